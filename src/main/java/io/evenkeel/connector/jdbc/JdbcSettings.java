package io.evenkeel.connector.jdbc;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection, checked. Never print it: it holds the password.
 *
 * @param connection the name of the connection
 * @param url the address of the database, with a relative file path resolved
 * @param user the user, or null for the database's own default
 * @param password the password, or null
 * @param table the table, with its schema if one is given; null when there is a query
 * @param query the query, without a closing semicolon; null when there is a table
 * @param key the names of the key columns
 * @param columns field to column; empty when columns are named like the fields
 * @param units how bare numbers and lists are to be read
 */
record JdbcSettings(String connection, String url, @Nullable String user, @Nullable String password,
		@Nullable String table, @Nullable String query, List<String> key, Map<String, String> columns, Units units) {

	private static final String HSQLDB_FILE = "jdbc:hsqldb:file:";

	static JdbcSettings of(Connection connection) {
		List<SettingProblem> problems = new SettingsCheck(connection).problems();
		if (!problems.isEmpty()) {
			throw new InputFailure(problems.stream()
				.map((problem) -> problem(connection.name(), problem.setting(), problem.what()))
				.toList());
		}
		return new JdbcSettings(connection.name(), absolute(connection.text("jdbc-url").orElseThrow(), connection),
				connection.text("user").orElse(null), connection.text("password").orElse(null),
				connection.text("table").orElse(null),
				connection.text("query").map((query) -> query.strip().replaceFirst(";\\s*$", "")).orElse(null),
				names(connection.settings().get("key")), columns(connection.settings().get("columns")),
				Units.of(connection));
	}

	/**
	 * The name of the table, or that it is a query, for people.
	 * @return such as {@code products}
	 */
	String place() {
		return (this.table != null) ? this.table : "query of " + this.connection;
	}

	/**
	 * The address without anything secret in it.
	 * @return the address up to its parameters, without a user
	 */
	String shownUrl() {
		return this.url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
	}

	InputFailure needsMending(String setting, String what) {
		return new InputFailure(problem(this.connection, setting, what));
	}

	@Override
	public String toString() {
		return "jdbc settings of " + this.connection;
	}

	static List<String> names(@Nullable Object setting) {
		if (setting == null) {
			return List.of();
		}
		return (setting instanceof List<?> list) ? list.stream().map(Object::toString).toList()
				: List.of(setting.toString());
	}

	static Map<String, String> columns(@Nullable Object setting) {
		if (!(setting instanceof Map<?, ?> map)) {
			return Map.of();
		}
		return map.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().toString(), (entry) -> String.valueOf(entry.getValue()),
					(first, second) -> second, LinkedHashMap::new));
	}

	private static String absolute(String url, Connection connection) {
		if (!url.startsWith(HSQLDB_FILE) || url.startsWith(HSQLDB_FILE + "~")) {
			return url;
		}
		String[] parts = url.substring(HSQLDB_FILE.length()).split(";", 2);
		Path path = connection.home().resolve(parts[0]).toAbsolutePath();
		return HSQLDB_FILE + path + ((parts.length > 1) ? ";" + parts[1] : "");
	}

	private static Problem problem(String connection, String setting, String what) {
		return new Problem("jobs/connections.yml", 0, "connection '" + connection + "', " + setting + ": " + what);
	}

	/**
	 * What the bare numbers and texts of the columns mean.
	 *
	 * @param currency the currency of amounts
	 * @param weight the unit of weights
	 * @param length the unit of lengths
	 * @param separator what stands between the parts of a list
	 */
	record Units(String currency, Weight.Unit weight, Length.Unit length, String separator) {

		static Units of(Connection connection) {
			return new Units(connection.text("currency").orElse(Money.UNSPECIFIED),
					Weight.Unit.of(connection.text("weight-unit").orElse("kg")),
					Length.Unit.of(connection.text("length-unit").orElse("cm")),
					connection.text("list-separator").orElse("|"));
		}

	}

}
