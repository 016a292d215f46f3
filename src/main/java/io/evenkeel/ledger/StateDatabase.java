package io.evenkeel.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.evenkeel.failure.StopFailure;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database that holds the state: HSQLDB in files below the state folder, or
 * PostgreSQL at a URL. Its tables are made or brought up to date when it is opened.
 */
public final class StateDatabase implements AutoCloseable {

	/** How long HSQLDB keeps believing in the lock file of a process that was killed. */
	private static final Duration STALE_LOCK = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final HikariDataSource dataSource;

	private final @Nullable StateLock lock;

	private StateDatabase(HikariDataSource dataSource, @Nullable StateLock lock) {
		this.dataSource = dataSource;
		this.lock = lock;
	}

	/**
	 * Opens the embedded database.
	 * @param state the state folder
	 * @param what what the process is about to do, for others to read
	 * @param notice told, once, when the lock of a process that died has to run out first
	 * @return the database
	 * @throws StopFailure when another process has it
	 */
	public static StateDatabase embedded(Path state, String what, Consumer<String> notice) {
		StateLock lock = StateLock.take(state, what);
		try {
			String url = "jdbc:hsqldb:file:" + state.resolve("evenkeel").toAbsolutePath()
					+ ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached"
					+ ";hsqldb.log_size=200;hsqldb.cache_rows=50000;hsqldb.cache_size=32768;shutdown=true";
			if (Files.exists(state.resolve("evenkeel.lck"))) {
				notice.accept("The last process that used " + state + " did not end properly."
						+ " Waiting until its lock runs out, a few seconds.");
			}
			HikariDataSource dataSource = connect(url, "SA", "", System.nanoTime() + STALE_LOCK.toNanos());
			migrate(dataSource, Dialect.HSQLDB);
			return new StateDatabase(dataSource, lock);
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * Opens a database at a URL.
	 * @param url a JDBC URL of PostgreSQL
	 * @param user the user, or null when the URL says it
	 * @param password the password, or null
	 * @return the database
	 */
	public static StateDatabase at(String url, @Nullable String user, @Nullable String password) {
		HikariDataSource dataSource = connect(url, user, password, 0);
		migrate(dataSource, Dialect.of(url));
		return new StateDatabase(dataSource, null);
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	@Override
	public void close() {
		this.dataSource.close();
		if (this.lock != null) {
			this.lock.close();
		}
	}

	private static HikariDataSource connect(String url, @Nullable String user, @Nullable String password, long until) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(user);
		config.setPassword(password);
		config.setMaximumPoolSize(8);
		config.setMinimumIdle(1);
		config.setPoolName("state");
		config.addDataSourceProperty("reWriteBatchedInserts", "true");
		while (true) {
			try {
				return new HikariDataSource(config);
			}
			catch (RuntimeException ex) {
				if (System.nanoTime() >= until) {
					throw new StopFailure("The state database cannot be opened: " + rootMessage(ex)
							+ ". Nothing was done. Check that it runs and that its URL, user and password are right.",
							ex);
				}
				pause();
			}
		}
	}

	private static void migrate(DataSource dataSource, Dialect dialect) {
		Flyway.configure()
			.dataSource(dataSource)
			.locations(dialect.migrations())
			.placeholders(dialect.placeholders())
			.load()
			.migrate();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StopFailure("Interrupted while waiting for the state database. Nothing was done.", ex);
		}
	}

	private static String rootMessage(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage());
	}

}
