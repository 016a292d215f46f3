package io.evenkeel.cli;

import java.util.function.Function;

import io.evenkeel.job.Home;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.sync.Engines;
import io.evenkeel.sync.Progress;
import io.evenkeel.sync.PublishedRules;

/** The published rules of a home, for commands that need nothing else of its state. */
final class OpenRules {

	private OpenRules() {
	}

	/**
	 * Opens the state, works on its rules, and closes it.
	 * @param session the session
	 * @param what the command, for other processes to read
	 * @param work what to do
	 * @return what came of it
	 */
	static <T> T with(Session session, String what, Function<PublishedRules, T> work) {
		Home home = session.home();
		try (StateDatabase state = Engines.state(home, session.opening(what, Progress.NONE))) {
			return work.apply(PublishedRules.of(home, state));
		}
	}

}
