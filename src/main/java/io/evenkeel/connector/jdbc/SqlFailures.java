package io.evenkeel.connector.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

import io.evenkeel.failure.Failure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its SQLState what a failure of the database means for us, and says it in words
 * that hold no password.
 */
final class SqlFailures {

	private static final String HIDDEN = "***";

	/** Shut down, crashed, starting up: the server ends the connection itself. */
	private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03");

	/** A lock that was not to be had, a cancelled statement. */
	private static final Set<String> PASSING = Set.of("55P03", "57014");

	private final JdbcSettings settings;

	SqlFailures(JdbcSettings settings) {
		this.settings = settings;
	}

	static Kind kind(SQLException failure) {
		SQLException first = first(failure);
		String state = (first.getSQLState() != null) ? first.getSQLState() : "";
		if (state.startsWith("08") || LOST.contains(state) || first instanceof SQLNonTransientConnectionException
				|| first instanceof SQLRecoverableException) {
			return Kind.LOST;
		}
		if (state.startsWith("40") || state.startsWith("53") || PASSING.contains(state)
				|| first instanceof SQLTransientException) {
			return Kind.PASSING;
		}
		return isAboutData(state) ? Kind.DATA : Kind.SETUP;
	}

	/** Bad values, constraints, checks of views, size limits, and what triggers raise. */
	private static boolean isAboutData(String state) {
		return state.startsWith("22") || state.startsWith("23") || state.startsWith("27") || state.startsWith("44")
				|| state.startsWith("45") || state.startsWith("54") || state.startsWith("P0") || state.equals("42804")
				|| state.startsWith("4256");
	}

	/**
	 * What a failed read or the opening of a connection means.
	 * @param failure the failure
	 * @return the failure to throw
	 */
	Failure failed(SQLException failure) {
		return switch (kind(failure)) {
			case LOST, PASSING -> new TryAgainFailure(place() + " cannot be reached or is busy: " + words(failure)
					+ ". Nothing was written by this call. It can be tried again; if it stays so, see whether the database"
					+ " runs and can be reached from here", cause(failure));
			case DATA,
					SETUP ->
				new StopFailure("Stopped: " + place() + " says \"" + words(failure)
						+ "\". Nothing was written by this call. " + advice(failure) + ", then restart",
						cause(failure));
		};
	}

	/**
	 * What the database said, in one line.
	 * @param failure the failure
	 * @return the words, with the SQLState
	 */
	String words(SQLException failure) {
		SQLException first = first(failure);
		String message = (first.getMessage() != null) ? first.getMessage() : first.getClass().getSimpleName();
		String plain = message.strip().replaceFirst("^(ERROR|FATAL): ", "").replaceAll("\\s*\\R\\s*", "; ");
		return hide(plain) + ((first.getSQLState() != null) ? " (" + first.getSQLState() + ")" : "");
	}

	/**
	 * Which database, for people.
	 * @return such as {@code webshop (PostgreSQL at jdbc:postgresql://host/shop)}
	 */
	String place() {
		String title = Dialect.of(this.settings.url()).orElseThrow().title();
		return this.settings.connection() + " (" + title + " at " + this.settings.shownUrl() + ")";
	}

	private String advice(SQLException failure) {
		String state = String.valueOf(first(failure).getSQLState());
		if (state.startsWith("28")) {
			return "Check 'user' and 'password' of the connection";
		}
		if (state.equals("42501")) {
			return "Give the user of the connection the right to do this";
		}
		return "Check the settings of the connection against the database";
	}

	/** The cause is for {@code --debug}; one that tells the password is left out. */
	private @Nullable Throwable cause(SQLException failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (!hide(String.valueOf(at.getMessage())).equals(String.valueOf(at.getMessage()))) {
				return null;
			}
		}
		return failure;
	}

	private String hide(String text) {
		String password = this.settings.password();
		String hidden = (password == null || password.isBlank()) ? text : text.replace(password, HIDDEN);
		return hidden.replaceAll("(?i)(password=)[^&;\\s]*", "$1" + HIDDEN);
	}

	/** A failed batch only says so; the reason is the next exception. */
	private static SQLException first(SQLException failure) {
		SQLException next = failure.getNextException();
		return (failure instanceof BatchUpdateException && next != null) ? next : failure;
	}

	/** What happens next. */
	enum Kind {

		/** The connection is gone. */
		LOST,
		/** Locks, deadlocks, no room just now: the same may work later. */
		PASSING,
		/** The database will not take these values. */
		DATA,
		/** The account, the rights or the tables are not as the settings say. */
		SETUP

	}

}
