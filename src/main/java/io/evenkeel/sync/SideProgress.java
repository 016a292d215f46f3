package io.evenkeel.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Page;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.ReadPages.ReadPage;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** How far the read of one side is, and whether what comes can be trusted. */
final class SideProgress {

	private final SyncRun run;

	private final Side side;

	private final Set<String> cursors = new HashSet<>();

	private RoaringBitmap seen = new RoaringBitmap();

	private int pages;

	private long records;

	private double share;

	private boolean incremental;

	private boolean mayRepeat;

	private @Nullable String mark;

	SideProgress(SyncRun run, Side side) {
		this.run = run;
		this.side = side;
	}

	void open() {
		this.run.progress().begins(this.run.id(), step());
		this.cursors.clear();
		this.seen = new RoaringBitmap();
		this.records = 0;
		this.share = 0;
		List<ReadPage> before = this.run.ledger().pages().of(this.run.id(), this.run.sideId(this.side));
		before.forEach((page) -> {
			this.seen.or(page.seen());
			this.records += page.records() + page.rejected();
		});
		this.pages = before.isEmpty() ? 0 : before.get(before.size() - 1).number() + 1;
	}

	/** Forgets the pages read so far; what they brought stays due. */
	void startAgain() {
		Due.keep(this.run.ledger(), this.run.sideId(this.side));
		open();
	}

	/** Says, before the first page, whether only what changed will come. */
	void incremental(boolean changesOnly) {
		this.incremental = changesOnly;
	}

	boolean isIncremental() {
		return this.incremental;
	}

	/** The page that was just read is the last one. */
	void ended(@Nullable String mark) {
		this.mark = mark;
	}

	@Nullable String mark() {
		return this.mark;
	}

	void check(Page page, @Nullable String cursor, boolean mayRepeat) {
		this.mayRepeat = mayRepeat;
		this.cursors.add(String.valueOf(cursor));
		if (page.next() != null && this.cursors.contains(page.next())) {
			throw new StopFailure("Page " + (this.pages + 1) + " of " + connection() + " names "
					+ (page.next().equals(cursor) ? "itself" : "an earlier page")
					+ " as the next page: the source repeats itself. Nothing was deleted. Run the job again;"
					+ " if it happens again, check the connection.");
		}
		if (page.next() == null && !this.incremental && this.seen.isEmpty() && isNobody(page)) {
			refuseSuddenNothing();
		}
		if (page.share() >= 0 && page.share() < this.share) {
			throw new StopFailure("The read of " + connection() + " went back from " + percent(this.share) + " to "
					+ percent(page.share()) + ": the source shrinks while it is read. Nothing was deleted. Run the job"
					+ " again when nobody writes to it.");
		}
		this.share = Math.max(this.share, page.share());
	}

	private static boolean isNobody(Page page) {
		return page.items().isEmpty() && page.rejections().stream().allMatch((rejection) -> rejection.id() == null);
	}

	/** The read is forgotten, so that the next try begins with its first page. */
	private void refuseSuddenNothing() {
		long before = this.run.index(this.side).live().getLongCardinality();
		if (before > 0) {
			startAgain();
			throw new StopFailure(connection() + " (" + this.side.word()
					+ ") suddenly has no records at all; last time it had " + before
					+ ". Nothing was deleted or written. Check the source; if it is really empty, delete its records there"
					+ " in smaller steps.");
		}
	}

	void checkNew(Page page, RoaringBitmap onPage) {
		if (!this.mayRepeat && !page.items().isEmpty() && this.seen.contains(onPage)) {
			throw new StopFailure("Page " + (this.pages + 1) + " of " + connection()
					+ " brings only records that earlier pages brought already, from '" + page.items().get(0).id()
					+ "' on: the source repeats itself. Nothing was deleted. Run the job again; if it happens again, check"
					+ " the connection.");
		}
	}

	int pageNumber() {
		return this.pages;
	}

	void stored(Page page, RoaringBitmap onPage) {
		this.seen.or(onPage);
		this.pages++;
		this.records += page.size();
		this.run.progress().advances(step(), this.records, page.share());
	}

	void end() {
		this.run.progress().ends(step(), this.records);
	}

	String connection() {
		return "'" + this.run.endpoint(this.side).connection().name() + "'";
	}

	String step() {
		return "read-" + this.side.word();
	}

	private static String percent(double share) {
		return Math.round(share * 100) + " %";
	}

}
