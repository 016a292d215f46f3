package io.evenkeel.connector.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record in a layout, such as the variants of a shop's catalogue: its fields
 * and their columns. Makes content hashes and products out of rows.
 */
final class Part {

	private final String name;

	private final List<String> keys;

	private final List<FieldColumns> fields;

	private final CellText text;

	private final long seed;

	private final boolean extras;

	private final Digest digest = new Digest();

	private int known;

	private int[] places = new int[0];

	private long[] names = new long[0];

	/**
	 * Makes a kind of record.
	 * @param name what people call it, such as {@code product of ecwid-catalog}
	 * @param text how cells are read and written
	 * @param keys the columns that tell which record a row is
	 * @param fields the fields
	 */
	Part(String name, CellText text, List<String> keys, List<FieldColumns> fields) {
		this(name, text, keys, fields, false);
	}

	private Part(String name, CellText text, List<String> keys, List<FieldColumns> fields, boolean extras) {
		this.name = name;
		this.text = text;
		this.keys = List.copyOf(keys);
		this.fields = List.copyOf(fields);
		this.extras = extras;
		this.seed = Hashes.of(name + "\n" + text.settings().meaning());
	}

	String name() {
		return this.name;
	}

	/**
	 * The same with every column that begins with {@code extra.} as a further field.
	 * @return a new kind of record
	 */
	Part withExtras() {
		return new Part(this.name, this.text, this.keys, this.fields, true);
	}

	/**
	 * The fields that it has columns for.
	 * @return their names; empty when any field can get a column
	 */
	Optional<Set<String>> fieldNames() {
		return this.extras ? Optional.empty()
				: Optional.of(this.fields.stream().map(FieldColumns::field).collect(Collectors.toSet()));
	}

	private Optional<FieldColumns> field(String field) {
		return (this.extras && field.startsWith(FieldChange.EXTRA)) ? Optional.of(extra(field))
				: this.fields.stream().filter((columns) -> columns.field().equals(field)).findFirst();
	}

	private static FieldColumns extra(String column) {
		return OneColumn.extra(column.substring(FieldChange.EXTRA.length()), column);
	}

	/**
	 * The content hash of a record: of its non-empty cells, each with the name of its
	 * column. The order of the columns and those the layout does not know do not matter.
	 * @param row the row
	 * @param parent the id of its product, if it has one
	 * @return 64 bits
	 */
	long hash(Row row, @Nullable String parent) {
		if (this.known < row.header().size()) {
			learn(row.header());
		}
		this.digest.begin(this.seed);
		if (parent != null) {
			this.digest.add(0, parent);
		}
		@Nullable String[] cells = row.cells();
		for (int i = 0; i < this.places.length; i++) {
			int place = this.places[i];
			String cell = (place < cells.length) ? cells[place] : null;
			if (!Row.isEmpty(cell)) {
				this.digest.add(this.names[i], cell);
			}
		}
		return this.digest.hash();
	}

	/**
	 * Whether a column has to do with records of this kind.
	 * @param header the columns of the file
	 * @param column one of them
	 * @return true when it has
	 */
	boolean takes(Header header, String column) {
		return !column.isBlank() && (this.keys.stream().anyMatch((key) -> header.place(key) == header.place(column))
				|| this.extras && header.begins(column, FieldChange.EXTRA)
				|| this.fields.stream().anyMatch((field) -> field.takes(header, column)));
	}

	// by the hash of the name: the same order, wherever a file has its columns
	private void learn(Header header) {
		this.known = header.size();
		SortedMap<Long, Integer> taken = new TreeMap<>();
		for (int place = 0; place < this.known; place++) {
			String column = header.name(place);
			if (takes(header, column)) {
				taken.put(Hashes.of(header.key(column)), place);
			}
		}
		this.places = taken.values().stream().mapToInt(Integer::intValue).toArray();
		this.names = taken.keySet().stream().mapToLong(Long::longValue).toArray();
	}

	/**
	 * Makes the product of a row.
	 * @param row the row
	 * @param id its id
	 * @param parent the id of its product, if it has one
	 * @param where where the row stands, for the message
	 * @return the product
	 * @throws RefusedFailure when a cell cannot be made out
	 */
	Product product(Row row, String id, @Nullable String parent, String where) {
		Product.Builder builder = Product.product(id).parent(parent);
		try {
			this.fields.forEach((field) -> with(builder, field.field(), field.read(row, this.text)));
			if (this.extras) {
				row.header()
					.startingWith(FieldChange.EXTRA)
					.forEach((column) -> with(builder, column, extra(column).read(row, this.text)));
			}
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused '" + id + "': " + where + ", " + ex.getMessage()
					+ ". The record is left out; mend the cell.", ex);
		}
		return builder.build();
	}

	/**
	 * Writes a value into a row, so that it reads back as the same value.
	 * @param row the row
	 * @param field the name of the field
	 * @param value the value; null to empty it
	 * @throws IllegalArgumentException when the layout cannot hold it; the reason is for
	 * people
	 */
	void write(Row row, String field, @Nullable Object value) {
		FieldColumns columns = field(field)
			.orElseThrow(() -> new IllegalArgumentException("a " + this.name + " has no column for " + field));
		columns.write(value, row, this.text);
		if (!Values.alike(columns.read(row, this.text), value)) {
			throw new IllegalArgumentException(
					field + " '" + value + "' would not read back as the same value from a " + this.name);
		}
	}

	/**
	 * The SKU of a record, where its layout has one.
	 * @param row the row
	 * @return the SKU, or null
	 */
	@Nullable String sku(Row row) {
		return (String) field(RecordField.SKU.fieldName()).map((columns) -> columns.read(row, this.text)).orElse(null);
	}

	private static void with(Product.Builder builder, String field, @Nullable Object value) {
		if (field.startsWith(FieldChange.EXTRA)) {
			builder.withExtra(field.substring(FieldChange.EXTRA.length()), (String) value);
		}
		else {
			builder.with(RecordField.named(field).orElseThrow(), value);
		}
	}

}
