package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.connector.Outcome;

/** How the changes of a journal end in a merge. */
final class Settlement {

	private final String file;

	private final Journal journal;

	private final LongSet settled = new LongSet(0);

	private final List<Outcome> notDone = new ArrayList<>();

	Settlement(DataFile file, Journal journal) {
		this.file = file.shown();
		this.journal = journal;
	}

	String file() {
		return this.file;
	}

	/**
	 * Notes that a change is done, or at least needs nothing more.
	 * @param entry the change
	 * @return true the first time
	 */
	boolean settle(Entry entry) {
		return this.settled.add(Hashes.of(entry.change().id()));
	}

	void stale(Entry entry, String why) {
		if (settle(entry)) {
			this.notDone.add(Outcome.stale(entry.change(), "'" + entry.change().key() + "' was not written to "
					+ this.file + ": " + why + ". The next run looks at it again."));
		}
	}

	void refused(Entry entry, String why) {
		if (settle(entry)) {
			this.notDone.add(Outcome.refused(entry.change(), "Refused '" + entry.change().key() + "' for " + this.file
					+ ": " + why + ". It is left out; change the rule or the record."));
		}
	}

	Journal journal() {
		return this.journal;
	}

	List<Outcome> notDone() {
		return this.notDone;
	}

}
