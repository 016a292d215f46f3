package io.evenkeel.sync;

import java.util.List;

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

	private RoaringBitmap seen = new RoaringBitmap();

	private int pages;

	private long records;

	private double share;

	SideProgress(SyncRun run, Side side) {
		this.run = run;
		this.side = side;
	}

	void open() {
		this.run.progress().begins(this.run.id(), step());
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
		Due.keep(this.run, this.side);
		open();
	}

	void check(Page page, @Nullable String cursor) {
		if (cursor != null && cursor.equals(page.next())) {
			throw new StopFailure("Page " + (this.pages + 1) + " of " + connection()
					+ " names itself as the next page: the source repeats itself. Nothing was deleted. Run the job again;"
					+ " if it happens again, check the connection.");
		}
		if (page.share() >= 0 && page.share() < this.share) {
			throw new StopFailure("The read of " + connection() + " went back from " + percent(this.share) + " to "
					+ percent(page.share()) + ": the source shrinks while it is read. Nothing was deleted. Run the job"
					+ " again when nobody writes to it.");
		}
		this.share = Math.max(this.share, page.share());
	}

	void checkNew(Page page, RoaringBitmap onPage) {
		if (!page.items().isEmpty() && this.seen.contains(onPage)) {
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
