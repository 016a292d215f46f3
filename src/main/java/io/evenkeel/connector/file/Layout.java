package io.evenkeel.connector.file;

import java.util.List;

import io.evenkeel.connector.Change;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become records, and records rows. One layout serves one pass
 * after the other over files with the same settings.
 */
abstract class Layout {

	/** The name of the id among the fields. */
	static final String ID = "id";

	/** The name of the id of the product above among the fields. */
	static final String PARENT = "parent";

	private final String name;

	private final CellText text;

	Layout(String name, CellText text) {
		this.name = name;
		this.text = text;
	}

	final String name() {
		return this.name;
	}

	final CellText text() {
		return this.text;
	}

	final Part part(String kind, List<String> keys, List<FieldColumns> fields) {
		return new Part(kind + " of layout " + this.name, this.text, keys, fields);
	}

	/**
	 * The columns that a file must have.
	 * @return groups of columns; a file needs one of each group
	 */
	abstract List<List<String>> required();

	/**
	 * The kinds of records.
	 * @return every kind
	 */
	abstract List<Part> parts();

	/**
	 * Whether reading needs a column.
	 * @param header the columns of the file
	 * @param column one of them
	 * @return true when it does
	 */
	boolean takes(Header header, String column) {
		return parts().stream().anyMatch((part) -> part.takes(header, column));
	}

	/**
	 * Makes out the records of a row: none, one, or a product and its first variant.
	 * @param row the row
	 * @param family what the rows above tell; begins a new product where this row does
	 * @param records takes the records
	 */
	abstract void read(Row row, Family family, Records records);

	/**
	 * Writes into an empty row what makes it a row of a new record: its kind, its id.
	 * @param row the row; the fields are written already
	 * @param change the creation
	 * @throws IllegalArgumentException when the layout cannot hold such a record
	 */
	abstract void begin(Row row, Change change);

	/**
	 * The kind of record that a creation makes.
	 * @param change the creation
	 * @return the kind
	 */
	abstract Part partOf(Change change);

	/**
	 * Further rows that a new variant needs above it, beyond those that are there.
	 * @param family the rows that its product has
	 * @param variant the row of the variant
	 * @return the rows to put above it, mostly none
	 */
	List<Row> above(List<Row> family, Row variant) {
		return List.of();
	}

	/**
	 * Fills the cells of a new variant that the rows of a family share.
	 * @param variant the row of the variant
	 * @param sibling a row of the family
	 */
	void share(Row variant, Row sibling) {
	}

	/**
	 * Whether a new product has no row of its own: it shows in the rows of its variants.
	 * @param change the creation
	 * @return true when it has none
	 */
	boolean showsInItsVariants(Change change) {
		return false;
	}

	/**
	 * Whether records of a kind show in the rows of their variants.
	 * @param part the kind
	 * @return true when they have no rows of their own
	 */
	boolean isShownInVariants(Part part) {
		return false;
	}

	/** Takes the records of a row. */
	interface Records {

		void record(Part part, String id, @Nullable String parent);

		void reject(String cause, String whatToDo);

	}

}
