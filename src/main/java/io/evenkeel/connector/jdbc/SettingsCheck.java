package io.evenkeel.connector.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Setting;
import io.evenkeel.failure.Problem;

/** Finds what is wrong with the settings of a connection, all of it at once. */
final class SettingsCheck {

	static final List<Setting> SETTINGS = List.of(
			Setting.required("jdbc-url",
					"The address of the database, such as jdbc:postgresql://host/shop; PostgreSQL or HSQLDB."),
			Setting.required("key", "The column, or list of columns, that names a row: it is the id of the record."),
			Setting.optional("table", "The table, with its schema if need be; this or a query."),
			Setting.optional("query", "A select statement to read from; it cannot be written."),
			Setting.optional("user", "The user of the database."),
			new Setting("password", "The password of the user.", false, true),
			Setting.optional("columns",
					"A map of field: column, also for parent and extra.x; by default columns named like the fields, with underscores."),
			Setting.optional("currency", "The currency of the amounts; by default not specified."),
			Setting.optional("weight-unit", "The unit of weights without one: kg (default), g, lb, oz."),
			Setting.optional("length-unit", "The unit of lengths without one: m, cm (default), mm, in."), Setting
				.optional("list-separator", "What stands between the parts of a list in a text column; | by default."));

	private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

	private static final Pattern PASSWORD_IN_URL = Pattern.compile("[?&;](password|sslpassword)=|//[^/@]*:[^/@]*@",
			Pattern.CASE_INSENSITIVE);

	private final List<SettingProblem> problems = new ArrayList<>();

	private final Connection connection;

	SettingsCheck(Connection connection) {
		this.connection = connection;
	}

	List<SettingProblem> problems() {
		this.problems.clear();
		checkUrl();
		checkTableOrQuery();
		checkKey();
		checkColumns();
		checkUnits();
		return List.copyOf(this.problems);
	}

	private void checkUrl() {
		Optional<String> url = this.connection.text("jdbc-url");
		if (url.isEmpty()) {
			add("jdbc-url", "is missing; it is the address of the database, such as jdbc:postgresql://host/shop");
		}
		else if (Dialect.of(url.get()).isEmpty()) {
			add("jdbc-url", "must begin with jdbc:postgresql: or jdbc:hsqldb:; other databases are not supported");
		}
		else if (PASSWORD_IN_URL.matcher(url.get()).find()) {
			add("jdbc-url", "has a password in it, and addresses are shown; put it into 'password'");
		}
	}

	private void checkTableOrQuery() {
		Optional<String> table = this.connection.text("table");
		boolean hasQuery = this.connection.text("query").isPresent();
		if (table.isPresent() && hasQuery) {
			add("query", "there is a 'table' too; keep one of the two");
		}
		else if (table.isEmpty() && !hasQuery) {
			add("table", "is missing; name a 'table', or write a 'query' to read from");
		}
		table.ifPresent((name) -> Stream.of(name.split("\\.", 2)).forEach((part) -> checkIdentifier("table", part)));
	}

	private void checkKey() {
		List<String> key = JdbcSettings.names(this.connection.settings().get("key"));
		if (key.isEmpty()) {
			add("key", "is missing; name the column, or the list of columns, that tells one row from all others");
		}
		key.forEach((column) -> checkIdentifier("key", column));
	}

	private void checkColumns() {
		Object setting = this.connection.settings().get("columns");
		if (setting != null && !(setting instanceof Map)) {
			add("columns", "must be a map of field: column");
		}
		Map<String, String> columns = JdbcSettings.columns(setting);
		Set<String> taken = new HashSet<>();
		columns.forEach((field, column) -> {
			checkField(field);
			checkIdentifier("columns", column);
			if (!field.equals(Columns.ID) && !taken.add(column.toLowerCase(Locale.ROOT))) {
				add("columns", "two fields share the column '" + column + "'; give each its own");
			}
		});
		checkId(columns);
	}

	private void checkField(String field) {
		boolean isExtra = field.startsWith(FieldChange.EXTRA) && field.length() > FieldChange.EXTRA.length();
		if (!isExtra && !Columns.fieldNames().contains(field)) {
			add("columns", "there is no field '" + field + "'" + Problem.suggestion(field, Columns.fieldNames()));
		}
	}

	private void checkId(Map<String, String> columns) {
		String id = columns.get(Columns.ID);
		List<String> key = JdbcSettings.names(this.connection.settings().get("key"));
		if (id != null && !(key.size() == 1 && key.get(0).equalsIgnoreCase(id))) {
			add("columns", "the id of a record is its key, which is " + key + ", not '" + id + "'; leave 'id' out");
		}
	}

	private void checkUnits() {
		check("weight-unit", Weight.Unit::of);
		check("length-unit", Length.Unit::of);
		if (this.connection.text("list-separator").filter(String::isBlank).isPresent()) {
			add("list-separator", "is blank; it is what stands between the parts of a list, such as |");
		}
	}

	private void check(String setting, Consumer<String> parser) {
		try {
			this.connection.text(setting).ifPresent(parser);
		}
		catch (IllegalArgumentException ex) {
			add(setting, ex.getMessage());
		}
	}

	private void checkIdentifier(String setting, String name) {
		if (!IDENTIFIER.matcher(name).matches()) {
			add(setting, "'" + name + "' is not a plain name (letters, digits and _)");
		}
	}

	private void add(String setting, String what) {
		this.problems.add(new SettingProblem(setting, what));
	}

}
