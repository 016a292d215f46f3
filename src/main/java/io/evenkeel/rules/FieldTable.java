package io.evenkeel.rules;

import java.util.List;

/**
 * Who leads which field: the rows of {@code fields.csv} or {@code fields.xlsx}.
 *
 * @param rows the rows in order; a row's number is its place here
 * @param fields the fields the rows speak of
 * @param values the value tables beside it
 */
record FieldTable(List<FieldRow> rows, FieldList fields, ValueTables values) {

	FieldTable {
		rows = List.copyOf(rows);
	}

	static FieldTable empty(ValueTables values) {
		return new FieldTable(List.of(), new FieldList(), values);
	}

	/**
	 * The table with the settings of a job: conversions may ask for them.
	 * @param settings the settings
	 * @return the table for one job
	 */
	FieldTable with(Settings settings) {
		return new FieldTable(this.rows.stream().map((row) -> row.with(settings)).toList(), this.fields, this.values);
	}

	FieldRow row(int number) {
		return this.rows.get(number);
	}

}
