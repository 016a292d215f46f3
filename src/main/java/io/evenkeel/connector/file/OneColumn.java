package io.evenkeel.connector.file;

import java.util.List;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * A field that stands in one column.
 *
 * @param field the name of the field
 * @param type its type
 * @param columns the names that the column goes by, the usual one first
 * @param form how the value is written
 */
record OneColumn(String field, FieldType type, List<String> columns, Form form) implements FieldColumns {

	static OneColumn of(RecordField field, String... columns) {
		return of(field, Form.USUAL, columns);
	}

	static OneColumn of(RecordField field, Form form, String... columns) {
		return new OneColumn(field.fieldName(), field.type(), List.of(columns), form);
	}

	static OneColumn extra(String name, String column) {
		return new OneColumn(FieldChange.EXTRA + name, FieldType.TEXT, List.of(column), Form.USUAL);
	}

	@Override
	public boolean takes(Header header, String column) {
		int place = header.place(column);
		return this.columns.stream().anyMatch((name) -> header.place(name) == place);
	}

	@Override
	public @Nullable Object read(Row row, CellText text) {
		String column = column(row.header());
		String cell = row.cell(column);
		if (cell == null) {
			return null;
		}
		try {
			return this.form.read(this.type, cell, text);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("column '" + column + "': " + ex.getMessage(), ex);
		}
	}

	@Override
	public void write(@Nullable Object value, Row row, CellText text) {
		row.set(column(row.header()), (value != null) ? this.form.write(this.type, value, text) : null);
	}

	private String column(Header header) {
		for (String name : this.columns) {
			if (header.has(name)) {
				return name;
			}
		}
		return this.columns.get(0);
	}

}
