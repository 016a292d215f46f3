package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table or query page by page in the order of its key. A page begins after the
 * key that its cursor holds, so that rows that come and go elsewhere move nothing. Asked
 * twice for the same cursor it answers with the same page as long as these rows are the
 * same.
 */
final class JdbcSource implements PageSource {

	private static final int PAGE = 1000;

	private static final int LOOKUP = 500;

	private final Database database;

	private final Sql sql;

	private final Rows rows;

	private final Lookup lookup;

	private @Nullable Progress progress;

	JdbcSource(Database database) {
		this.database = database;
		this.sql = database.sql();
		this.rows = new Rows(database.settings(), database.columns());
		this.lookup = new Lookup(database, this.rows);
	}

	@Override
	public Page read(@Nullable String cursor) {
		return this.database.read((connection) -> page(connection, cursor));
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		List<String> asked = List.copyOf(ids);
		Set<String> there = new HashSet<>();
		for (int from = 0; from < asked.size(); from += LOOKUP) {
			there.addAll(among(asked.subList(from, Math.min(from + LOOKUP, asked.size()))));
		}
		return there;
	}

	@Override
	public void close() {
		this.database.close();
	}

	private Page page(Connection connection, @Nullable String cursor) throws SQLException {
		List<Row> read = rowsAfter(connection, cursor);
		boolean isLast = read.size() <= PAGE;
		List<Item> items = new ArrayList<>();
		List<Rejection> rejections = new ArrayList<>();
		sort(read, items, rejections);
		if (isLast) {
			rejections.addAll(withoutKey(connection));
		}
		String next = isLast ? null : this.rows.keys().list(read.get(PAGE - 1).key());
		return new Page(items, rejections, next, share(connection, cursor, next, Math.min(read.size(), PAGE)));
	}

	/** One row more than the page has, to know whether there is a next one. */
	private List<Row> rowsAfter(Connection connection, @Nullable String cursor) throws SQLException {
		String where = this.sql.withKey() + ((cursor != null) ? " and " + this.sql.after() : "");
		try (PreparedStatement statement = connection.prepareStatement(this.sql.selectInOrder(where, PAGE + 1))) {
			statement.setFetchSize(PAGE + 1);
			bindAfter(statement, cursor);
			return this.rows.of(statement);
		}
	}

	private void bindAfter(PreparedStatement statement, @Nullable String cursor) throws SQLException {
		if (cursor == null) {
			return;
		}
		List<Object> values = this.rows.keys().cursor(cursor);
		int parameter = 1;
		this.database.dialect().bind(statement, parameter++, values.get(0));
		for (int last = 0; last < values.size(); last++) {
			for (int index = 0; index <= last; index++) {
				this.database.dialect().bind(statement, parameter++, values.get(index));
			}
		}
	}

	/**
	 * Rows with the same key stand side by side; none of them can be told from the
	 * others.
	 */
	private void sort(List<Row> read, List<Item> items, List<Rejection> rejections) {
		for (int index = 0; index < Math.min(read.size(), PAGE); index++) {
			Row row = read.get(index);
			boolean likePrevious = index > 0 && row.id().equals(read.get(index - 1).id());
			boolean likeNext = index + 1 < read.size() && row.id().equals(read.get(index + 1).id());
			if (likeNext && !likePrevious) {
				rejections.add(new Rejection(row.id(), row.where(),
						"several rows have the " + this.rows.keyNames() + " '" + row.id() + "'",
						"keep one of them, or add a column to 'key' that tells them apart"));
			}
			else if (!likePrevious) {
				items.add(row);
			}
		}
	}

	private List<Rejection> withoutKey(Connection connection) throws SQLException {
		if (this.database.columns().key().stream().noneMatch(Column::nullable)) {
			return List.of();
		}
		List<Row> found = select(connection,
				this.sql.select(this.sql.withoutKey()) + " fetch first " + (PAGE + 1) + " rows only");
		if (found.size() > PAGE) {
			throw new StopFailure("Stopped: more than " + PAGE + " rows of " + this.database.settings().place()
					+ " have no " + this.rows.keyNames() + ". Nothing is decided from this read."
					+ " Set 'key' to columns that every row has, then restart");
		}
		return found.stream()
			.map((row) -> new Rejection(null, row.where(),
					"the row has no " + this.rows.keyNames() + ": " + row.shown(), "fill in its key in the database"))
			.toList();
	}

	private List<Row> select(Connection connection, String select) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(select)) {
			return this.rows.of(statement);
		}
	}

	private double share(Connection connection, @Nullable String cursor, @Nullable String next, int read)
			throws SQLException {
		if (this.database.settings().query() != null) {
			return -1;
		}
		if (this.progress == null || !this.progress.isAt(cursor)) {
			this.progress = new Progress(cursor, count(connection, null), count(connection, cursor));
		}
		this.progress = this.progress.after(next, read);
		return this.progress.share();
	}

	private long count(Connection connection, @Nullable String cursor) throws SQLException {
		String where = this.sql.withKey() + ((cursor != null) ? " and " + this.sql.after() : "");
		try (PreparedStatement statement = connection.prepareStatement(this.sql.count(where))) {
			bindAfter(statement, cursor);
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return result.getLong(1);
			}
		}
	}

	private Set<String> among(List<String> ids) {
		return this.database.read((connection) -> this.lookup.idsThere(connection, ids));
	}

	/**
	 * How far the read is.
	 *
	 * @param cursor the next page
	 * @param total the rows there are
	 * @param left the rows from this page on
	 */
	private record Progress(@Nullable String cursor, long total, long left) {

		boolean isAt(@Nullable String other) {
			return Optional.ofNullable(this.cursor).equals(Optional.ofNullable(other));
		}

		Progress after(@Nullable String next, int read) {
			return new Progress(next, this.total, (next != null) ? Math.max(0, this.left - read) : 0);
		}

		double share() {
			return (this.total == 0) ? 1 : 1 - (double) this.left / this.total;
		}

	}

}
