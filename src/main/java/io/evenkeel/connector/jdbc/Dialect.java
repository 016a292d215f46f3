package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Where the two databases differ. */
enum Dialect {

	/**
	 * Values travel as text of no declared type: the server makes them what the column
	 * is, so that indexes are used and enumerations, UUIDs and the like need no list
	 * here.
	 */
	POSTGRESQL("jdbc:postgresql:", "PostgreSQL", " for update", Connection.TRANSACTION_READ_COMMITTED) {

		@Override
		void bind(PreparedStatement statement, int index, Object value) throws SQLException {
			statement.setObject(index, value.toString(), Types.OTHER);
		}

		@Override
		void complete(Properties properties, String url) {
			properties.setProperty("ApplicationName", "evenkeel");
			properties.setProperty("connectTimeout", "15");
			properties.setProperty("socketTimeout", "600");
			properties.setProperty("tcpKeepAlive", "true");
		}

		@Override
		String elementType(Column column) {
			return column.typeName().replaceFirst("^_", "");
		}

	},

	/**
	 * It does not lock the rows of a select, so that a write that comes in between is
	 * found at our own write instead (serialization failure).
	 */
	HSQLDB("jdbc:hsqldb:", "HSQLDB", "", Connection.TRANSACTION_SERIALIZABLE) {

		@Override
		void bind(PreparedStatement statement, int index, Object value) throws SQLException {
			statement.setObject(index, value);
		}

		@Override
		void complete(Properties properties, String url) {
			properties.putIfAbsent("user", "SA");
			properties.putIfAbsent("password", "");
			if (url.startsWith("jdbc:hsqldb:file:") && !url.contains("hsqldb.write_delay")) {
				// by default a commit reaches the disk half a second later
				properties.setProperty("hsqldb.write_delay", "false");
			}
		}

		@Override
		String elementType(Column column) {
			return column.typeName().replaceFirst("(\\(.*)?\\s*ARRAY.*$", "");
		}

	};

	private final String prefix;

	private final String title;

	private final String lock;

	private final int isolation;

	Dialect(String prefix, String title, String lock, int isolation) {
		this.prefix = prefix;
		this.title = title;
		this.lock = lock;
		this.isolation = isolation;
	}

	static Optional<Dialect> of(String url) {
		return Arrays.stream(values()).filter((dialect) -> url.startsWith(dialect.prefix)).findFirst();
	}

	abstract void bind(PreparedStatement statement, int index, Object value) throws SQLException;

	/**
	 * Adds what a connection to this database should have.
	 * @param properties the user and password
	 * @param url the address; what it says goes first
	 */
	abstract void complete(Properties properties, String url);

	abstract String elementType(Column column);

	void bindList(PreparedStatement statement, int index, Column column, List<?> list) throws SQLException {
		statement.setArray(index, statement.getConnection().createArrayOf(elementType(column), list.toArray()));
	}

	String title() {
		return this.title;
	}

	/**
	 * What makes a select lock its rows.
	 * @return the end of the select
	 */
	String lock() {
		return this.lock;
	}

	/**
	 * The isolation that makes "compare, then write" safe.
	 * @return a level of {@link Connection}
	 */
	int isolation() {
		return this.isolation;
	}

}
