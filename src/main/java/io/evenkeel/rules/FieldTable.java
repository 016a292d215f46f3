package io.evenkeel.rules;

import java.util.List;

/**
 * Who leads which field: the rows of {@code fields.csv} or {@code fields.xlsx}.
 *
 * @param rows the rows in order; a row's number is its place here
 * @param fields the fields the rows speak of
 */
record FieldTable(List<FieldRow> rows, FieldList fields) {

	FieldTable {
		rows = List.copyOf(rows);
	}

	static FieldTable empty() {
		return new FieldTable(List.of(), new FieldList());
	}

	FieldRow row(int number) {
		return this.rows.get(number);
	}

}
