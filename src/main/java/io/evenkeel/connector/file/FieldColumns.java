package io.evenkeel.connector.file;

import org.jspecify.annotations.Nullable;

/** One field of the records and the columns of a file that it stands in. */
interface FieldColumns {

	/**
	 * The name of the field.
	 * @return the name of a product field, or {@code extra.} and a name
	 */
	String field();

	/**
	 * Whether a column has to do with this field.
	 * @param header the columns of the file
	 * @param column the name of one
	 * @return true when it has
	 */
	boolean takes(Header header, String column);

	/**
	 * The value that stands in a row.
	 * @param row the row
	 * @param text how cells are read
	 * @return the value; null when it is unknown
	 * @throws IllegalArgumentException when it cannot be made out; names column and value
	 */
	@Nullable Object read(Row row, CellText text);

	/**
	 * Writes a value into a row, adding columns where needed.
	 * @param value the value; null to empty the cells
	 * @param row the row
	 * @param text how cells are written
	 */
	void write(@Nullable Object value, Row row, CellText text);

}
