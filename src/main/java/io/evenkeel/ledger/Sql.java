package io.evenkeel.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The few forms of statement that the ledger is made of, over Spring's template. */
final class Sql {

	private static final int LARGEST_LIST = 512;

	private final JdbcTemplate template;

	Sql(JdbcTemplate template) {
		this.template = template;
	}

	JdbcTemplate template() {
		return this.template;
	}

	int update(String sql, @Nullable Object... values) {
		return this.template.update(sql, values);
	}

	<T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
		return this.template.query(sql, mapper, values);
	}

	<T> @Nullable T first(String sql, RowMapper<T> mapper, @Nullable Object... values) {
		List<T> rows = query(sql, mapper, values);
		return rows.isEmpty() ? null : rows.get(0);
	}

	/** Reads rows one by one, with memory for a few only. */
	void stream(String sql, RowVisitor visitor, @Nullable Object... values) {
		this.template.query((connection) -> {
			PreparedStatement statement = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY,
					ResultSet.CONCUR_READ_ONLY);
			statement.setFetchSize(1000);
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			return statement;
		}, (ResultSet row) -> visitor.visit(row));
	}

	/**
	 * Runs a query whose text has one {@code (?)} for a list of numbers, in portions.
	 * Lists are filled up to a few sizes, so that the database keeps few statements.
	 */
	<T> List<T> queryIn(String sql, long[] list, RowMapper<T> mapper) {
		List<T> rows = new ArrayList<>(list.length);
		forPortions(list, (portion) -> rows
			.addAll(query(sql.replace("(?)", marks(portion.length)), mapper, (Object[]) boxed(portion))));
		return rows;
	}

	void updateIn(String sql, long[] list) {
		forPortions(list, (portion) -> update(sql.replace("(?)", marks(portion.length)), (Object[]) boxed(portion)));
	}

	<T> void batch(String sql, Collection<T> rows, Binder<T> binder) {
		if (!rows.isEmpty()) {
			this.template.batchUpdate(sql, rows, rows.size(), binder::bind);
		}
	}

	private static void forPortions(long[] list, Consumer<long[]> consumer) {
		for (int from = 0; from < list.length; from += LARGEST_LIST) {
			consumer.accept(filled(Arrays.copyOfRange(list, from, Math.min(list.length, from + LARGEST_LIST))));
		}
	}

	private static long[] filled(long[] list) {
		int size = 1;
		while (size < list.length) {
			size *= 8;
		}
		long[] filled = Arrays.copyOf(list, Math.min(Math.max(size, list.length), LARGEST_LIST));
		Arrays.fill(filled, list.length, filled.length, list[0]);
		return filled;
	}

	private static String marks(int count) {
		return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
	}

	private static Long[] boxed(long[] list) {
		return Arrays.stream(list).boxed().toArray(Long[]::new);
	}

	/** Takes one row. */
	interface RowVisitor {

		void visit(ResultSet row) throws SQLException;

	}

	/** Puts one row's values into a statement. */
	interface Binder<T> {

		void bind(PreparedStatement statement, T row) throws SQLException;

	}

}
