package io.evenkeel.sync;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A record as lists of links show it.
 *
 * @param id its id on its side
 * @param key how people know it: its SKU or number
 * @param name its name, or whose order it is; null when unknown
 * @param gone whether it was deleted on its side
 */
public record RecordView(String id, String key, @Nullable String name, boolean gone) {

	static @Nullable RecordView of(@Nullable Snapshot snapshot) {
		return (snapshot != null) ? new RecordView(snapshot.id(), RecordNames.key(snapshot), name(snapshot.record()),
				snapshot.state() == Snapshot.State.GONE) : null;
	}

	private static @Nullable String name(@Nullable CommerceRecord record) {
		if (record == null) {
			return null;
		}
		Object name = record.get(RecordField.NAME);
		Object customer = (name != null) ? name : record.get(RecordField.CUSTOMER_NAME);
		Object email = (customer != null) ? customer : record.get(RecordField.CUSTOMER_EMAIL);
		return (email != null) ? email.toString() : null;
	}

}
