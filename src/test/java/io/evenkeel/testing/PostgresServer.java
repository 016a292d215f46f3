package io.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL for the tests: one server for the whole JVM, started when the first
 * test asks and ended with the JVM, and a database of its own for each that asks.
 */
public final class PostgresServer {

	/** The user that may do everything; the server takes any password. */
	public static final String USER = "postgres";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private PostgresServer() {
	}

	/**
	 * Makes an empty database.
	 * @return its JDBC address, without user and password
	 */
	public static String newDatabase() {
		return newDatabase("");
	}

	private static String newDatabase(String template) {
		String name = "evenkeel_" + NUMBER.incrementAndGet();
		try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + template);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("no database for the test", ex);
		}
		return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + name;
	}

	/**
	 * Makes a database with everything that another one has.
	 * @param url the address of the other one, which nobody may be connected to
	 * @return its JDBC address, without user and password
	 */
	public static String copyOf(String url) {
		return newDatabase(" template " + url.substring(url.lastIndexOf('/') + 1));
	}

	/** Starts the server when it is first asked for. */
	private static final class Running {

		static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
					.start();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void close(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
