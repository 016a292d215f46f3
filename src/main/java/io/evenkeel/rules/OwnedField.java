package io.evenkeel.rules;

import java.util.function.IntConsumer;

/**
 * A field as such, whatever the record: the rules of a table's plain rows are asked about
 * it once for a run.
 */
public final class OwnedField {

	private final int index;

	private final IntConsumer rows;

	OwnedField(int index, IntConsumer rows) {
		this.index = index;
		this.rows = rows;
	}

	public int getIndex() {
		return this.index;
	}

	/**
	 * A row of the table speaks of this field.
	 * @param number the row's number
	 */
	public void row(int number) {
		this.rows.accept(number);
	}

}
