package io.evenkeel.run;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Quarantined;

/**
 * A record in quarantine with its side.
 *
 * @param side the side
 * @param record the record and its story
 */
record SetAside(Side side, Quarantined record) {

	/**
	 * How people know the record.
	 * @return its key, or its place where no key could be made out
	 */
	String key() {
		return (this.record.key() != null) ? this.record.key() : this.record.place();
	}

}
