package io.evenkeel.connector.jdbc;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The statements, as text. Every name in them is quoted, every value a parameter. */
final class Sql {

	private final String quote;

	private final String relation;

	private final Columns columns;

	Sql(String quote, String relation, Columns columns) {
		this.quote = quote;
		this.relation = relation;
		this.columns = columns;
	}

	static String quoted(String quote, String name) {
		return quote + name.replace(quote, quote + quote) + quote;
	}

	String count(String where) {
		return "select count(*) from " + this.relation + " where " + where;
	}

	String select(String where) {
		return "select " + names(this.columns.all()) + " from " + this.relation + " where " + where;
	}

	/**
	 * Rows in the order of the key.
	 * @param where which rows
	 * @param limit how many at most
	 * @return the select
	 */
	String selectInOrder(String where, int limit) {
		return select(where) + " order by " + names(this.columns.key()) + " fetch first " + limit + " rows only";
	}

	/**
	 * The rows that have a key.
	 * @return a condition without parameters
	 */
	String withKey() {
		return this.columns.key()
			.stream()
			.map((column) -> name(column) + " is not null")
			.collect(Collectors.joining(" and "));
	}

	/**
	 * The rows that have none.
	 * @return a condition without parameters
	 */
	String withoutKey() {
		return this.columns.key()
			.stream()
			.map((column) -> name(column) + " is null")
			.collect(Collectors.joining(" or "));
	}

	/**
	 * The rows after a key. Its parameters are the first key value, and then for each key
	 * column the values up to it. Comparing whole rows would be shorter, but not every
	 * database can.
	 * @return a condition
	 */
	String after() {
		List<Column> key = this.columns.key();
		StringBuilder text = new StringBuilder(name(key.get(0)) + " >= ? and (");
		for (int last = 0; last < key.size(); last++) {
			text.append((last > 0) ? " or (" : "(");
			for (int index = 0; index < last; index++) {
				text.append(name(key.get(index))).append(" = ? and ");
			}
			text.append(name(key.get(last))).append(" > ?)");
		}
		return text.append(')').toString();
	}

	String withKeyIn(int keys) {
		if (this.columns.key().size() == 1) {
			return in(this.columns.key().get(0), keys);
		}
		return String.join(" or ", Collections.nCopies(keys, "(" + byKey() + ")"));
	}

	String in(Column column, int values) {
		return name(column) + " in (" + marks(values) + ")";
	}

	String insert(Collection<Column> filled) {
		return "insert into " + this.relation + " (" + names(filled) + ") values (" + marks(filled.size()) + ")";
	}

	String update(Collection<Column> changed) {
		return "update " + this.relation + " set "
				+ changed.stream().map((column) -> name(column) + " = ?").collect(Collectors.joining(", ")) + " where "
				+ byKey();
	}

	String delete() {
		return "delete from " + this.relation + " where " + byKey();
	}

	private String byKey() {
		return this.columns.key().stream().map((column) -> name(column) + " = ?").collect(Collectors.joining(" and "));
	}

	private String names(Collection<Column> some) {
		return some.stream().map(this::name).collect(Collectors.joining(", "));
	}

	private String name(Column column) {
		return quoted(this.quote, column.name());
	}

	private static String marks(int count) {
		return String.join(", ", Collections.nCopies(count, "?"));
	}

}
