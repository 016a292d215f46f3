package io.evenkeel.connector.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database as its owner sees it, beside the connector under test. */
record TestDatabase(String url, String user, String password) {

	void run(String... statements) {
		try (Connection connection = open(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String text(String select) {
		try (Connection connection = open();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(select)) {
			return result.next() ? result.getString(1) : "no row";
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Connection open() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, this.password);
	}

	io.evenkeel.connector.Connection connection(Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(
				Map.of("jdbc-url", this.url, "user", this.user, "password", this.password));
		all.putAll(settings);
		return new io.evenkeel.connector.Connection("webshop", "jdbc", all, Path.of("."));
	}

}
