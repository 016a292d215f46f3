package io.evenkeel.ledger;

import io.evenkeel.commerce.CommerceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The last seen state of a record on one side.
 *
 * @param ref its name in the ledger
 * @param id its id on its side
 * @param hash the hash of its content, as its connector gave it
 * @param state whether it is there
 * @param record the record; null while it is in quarantine
 */
public record Snapshot(long ref, String id, long hash, State state, @Nullable CommerceRecord record) {

	public boolean isLive() {
		return this.state == State.LIVE;
	}

	/** Whether a record is there; the order is that of the state database. */
	public enum State {

		LIVE, GONE, QUARANTINED

	}

}
