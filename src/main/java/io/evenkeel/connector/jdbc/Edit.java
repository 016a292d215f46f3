package io.evenkeel.connector.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * A change in terms of the table.
 *
 * @param change the change
 * @param fields its fields; for publish and unpublish with the one that this means
 * @param cells what the columns will hold, null where they are emptied
 * @param key the key of its row, or null when the database will make one
 */
record Edit(Change change, List<FieldChange> fields, Map<Column, @Nullable Object> cells, @Nullable List<Object> key) {

	/**
	 * Works out what a change writes.
	 * @param change the change
	 * @param rows the table
	 * @return the edit
	 * @throws IllegalArgumentException when the table cannot take it, with the reason
	 */
	static Edit of(Change change, Rows rows) {
		List<FieldChange> fields = fields(change);
		Map<Column, @Nullable Object> cells = cells(change, fields, rows);
		return new Edit(change, fields, cells, isCreation(change) ? newKey(cells, rows) : key(change, rows));
	}

	/**
	 * The article number by which a new record is recognised when the database makes its
	 * key.
	 * @param rows the table
	 * @return what the column of the article number will hold
	 */
	Object sku(Rows rows) {
		return Objects.requireNonNull(this.cells.get(skuColumn(rows)));
	}

	static Column skuColumn(Rows rows) {
		return Objects.requireNonNull(rows.columns().of(RecordField.SKU.fieldName()));
	}

	boolean isCreation() {
		return isCreation(this.change);
	}

	/**
	 * Whether two edits may concern the same row.
	 * @param rows the table
	 * @return equal for those that may
	 */
	Object subject(Rows rows) {
		return (this.key != null) ? this.key : sku(rows);
	}

	private static boolean isCreation(Change change) {
		return change.action() == Change.Action.CREATE;
	}

	private static List<FieldChange> fields(Change change) {
		String published = RecordField.PUBLISHED.fieldName();
		boolean isPublication = change.action() == Change.Action.PUBLISH || change.action() == Change.Action.UNPUBLISH;
		if (!isPublication || change.fields().stream().anyMatch((field) -> field.field().equals(published))) {
			return change.fields();
		}
		boolean publish = change.action() == Change.Action.PUBLISH;
		List<FieldChange> fields = new ArrayList<>(change.fields());
		fields.add(new FieldChange(published, !publish, publish));
		return fields;
	}

	private static Map<Column, @Nullable Object> cells(Change change, List<FieldChange> fields, Rows rows) {
		Map<Column, @Nullable Object> cells = new LinkedHashMap<>();
		if (change.action() == Change.Action.DELETE) {
			return cells;
		}
		for (FieldChange field : fields) {
			if (field.after() != null || !isCreation(change)) {
				cells.put(column(field.field(), rows), form(field.field(), field.after(), rows));
			}
		}
		Column parent = rows.columns().of(Columns.PARENT);
		if (isCreation(change) && parent != null && change.parentId() != null) {
			cells.put(parent, form(Columns.PARENT, change.parentId(), rows));
		}
		if (cells.isEmpty()) {
			throw new IllegalArgumentException("there is nothing to write in it");
		}
		return cells;
	}

	private static Column column(String field, Rows rows) {
		Column column = rows.columns().of(field);
		if (column == null) {
			throw new IllegalArgumentException(
					"there is no column for '" + field + "'; add it to 'columns', or let the rules leave this field");
		}
		return column;
	}

	private static @Nullable Object form(String field, @Nullable Object value, Rows rows) {
		if (value == null) {
			return null;
		}
		Column column = column(field, rows);
		try {
			return rows.conversion().form(field, column, value);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(ex.getMessage() + " (field " + field + ", column " + column.name() + ")",
					ex);
		}
	}

	private static @Nullable List<Object> newKey(Map<Column, @Nullable Object> cells, Rows rows) {
		List<String> texts = rows.columns()
			.key()
			.stream()
			.map(cells::get)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.toList();
		if (texts.size() == rows.columns().key().size()) {
			return rows.keys().parameters(texts).orElseThrow();
		}
		Column sku = rows.columns().of(RecordField.SKU.fieldName());
		if (sku == null || cells.get(sku) == null) {
			throw new IllegalArgumentException("the database makes the " + rows.keyNames()
					+ ", and without a SKU in it a repeated creation could not be told from a second product; give it"
					+ " a SKU, and map the field 'sku' to a column");
		}
		return null;
	}

	private static List<Object> key(Change change, Rows rows) {
		String id = Objects.requireNonNull(change.targetId(), "only a creation has no target id");
		return rows.keys()
			.values(id)
			.orElseThrow(
					() -> new IllegalArgumentException("no row can have the " + rows.keyNames() + " '" + id + "'"));
	}

}
