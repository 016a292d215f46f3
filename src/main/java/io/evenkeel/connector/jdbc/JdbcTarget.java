package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.StopFailure;

/**
 * Writes to a table. One call is one transaction: the rows are locked and compared with
 * what the plan saw, written, and read again. A write that is repeated finds itself done.
 */
final class JdbcTarget implements Target {

	private static final int BATCH = 500;

	private final Database database;

	private final Rows rows;

	JdbcTarget(Database database) {
		this.database = database;
		this.rows = new Rows(database.settings(), database.columns());
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		Map<Change, Outcome> outcomes;
		Connection connection;
		try {
			connection = this.database.open();
			outcomes = new Batch(this.database, connection, this.rows, true).run(changes);
		}
		catch (SQLException ex) {
			return notWritten(changes, ex);
		}
		catch (RuntimeException ex) {
			this.database.drop();
			throw ex;
		}
		return commit(connection, changes, outcomes);
	}

	/** The rows are locked here too: a commit that is still under way is waited for. */
	@Override
	public List<Outcome> probe(List<Change> changes) {
		try {
			Connection connection = this.database.open();
			Map<Change, Outcome> outcomes = new Batch(this.database, connection, this.rows, false).run(changes);
			connection.rollback();
			return each(changes, (change) -> {
				Outcome outcome = outcomes.get(change);
				return (outcome != null && outcome.kind() == Outcome.Kind.DONE) ? outcome : Outcome.unsent(change);
			});
		}
		catch (SQLException ex) {
			Failure failure = failed(ex);
			return each(changes, (change) -> Outcome.unknown(change, failure.getMessage()));
		}
	}

	@Override
	public void close() {
		this.database.close();
	}

	private List<Outcome> commit(Connection connection, List<Change> changes, Map<Change, Outcome> outcomes) {
		try {
			connection.commit();
			return each(changes, (change) -> Objects.requireNonNull(outcomes.get(change)));
		}
		catch (SQLException ex) {
			return switch (SqlFailures.kind(ex)) {
				case LOST -> unknown(changes, outcomes, ex);
				case DATA -> refusedAtCommit(changes, ex);
				default -> notWritten(changes, ex);
			};
		}
	}

	private List<Outcome> unknown(List<Change> changes, Map<Change, Outcome> outcomes, SQLException failure) {
		this.database.drop();
		String message = this.database.failures().place() + " was lost while it committed: "
				+ this.database.failures().words(failure)
				+ ". Nobody knows whether this was written; it is looked up before anything is sent again";
		return each(changes, (change) -> {
			Outcome outcome = Objects.requireNonNull(outcomes.get(change));
			return (outcome.kind() == Outcome.Kind.DONE) ? Outcome.unknown(change, message) : outcome;
		});
	}

	/** A constraint that is checked only at the commit names no row: each goes alone. */
	private List<Outcome> refusedAtCommit(List<Change> changes, SQLException failure) {
		this.database.drop();
		if (changes.size() == 1) {
			return List.of(new Judge(this.rows).refused(changes.get(0),
					"the database says \"" + this.database.failures().words(failure) + "\""));
		}
		return each(changes, this::alone);
	}

	private Outcome alone(Change change) {
		try {
			return apply(List.of(change)).get(0);
		}
		catch (StopFailure ex) {
			// some of its batch may be written: the next call says so again, and stops
			return unsent(change, ex);
		}
	}

	private List<Outcome> notWritten(List<Change> changes, SQLException failure) {
		Failure known = failed(failure);
		return each(changes, (change) -> unsent(change, known));
	}

	private static Outcome unsent(Change change, Failure failure) {
		return new Outcome(change.id(), Outcome.Kind.UNSENT, change.targetId(), failure.getMessage(), null);
	}

	/** Gives the connection up, and stops if no later call could do better. */
	private Failure failed(SQLException failure) {
		this.database.drop();
		Failure known = this.database.failures().failed(failure);
		if (known instanceof StopFailure stop) {
			throw stop;
		}
		return known;
	}

	private static List<Outcome> each(List<Change> changes, Function<Change, Outcome> outcome) {
		return changes.stream().map(outcome).toList();
	}

}
