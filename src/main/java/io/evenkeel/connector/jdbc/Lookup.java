package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds rows by their keys, or by the value of another column, many at once. */
final class Lookup {

	private final Database database;

	private final Rows rows;

	Lookup(Database database, Rows rows) {
		this.database = database;
		this.rows = rows;
	}

	/**
	 * Which of these ids have a row.
	 * @param connection a connection without work that is not committed
	 * @param ids the ids
	 * @return those that are there
	 * @throws SQLException if the database will not
	 */
	Set<String> idsThere(Connection connection, List<String> ids) throws SQLException {
		try {
			Set<List<Object>> found = new HashSet<>();
			byKey(connection, ids.stream().map(this.rows.keys()::values).flatMap(Optional::stream).toList(), "")
				.forEach((row) -> found.add(key(row)));
			return new HashSet<>(ids.stream()
				.filter((id) -> this.rows.keys().values(id).filter(found::contains).isPresent())
				.toList());
		}
		catch (SQLException ex) {
			return halves(connection, ids, ex);
		}
	}

	/** One id that the key's type cannot hold fails the whole select. */
	private Set<String> halves(Connection connection, List<String> ids, SQLException failure) throws SQLException {
		if (SqlFailures.kind(failure) != SqlFailures.Kind.DATA) {
			throw failure;
		}
		connection.rollback();
		if (ids.size() == 1) {
			return Set.of();
		}
		int half = ids.size() / 2;
		Set<String> there = new HashSet<>(idsThere(connection, ids.subList(0, half)));
		there.addAll(idsThere(connection, ids.subList(half, ids.size())));
		return there;
	}

	/**
	 * The rows with these keys.
	 * @param connection the connection
	 * @param keys the key values
	 * @param lock what makes the select lock them, or nothing
	 * @return the rows, in no order
	 * @throws SQLException if the database will not
	 */
	List<Row> byKey(Connection connection, Collection<List<Object>> keys, String lock) throws SQLException {
		return select(connection, this.database.sql().withKeyIn(keys.size()) + lock,
				keys.stream().flatMap(List::stream).toList());
	}

	List<Row> by(Connection connection, Column column, Collection<Object> values, String lock) throws SQLException {
		return select(connection, this.database.sql().in(column, values.size()) + lock, List.copyOf(values));
	}

	/**
	 * The key of a row in the form in which keys are compared.
	 * @param row the row
	 * @return its key values
	 */
	List<Object> key(Row row) {
		return this.rows.keys().parameters(row.key()).orElseGet(() -> List.copyOf(row.key()));
	}

	private List<Row> select(Connection connection, String where, List<Object> values) throws SQLException {
		if (values.isEmpty()) {
			return List.of();
		}
		try (PreparedStatement statement = connection.prepareStatement(this.database.sql().select(where))) {
			for (int index = 0; index < values.size(); index++) {
				this.database.dialect().bind(statement, index + 1, values.get(index));
			}
			return this.rows.of(statement);
		}
	}

}
