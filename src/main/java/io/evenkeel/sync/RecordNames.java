package io.evenkeel.sync;

import io.evenkeel.ledger.Snapshot;

/** How people know a record. */
final class RecordNames {

	private RecordNames() {
	}

	static String key(Snapshot snapshot) {
		return (snapshot.record() != null) ? snapshot.record().key() : snapshot.id();
	}

}
