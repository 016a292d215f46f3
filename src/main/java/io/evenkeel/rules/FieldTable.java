package io.evenkeel.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;

import org.jspecify.annotations.Nullable;

/** Who leads which field: the rows of {@code fields.csv} or {@code fields.xlsx}. */
final class FieldTable {

	private final List<FieldRow> rows;

	private final RecordKind kind;

	private final FieldList fields;

	private final ValueTables values;

	private final Map<FieldRef, FieldRow> plain = new HashMap<>();

	private final RowIndex index;

	/**
	 * Makes a table.
	 * @param kind what the records are
	 * @param rows the rows in order; a row's number is its place here
	 * @param fields the fields the rows speak of
	 * @param values the value tables beside it
	 */
	FieldTable(RecordKind kind, List<FieldRow> rows, FieldList fields, ValueTables values) {
		this.kind = kind;
		this.rows = List.copyOf(rows);
		this.values = values;
		this.fields = fields;
		this.index = new RowIndex(this.rows);
		this.rows.stream().filter(FieldRow::isPlain).forEach((row) -> this.plain.putIfAbsent(row.field(), row));
	}

	static FieldTable empty(RecordKind kind, ValueTables values) {
		return new FieldTable(kind, List.of(), new FieldList(kind), values);
	}

	/**
	 * The table with the settings of a job: conversions may ask for them.
	 * @param settings the settings
	 * @return the table for one job
	 */
	FieldTable with(Settings settings) {
		return new FieldTable(this.kind, this.rows.stream().map((row) -> row.with(settings)).toList(), this.fields,
				this.values);
	}

	RecordKind kind() {
		return this.kind;
	}

	List<FieldRow> rows() {
		return this.rows;
	}

	FieldList fields() {
		return this.fields;
	}

	ValueTables values() {
		return this.values;
	}

	FieldRow row(int number) {
		return this.rows.get(number);
	}

	/**
	 * The row without conditions of a field.
	 * @param field the field
	 * @return the row, or null when there is none
	 */
	@Nullable FieldRow plain(FieldRef field) {
		return this.plain.get(field);
	}

	/**
	 * Finds the rows with conditions that hold for a pair.
	 * @return the index
	 */
	RowIndex index() {
		return this.index;
	}

}
