package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import org.jspecify.annotations.Nullable;

/**
 * A row a record, the fields in columns of their own names, or of the names that the
 * connection gives.
 */
final class PlainLayout extends Layout {

	private final Map<String, String> columns;

	private final boolean own;

	private final List<Part> parts;

	private PlainLayout(String name, CellText text, Map<String, String> columns, boolean own,
			List<FieldColumns> fields) {
		super(name, text);
		this.columns = columns;
		this.own = own;
		Part part = part("record", List.of(column(ID), column(PARENT)), fields);
		this.parts = List.of(own ? part : part.withExtras());
	}

	/**
	 * The layout of our own column names.
	 * @param text how cells are read
	 * @return the layout
	 */
	static Layout plain(CellText text) {
		List<FieldColumns> fields = new ArrayList<>();
		for (RecordField field : RecordKind.PRODUCTS.fields()) {
			fields.add(OneColumn.of(field, field.fieldName()));
		}
		return new PlainLayout(Layouts.PLAIN, text, Map.of(ID, ID, PARENT, PARENT), false, fields);
	}

	/**
	 * The layout of columns that the connection names.
	 * @param text how cells are read
	 * @param columns field names and their columns
	 * @return the layout
	 */
	static Layout columns(CellText text, Map<String, String> columns) {
		Map<String, String> further = new LinkedHashMap<>(columns);
		further.keySet().removeAll(List.of(ID, PARENT));
		List<FieldColumns> fields = new ArrayList<>();
		further.forEach((field, column) -> fields.add(new OneColumn(field, type(field), List.of(column), Form.USUAL)));
		return new PlainLayout("columns", text, columns, true, fields);
	}

	private static FieldType type(String field) {
		return RecordField.named(field).map(RecordField::type).orElse(FieldType.TEXT);
	}

	private String column(String field) {
		return this.columns.getOrDefault(field, "");
	}

	@Override
	List<List<String>> required() {
		return this.own ? this.columns.values().stream().map(List::of).toList() : List.of(List.of(ID));
	}

	@Override
	List<Part> parts() {
		return this.parts;
	}

	@Override
	void read(Row row, Family family, Records records) {
		String id = id(row, ID);
		if (id == null) {
			family.begin(null);
			records.reject("the column '" + column(ID) + "' is empty", "Give the record an id of its own.");
			return;
		}
		String parent = id(row, PARENT);
		family.begin((parent != null) ? parent : id);
		records.record(this.parts.get(0), id, parent);
	}

	private @Nullable String id(Row row, String field) {
		String cell = row.cell(column(field));
		return (cell != null) ? CellText.plain(cell).toString() : null;
	}

	@Override
	Part partOf(Change change) {
		return this.parts.get(0);
	}

	@Override
	void begin(Row row, Change change) {
		if (row.cell(column(ID)) == null) {
			row.set(column(ID), change.key());
		}
		if (change.parentId() != null) {
			if (column(PARENT).isEmpty()) {
				throw new IllegalArgumentException(
						"the columns of the connection name no 'parent', which a variant needs");
			}
			row.set(column(PARENT), change.parentId());
		}
	}

}
