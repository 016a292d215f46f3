package io.evenkeel.connector.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds which field, and which columns are the key. The key columns come
 * first in every row that is read.
 */
final class Columns {

	static final String ID = "id";

	static final String PARENT = "parent";

	private final List<Column> key;

	private final Map<String, Column> byField;

	private final List<Column> all;

	private Columns(List<Column> key, Map<String, Column> byField) {
		this.key = List.copyOf(key);
		this.byField = byField;
		this.all = Stream.concat(key.stream(), byField.values().stream()).distinct().toList();
	}

	/**
	 * The columns of a connection.
	 * @param settings what the user wants
	 * @param present the columns that are there
	 * @return the columns
	 * @throws io.evenkeel.failure.InputFailure when a column is missing
	 */
	static Columns of(JdbcSettings settings, List<Column> present) {
		List<Column> key = settings.key().stream().map((name) -> find(settings, "key", name, present)).toList();
		Map<String, Column> byField = settings.columns().isEmpty() ? namedLikeFields(present)
				: asSet(settings, present);
		if (byField.isEmpty()) {
			throw settings.needsMending("columns",
					"no column of " + settings.place() + " is named like a field; say which column holds which field");
		}
		return new Columns(key, byField);
	}

	static List<String> fieldNames() {
		List<String> names = new ArrayList<>(
				RecordKind.PRODUCTS.fields().stream().map(RecordField::fieldName).toList());
		names.add(ID);
		names.add(PARENT);
		return names;
	}

	List<Column> key() {
		return this.key;
	}

	List<Column> all() {
		return this.all;
	}

	Map<String, Column> byField() {
		return this.byField;
	}

	@Nullable Column of(String field) {
		return this.byField.get(field);
	}

	int index(Column column) {
		return this.all.indexOf(column);
	}

	/**
	 * Everything of the mapping that decides what a record is made from.
	 * @return text that differs when the mapping does
	 */
	String signature() {
		StringBuilder text = new StringBuilder();
		this.key.forEach((column) -> text.append(column.name()).append('\n'));
		this.byField.forEach((field, column) -> text.append(field)
			.append('=')
			.append(column.name())
			.append(':')
			.append(column.kind())
			.append('\n'));
		return text.toString();
	}

	private static Map<String, Column> namedLikeFields(List<Column> present) {
		Map<String, Column> byField = new LinkedHashMap<>();
		for (String field : fieldNames()) {
			if (!field.equals(ID)) {
				named(field.replace('-', '_'), present).ifPresent((column) -> byField.put(field, column));
			}
		}
		return byField;
	}

	private static Map<String, Column> asSet(JdbcSettings settings, List<Column> present) {
		Map<String, Column> byField = new LinkedHashMap<>();
		settings.columns().forEach((field, name) -> {
			if (!field.equals(ID)) {
				byField.put(field, find(settings, "columns", name, present));
			}
		});
		return byField;
	}

	private static Column find(JdbcSettings settings, String setting, String name, List<Column> present) {
		List<String> names = present.stream().map(Column::name).toList();
		return named(name, present).orElseThrow(() -> settings.needsMending(setting,
				settings.place() + " has no column '" + name + "'" + Problem.suggestion(name, names)));
	}

	private static Optional<Column> named(String name, List<Column> present) {
		return present.stream()
			.filter((column) -> column.name().equals(name))
			.findFirst()
			.or(() -> present.stream().filter((column) -> column.name().equalsIgnoreCase(name)).findFirst());
	}

}
