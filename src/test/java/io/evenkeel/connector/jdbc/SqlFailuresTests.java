package io.evenkeel.connector.jdbc;

import io.evenkeel.commerce.RecordKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Map;

import io.evenkeel.connector.Connection;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SqlFailuresTests {

	private static final Map<String, Object> TABLE = Map.of("table", "products", "key", "sku");

	@Test
	void stopsWhenPostgresRefusesThePasswordAndNeverShowsIt() {
		TestDatabase database = PostgresReadingTests.postgres();
		database.run("drop role if exists guarded", "create role guarded login password 'right'");
		wantPassword("guarded", database);

		StopFailure failure = catchThrowableOfType(StopFailure.class,
				() -> open(new TestDatabase(database.url(), "guarded", "hunter2-guarded")));

		assertThat(failure).hasMessageStartingWith("Stopped: webshop (PostgreSQL at jdbc:postgresql://localhost")
			.hasMessageContaining("(28P01)")
			.hasMessageContaining("Check 'user' and 'password'");
		assertThat(everythingOf(failure)).doesNotContain("hunter2");
	}

	@Test
	void stopsWhenHsqldbRefusesThePasswordAndNeverShowsIt() {
		TestDatabase database = HsqldbReadingTests.hsqldb();
		database.run("create table products (sku varchar(9) primary key, name varchar(9))");

		StopFailure failure = catchThrowableOfType(StopFailure.class,
				() -> open(new TestDatabase(database.url(), "SA", "hunter2")));

		assertThat(failure).hasMessageContaining("Check 'user' and 'password'");
		assertThat(everythingOf(failure)).doesNotContain("hunter2");
	}

	@Test
	void stopsWhenTheUserMayNotReadTheTable() {
		TestDatabase database = PostgresReadingTests.postgres();
		database.run("drop role if exists stranger", "create role stranger login",
				"create table products (sku text primary key, name text)");

		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> open(new TestDatabase(database.url(), "stranger", "x-x-x")))
			.withMessageContaining("permission denied for table products (42501)")
			.withMessageContaining("Give the user of the connection the right to do this");
	}

	@Test
	void triesAgainWhenNobodyAnswers() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}

		assertThatExceptionOfType(TryAgainFailure.class)
			.isThrownBy(
					() -> open(new TestDatabase("jdbc:postgresql://localhost:" + port + "/shop?x=y", "a", "secret")))
			.withMessageStartingWith("webshop (PostgreSQL at jdbc:postgresql://localhost:" + port
					+ "/shop) cannot be reached or is busy")
			.withMessageContaining("It can be tried again");
	}

	@Test
	void hidesThePasswordThatADriverShows() {
		JdbcSettings settings = JdbcSettings
			.of(new TestDatabase("jdbc:postgresql://host/shop", "a", "hunter2").connection(TABLE));

		Failure failure = new SqlFailures(settings)
			.failed(new SQLException("cannot use jdbc:x?password=other&user=a with hunter2", "28000"));

		assertThat(everythingOf(failure)).contains("password=***&user=a with ***").doesNotContain("hunter2", "other");
		assertThat(settings.toString()).doesNotContain("hunter2");
	}

	@Test
	void tellsFailuresApartByWhatHappensNext() {
		assertThat(SqlFailures.kind(new SQLException("x", "08006"))).isEqualTo(SqlFailures.Kind.LOST);
		assertThat(SqlFailures.kind(new SQLException("x", "57P01"))).isEqualTo(SqlFailures.Kind.LOST);
		assertThat(SqlFailures.kind(new SQLException("x", "40P01"))).isEqualTo(SqlFailures.Kind.PASSING);
		assertThat(SqlFailures.kind(new SQLException("x", "53300"))).isEqualTo(SqlFailures.Kind.PASSING);
		assertThat(SqlFailures.kind(new SQLException("x", "23505"))).isEqualTo(SqlFailures.Kind.DATA);
		assertThat(SqlFailures.kind(new SQLException("x", "42P01"))).isEqualTo(SqlFailures.Kind.SETUP);
		assertThat(SqlFailures.kind(new SQLException("x"))).isEqualTo(SqlFailures.Kind.SETUP);
	}

	@Test
	void saysWhatFailedInABatchAndNotThatABatchFailed() {
		BatchUpdateException batch = new BatchUpdateException("Batch entry 0 insert ... was aborted", new int[0]);
		batch.setNextException(new SQLException("ERROR: value too long\n  Detail: for name", "22001"));
		JdbcSettings settings = JdbcSettings
			.of(new TestDatabase("jdbc:postgresql://host/shop", "a", "hunter2").connection(TABLE));

		assertThat(new SqlFailures(settings).words(batch)).isEqualTo("value too long; Detail: for name (22001)");
		assertThat(SqlFailures.kind(batch)).isEqualTo(SqlFailures.Kind.DATA);
	}

	private static void open(TestDatabase database) {
		Connection connection = database.connection(TABLE);
		new JdbcConnector().source(connection, RecordKind.PRODUCTS, null).close();
	}

	/** The test server trusts everybody; this user has to give a password. */
	private static void wantPassword(String user, TestDatabase database) {
		Path file = Path.of(database.text("show hba_file"));
		try {
			String old = Files.readString(file);
			Files.writeString(file, "host all " + user + " 127.0.0.1/32 scram-sha-256\n" + "host all " + user
					+ " ::1/128 scram-sha-256\n" + old, StandardOpenOption.TRUNCATE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		database.text("select pg_reload_conf()");
	}

	private static String everythingOf(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

}
