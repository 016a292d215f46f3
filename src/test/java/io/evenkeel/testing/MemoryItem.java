package io.evenkeel.testing;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.ledger.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A record of a {@link MemoryStore}.
 *
 * @param content the record
 * @param broken what is wrong with it; null when it can be made out
 */
record MemoryItem(CommerceRecord content, @Nullable String broken) implements Item {

	@Override
	public String id() {
		return this.content.id();
	}

	@Override
	public long hash() {
		return Keys.idHash(this.content + "/" + this.broken);
	}

	@Override
	public CommerceRecord record() {
		if (this.broken != null) {
			throw new RefusedFailure(this.broken, null);
		}
		return this.content;
	}

	@Override
	public String where() {
		return "record " + id();
	}

}
