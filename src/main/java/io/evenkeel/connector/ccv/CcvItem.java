package io.evenkeel.connector.ccv;

import java.util.function.Supplier;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;

/**
 * A record as the shop shows it, made when somebody asks.
 *
 * @param id our id of it
 * @param hash of its content
 * @param where where it stands, for people
 * @param mapped makes the record
 */
record CcvItem(String id, long hash, String where, Supplier<? extends CommerceRecord> mapped) implements Item {

	@Override
	public CommerceRecord record() {
		try {
			return this.mapped.get();
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + this.where + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. Look at it in CCV.", ex);
		}
	}

}
