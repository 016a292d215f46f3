package io.evenkeel.connector.file;

import java.nio.charset.CharsetEncoder;
import java.util.List;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import org.jspecify.annotations.Nullable;

/** Makes rows as they will be after a change. */
final class Drafts {

	private final Layout layout;

	private final CharsetEncoder encoder;

	Drafts(Layout layout, CharsetEncoder encoder) {
		this.layout = layout;
		this.encoder = encoder;
	}

	/**
	 * The row of a new record.
	 * @param change the creation
	 * @param header the columns; the new row may add some
	 * @return the record in its row
	 * @throws IllegalArgumentException when the layout cannot hold it
	 */
	Standing created(Change change, Header header) {
		Row row = Row.empty(header);
		Part part = this.layout.partOf(change);
		write(change, row, part);
		this.layout.begin(row, change);
		checkEncodable(row);
		if (this.layout.showsInItsVariants(change)) {
			return new Standing(row, part, Layouts.FAMILY + row.cell("handle"), null);
		}
		Standing standing = Standing.of(this.layout, row, change.parentId(), null);
		if (standing == null) {
			throw new IllegalArgumentException("it has no id");
		}
		return standing;
	}

	/**
	 * The row of a record after an update.
	 * @param before the record as it stands
	 * @param change the update
	 * @param header the columns, with those of the row; the update may add some
	 * @return the record in its row
	 * @throws IllegalArgumentException when the layout cannot hold it
	 */
	Standing updated(Standing before, Change change, Header header) {
		Row row = before.row().below(header);
		write(change, row, before.part());
		checkEncodable(row);
		Standing after = Standing.of(this.layout, row, before.parent(), null);
		if (after == null) {
			throw new IllegalArgumentException("it would lose its id");
		}
		// a product that shows in the row of its first variant keeps its part and its id
		return (after.part() == before.part()) ? after : new Standing(row, before.part(), before.id(), before.parent());
	}

	/**
	 * Writes the fields of a change into a row.
	 * @param change the change
	 * @param row the row
	 * @param part the kind of record
	 */
	static void write(Change change, Row row, Part part) {
		fields(change).forEach((field) -> part.write(row, field.field(), field.after()));
	}

	// publishing is a change of one field, whether or not the plan spells it out
	private static List<FieldChange> fields(Change change) {
		boolean bare = change.fields().isEmpty();
		return switch (change.action()) {
			case PUBLISH -> bare ? List.of(published(true)) : change.fields();
			case UNPUBLISH -> bare ? List.of(published(false)) : change.fields();
			default -> change.fields();
		};
	}

	private static FieldChange published(boolean published) {
		return new FieldChange(RecordField.PUBLISHED.fieldName(), null, published);
	}

	/**
	 * Whether a record shows a change already, as far as the file can show it.
	 * @param change the change
	 * @param product the record as it stands
	 * @return true when nothing is left to write
	 */
	static boolean isDone(Change change, Product product) {
		return fields(change).stream()
			.allMatch((field) -> Values.alike(FieldChange.value(product, field.field()), field.after()));
	}

	private void checkEncodable(Row row) {
		for (@Nullable
		String cell : row.cells()) {
			if (cell != null && !this.encoder.canEncode(cell)) {
				throw new IllegalArgumentException("the file's encoding " + this.encoder.charset()
						+ " has no character for something in '" + cell + "'");
			}
		}
	}

}
