package io.evenkeel.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/** A service: how its records are read page by page and how changes are written to it. */
public interface Connector {

	/**
	 * The name of the service in {@code connections.yml}.
	 * @return such as {@code file}
	 */
	String service();

	/**
	 * The settings that its connections take.
	 * @return every setting, the required ones first
	 */
	List<Setting> settings();

	/**
	 * Checks what the list of settings alone cannot tell, such as an unknown layout,
	 * without calling anyone and without opening anything.
	 * @param connection the connection
	 * @return a sentence for each problem, with the setting to blame
	 */
	List<SettingProblem> check(Connection connection);

	/**
	 * The kinds of records that it reads and writes.
	 * @return at least one
	 */
	default Set<RecordKind> kinds() {
		return Set.of(RecordKind.PRODUCTS);
	}

	/**
	 * Opens the records of a connection for reading.
	 * @param connection the connection
	 * @param kind what to read, one of {@link #kinds()}
	 * @param since where to go on, the {@link PageSource#mark()} of an earlier read; null
	 * to read everything
	 * @return the source; the caller closes it. One that cannot tell what changed reads
	 * everything
	 * @throws InputFailure when a setting or a file's header needs mending
	 */
	PageSource source(Connection connection, RecordKind kind, @Nullable String since);

	/**
	 * Opens the records of a connection for writing.
	 * @param connection the connection
	 * @param kind what to write, one of {@link #kinds()}
	 * @return the target; the caller closes it
	 * @throws InputFailure when a setting needs mending or the service cannot be written
	 */
	Target target(Connection connection, RecordKind kind);

	/**
	 * The fields that the records of a connection can hold, so that a plan leaves out
	 * what could never be written.
	 * @param connection the connection
	 * @param kind the kind of record
	 * @param variant whether it is about variants
	 * @return names of fields, {@code parent} and {@code extra.} fields among them; empty
	 * when there is no limit
	 */
	default Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		return Optional.empty();
	}

	/**
	 * Every value that the service can give for fields that have a fixed list of them,
	 * such as the status of an order, so that value tables are held against it.
	 * @param kind the kind of record
	 * @return the values by the field's name; nothing for fields without a fixed list
	 */
	default Map<String, List<String>> values(RecordKind kind) {
		return Map.of();
	}

	/**
	 * Asks the service whether the connection works, without changing anything.
	 * @param connection the connection
	 * @return what was found out
	 * @throws InputFailure when a setting needs mending
	 */
	default Diagnosis test(Connection connection) {
		try (PageSource source = source(connection, RecordKind.PRODUCTS, null)) {
			source.read(null);
		}
		return Diagnosis.good("it can be read");
	}

	/**
	 * What is wrong with a setting.
	 *
	 * @param setting its name
	 * @param what what is wrong and what to do
	 */
	record SettingProblem(String setting, String what) {

		/**
		 * Refuses a connection that needs mending.
		 * @param connection the connection
		 * @param problems what is wrong with it; none lets it pass
		 * @throws InputFailure with all of them, when there are any
		 */
		public static void refuse(Connection connection, List<SettingProblem> problems) {
			if (!problems.isEmpty()) {
				throw new InputFailure(problems.stream()
					.map((problem) -> new Problem("jobs/connections.yml", 0,
							"'" + problem.setting() + "' of '" + connection.name() + "' " + problem.what()))
					.toList());
			}
		}

	}

}
