package io.evenkeel.sync;

import java.util.HashSet;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.SnapshotIndex;

/**
 * Which records are linked to one that is still there. A link whose other end was deleted
 * does not keep a record from being paired anew.
 */
final class LiveLinks {

	private final SyncRun run;

	LiveLinks(SyncRun run) {
		this.run = run;
	}

	/**
	 * The records that are not free to be paired.
	 * @param side the side
	 * @param refs records of it
	 * @return those with a live link
	 */
	Set<Long> linked(Side side, long[] refs) {
		Set<Long> linked = new HashSet<>();
		this.run.ledger().links().ends(side, refs).forEach((ref, other) -> {
			if (!isGone(side, ref) && !isGone(side.other(), other)) {
				linked.add(ref);
			}
		});
		return linked;
	}

	private boolean isGone(Side side, long ref) {
		return this.run.index(side).hash(Refs.nr(ref)) == SnapshotIndex.GONE;
	}

}
