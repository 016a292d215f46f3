package io.evenkeel.sync;

import java.util.Objects;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads one side page by page. The cursor of the next page is saved in the transaction
 * that stores the page.
 */
final class SideReader implements ItemStreamReader<Page> {

	private static final String CURSOR = "cursor";

	private static final String PAGES = "pages";

	private static final String SINCE = "since";

	private final SyncRun run;

	private final Side side;

	private final SideProgress pages;

	private @Nullable PageSource source;

	private @Nullable String since;

	private @Nullable String cursor;

	private int read;

	private boolean ended;

	private boolean resumed;

	SideReader(SyncRun run, Side side, SideProgress pages) {
		this.run = run;
		this.side = side;
		this.pages = pages;
	}

	@Override
	public void open(ExecutionContext context) {
		this.pages.open();
		boolean goesOn = this.pages.pageNumber() > 0;
		this.read = goesOn ? context.getInt(PAGES, 0) : 0;
		this.cursor = (goesOn && context.containsKey(CURSOR)) ? context.getString(CURSOR) : null;
		this.ended = this.read > 0 && this.cursor == null;
		this.resumed = this.read > 0;
		this.since = goesOn ? context.getString(SINCE, null) : new ReadScope(this.run, this.side).since();
		SyncRun.Endpoint endpoint = this.run.endpoint(this.side);
		this.source = endpoint.connector().source(endpoint.connection(), this.run.kind(), this.since);
		this.pages.incremental(this.source.isIncremental());
	}

	@Override
	public @Nullable Page read() {
		if (this.ended) {
			this.pages.end();
			return null;
		}
		Page page = this.resumed ? readResumed() : readOn();
		this.resumed = false;
		PageSource open = Objects.requireNonNull(this.source);
		this.pages.check(page, this.cursor, open.mayRepeat());
		this.cursor = page.next();
		this.ended = this.cursor == null;
		if (this.ended) {
			this.pages.ended(open.mark().orElse(null));
		}
		this.read++;
		return page;
	}

	/**
	 * The first page after a restart: where the source has changed meanwhile and cannot
	 * go on at the old place, it is read from its beginning. What its pages brought
	 * before stays due.
	 */
	private Page readResumed() {
		try {
			return readOn();
		}
		catch (StopFailure changed) {
			this.pages.startAgain();
			this.cursor = null;
			this.read = 0;
			return readOn();
		}
	}

	private Page readOn() {
		return Pages.read(Objects.requireNonNull(this.source), this.cursor);
	}

	@Override
	public void update(ExecutionContext context) {
		context.putInt(PAGES, this.read);
		if (this.since != null) {
			context.putString(SINCE, this.since);
		}
		if (this.cursor != null) {
			context.putString(CURSOR, this.cursor);
		}
		else {
			context.remove(CURSOR);
		}
	}

	@Override
	public void close() {
		if (this.source != null) {
			this.source.close();
			this.source = null;
		}
	}

}
