package io.evenkeel.sync;

import java.time.Instant;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.SideStates.Reading;
import org.jspecify.annotations.Nullable;

/** Whether a side is read whole, or only what changed since it was read last. */
final class ReadScope {

	private final SyncRun run;

	private final Reading last;

	ReadScope(SyncRun run, Side side) {
		this.run = run;
		this.last = run.ledger().sides().reading(run.sideId(side));
	}

	/**
	 * Where the read goes on.
	 * @return the mark of the last read; null to read everything, because the service
	 * cannot tell what changed, or because the job says that it is time again
	 */
	@Nullable String since() {
		Instant whole = this.last.whole();
		boolean due = whole == null || !whole.plus(this.run.job().fullEvery()).isAfter(Instant.now());
		return due ? null : this.last.mark();
	}

	/** Whether the side has never been read to its end. */
	boolean isFirst() {
		return this.last.whole() == null;
	}

}
