package io.evenkeel.rules;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What every pair of a decider has in common: the settings, the field table with the
 * owner of each field, and the rule that is speaking. For one thread.
 */
final class Desk {

	private final Settings settings;

	private final FieldTable table;

	private final FieldList fields;

	private final Speaker speaker;

	private final Tally tally;

	private @Nullable FieldRow[] owners;

	Desk(Settings settings, FieldTable table, Speaker speaker) {
		this.settings = settings;
		this.table = table;
		this.fields = new FieldList(table.fields());
		this.owners = new FieldRow[this.fields.size()];
		this.speaker = speaker;
		this.tally = new Tally(table);
	}

	RecordPair pair(PairInput input) {
		return PairType.of(this.table.kind()).pair(input, this);
	}

	Settings settings() {
		return this.settings;
	}

	FieldTable table() {
		return this.table;
	}

	FieldList fields() {
		return this.fields;
	}

	Speaker speaker() {
		return this.speaker;
	}

	Tally tally() {
		return this.tally;
	}

	void own(FieldRow row) {
		this.owners[row.field().index()] = row;
	}

	/**
	 * The plain row that speaks of a field.
	 * @param index the field's place
	 * @return the row, or null when the table has none
	 */
	@Nullable FieldRow owner(int index) {
		if (index >= this.owners.length) {
			this.owners = Arrays.copyOf(this.owners, this.fields.size());
		}
		return this.owners[index];
	}

}
