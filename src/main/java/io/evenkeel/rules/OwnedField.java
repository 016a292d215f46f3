package io.evenkeel.rules;

/**
 * A field as such, whatever the record: the rule about a table's plain rows is asked
 * about it once for a run.
 */
public final class OwnedField {

	private final FieldRef field;

	private final Desk desk;

	OwnedField(FieldRef field, Desk desk) {
		this.field = field;
		this.desk = desk;
	}

	/**
	 * Whether the table has a plain row for it.
	 * @return true when it has
	 */
	public boolean isOwned() {
		return this.desk.table().plain(this.field) != null;
	}

	/** The plain row of the table counts for this field. */
	public void own() {
		FieldRow row = this.desk.table().plain(this.field);
		if (row != null) {
			this.desk.own(row);
		}
	}

}
