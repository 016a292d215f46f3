package io.evenkeel.cli;

import java.nio.file.Files;
import java.util.Optional;

import javax.sql.DataSource;

import io.evenkeel.job.Home;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.sync.Engines;
import io.evenkeel.sync.Progress;

/** The state of a home for commands that only read it; they need no batch engine. */
final class State implements AutoCloseable {

	private final StateDatabase database;

	private final Ledger ledger;

	private State(StateDatabase database) {
		this.database = database;
		this.ledger = Ledger.on(database.dataSource());
	}

	/**
	 * Opens the state.
	 * @param session the session
	 * @param what the command, for other processes to read
	 * @return the state, or empty when nothing ever ran in the home
	 */
	static Optional<State> open(Session session, String what) {
		Home home = session.home();
		boolean isElsewhere = !session.env().getOrDefault(Engines.STATE_URL, "").isBlank();
		if (!isElsewhere && !Files.exists(home.state().resolve("evenkeel.script"))) {
			return Optional.empty();
		}
		return Optional.of(new State(Engines.state(home, session.opening(what, Progress.NONE))));
	}

	DataSource dataSource() {
		return this.database.dataSource();
	}

	Ledger ledger() {
		return this.ledger;
	}

	@Override
	public void close() {
		this.database.close();
	}

}
