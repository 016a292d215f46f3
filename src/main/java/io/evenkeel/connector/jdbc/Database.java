package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a database, opened again after it was lost, and what we know about
 * the table or query there.
 */
final class Database implements AutoCloseable {

	private static final String[] TABLES = { "TABLE", "BASE TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW",
			"MATERIALIZED VIEW" };

	private final JdbcSettings settings;

	private final boolean readOnly;

	private final Dialect dialect;

	private final SqlFailures failures;

	private final Sql sql;

	private final Columns columns;

	private @Nullable Connection connection;

	Database(JdbcSettings settings, boolean readOnly) {
		this.settings = settings;
		this.readOnly = readOnly;
		this.dialect = Dialect.of(settings.url()).orElseThrow();
		this.failures = new SqlFailures(settings);
		String[] relation = new String[2];
		this.columns = read((connection) -> {
			relation[0] = connection.getMetaData().getIdentifierQuoteString();
			relation[1] = relation(connection, relation[0]);
			return Columns.of(settings, present(connection, relation[1]));
		});
		this.sql = new Sql(relation[0], relation[1], this.columns);
	}

	Dialect dialect() {
		return this.dialect;
	}

	SqlFailures failures() {
		return this.failures;
	}

	Sql sql() {
		return this.sql;
	}

	Columns columns() {
		return this.columns;
	}

	JdbcSettings settings() {
		return this.settings;
	}

	/**
	 * Does something in a transaction of its own that writes nothing.
	 * @param <T> what it gives
	 * @param work what to do
	 * @return what it gave
	 * @throws io.evenkeel.failure.TryAgainFailure when the connection was lost or the
	 * database is busy
	 * @throws io.evenkeel.failure.StopFailure for everything else
	 */
	<T> T read(Work<T> work) {
		try {
			Connection open = open();
			T result = work.on(open);
			open.rollback();
			return result;
		}
		catch (SQLException ex) {
			drop();
			throw this.failures.failed(ex);
		}
		catch (RuntimeException ex) {
			drop();
			throw ex;
		}
	}

	Connection open() throws SQLException {
		if (this.connection == null) {
			this.connection = connect();
		}
		return this.connection;
	}

	/**
	 * Gives the connection up, with all that is not committed; the next use opens anew.
	 */
	void drop() {
		Connection old = this.connection;
		this.connection = null;
		try (old) {
			if (old != null) {
				old.rollback();
			}
		}
		catch (SQLException ex) {
			// it was broken already: the server rolls back by itself
		}
	}

	@Override
	public void close() {
		drop();
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		if (this.settings.user() != null) {
			properties.setProperty("user", this.settings.user());
		}
		if (this.settings.password() != null) {
			properties.setProperty("password", this.settings.password());
		}
		this.dialect.complete(properties, this.settings.url());
		Connection opened = DriverManager.getConnection(this.settings.url(), properties);
		try {
			opened.setReadOnly(this.readOnly);
			opened.setTransactionIsolation(
					this.readOnly ? Connection.TRANSACTION_READ_COMMITTED : this.dialect.isolation());
			opened.setAutoCommit(false);
			return opened;
		}
		catch (SQLException ex) {
			opened.close();
			throw ex;
		}
	}

	private String relation(Connection connection, String quote) throws SQLException {
		if (this.settings.query() != null) {
			return "(" + this.settings.query() + ") q";
		}
		String[] parts = this.settings.table().split("\\.", 2);
		String schema = (parts.length == 2) ? found("schema", parts[0], schemas(connection)) : connection.getSchema();
		String table = found("table", parts[parts.length - 1], tables(connection, schema));
		return Sql.quoted(quote, schema) + "." + Sql.quoted(quote, table);
	}

	private String found(String kind, String name, List<String> names) {
		return Stream.concat(names.stream().filter(name::equals), names.stream().filter(name::equalsIgnoreCase))
			.findFirst()
			.orElseThrow(() -> this.settings.needsMending("table", "there is no " + kind + " '" + name + "' in "
					+ this.settings.shownUrl() + Problem.suggestion(name, names)));
	}

	private static List<String> schemas(Connection connection) throws SQLException {
		try (ResultSet result = connection.getMetaData().getSchemas()) {
			return texts(result, "TABLE_SCHEM");
		}
	}

	private static List<String> tables(Connection connection, String schema) throws SQLException {
		DatabaseMetaData data = connection.getMetaData();
		String escape = data.getSearchStringEscape();
		String pattern = schema.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
		try (ResultSet result = data.getTables(connection.getCatalog(), pattern, "%", TABLES)) {
			return texts(result, "TABLE_NAME");
		}
	}

	private static List<String> texts(ResultSet result, String column) throws SQLException {
		List<String> texts = new ArrayList<>();
		while (result.next()) {
			texts.add(result.getString(column));
		}
		return texts;
	}

	private List<Column> present(Connection connection, String relation) throws SQLException {
		try {
			return describe(connection, relation);
		}
		catch (SQLException ex) {
			if (this.settings.query() != null && SqlFailures.kind(ex) == SqlFailures.Kind.SETUP) {
				throw this.settings.needsMending("query", "the database says \"" + this.failures.words(ex) + "\"");
			}
			throw ex;
		}
	}

	private static List<Column> describe(Connection connection, String relation) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select * from " + relation + " where 1 = 0");
				ResultSet result = statement.executeQuery()) {
			ResultSetMetaData data = result.getMetaData();
			List<Column> present = new ArrayList<>();
			for (int index = 1; index <= data.getColumnCount(); index++) {
				present.add(Column.of(data, index));
			}
			return present;
		}
	}

	/**
	 * Something to do on a connection.
	 *
	 * @param <T> what it gives
	 */
	interface Work<T> {

		T on(Connection connection) throws SQLException;

	}

}
