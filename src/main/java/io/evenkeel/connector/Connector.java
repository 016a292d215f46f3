package io.evenkeel.connector;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.failure.InputFailure;

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
	 * Opens the products of a connection for reading.
	 * @param connection the connection
	 * @return the source; the caller closes it
	 * @throws InputFailure when a setting or a file's header needs mending
	 */
	PageSource products(Connection connection);

	/**
	 * Opens the products of a connection for writing.
	 * @param connection the connection
	 * @return the target; the caller closes it
	 * @throws InputFailure when a setting needs mending or the service cannot be written
	 */
	Target productTarget(Connection connection);

	/**
	 * The fields that the products of a connection can hold, so that a plan leaves out
	 * what could never be written.
	 * @param connection the connection
	 * @return names of fields, {@code parent} and {@code extra.} fields among them; empty
	 * when there is no limit
	 */
	default Optional<Set<String>> fields(Connection connection, boolean variant) {
		return Optional.empty();
	}

	/**
	 * What is wrong with a setting.
	 *
	 * @param setting its name
	 * @param what what is wrong and what to do
	 */
	record SettingProblem(String setting, String what) {
	}

}
