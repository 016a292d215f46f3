package io.evenkeel.sync;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;

/**
 * Records of both sides as they stand, loaded at once.
 *
 * @param records the records by ref
 * @param linked those that have a link
 * @param apart those that a person took apart
 */
record RelinkState(Map<Long, Snapshot> records, Set<Long> linked, Set<Long> apart) {

	static RelinkState of(Ledger ledger, long[] refs) {
		Set<Long> linked = new HashSet<>();
		for (Side side : Side.values()) {
			long[] own = Arrays.stream(refs).filter((ref) -> Refs.side(Refs.sideOf(ref)) == side).toArray();
			linked.addAll(ledger.links().ends(side, own).keySet());
		}
		return new RelinkState(ledger.snapshots().get(refs), linked, ledger.apart().marks(refs).keySet());
	}

	/** Whether a record is there, can be made out, and has no link. */
	boolean isUnlinked(long ref) {
		Snapshot record = this.records.get(ref);
		return record != null && record.isLive() && record.record() != null && !this.linked.contains(ref);
	}

	boolean isApart(long ref) {
		return this.apart.contains(ref);
	}

	Snapshot record(long ref) {
		return Objects.requireNonNull(this.records.get(ref));
	}

}
