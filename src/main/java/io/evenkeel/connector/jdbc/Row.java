package io.evenkeel.connector.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;

/** A row as it was read: what its columns hold, with its hash. */
final class Row implements Item {

	private static final int SHOWN = 4;

	private final Rows rows;

	private final String id;

	private final @Nullable Object[] raw;

	private final long hash;

	Row(Rows rows, String id, @Nullable Object[] raw, long hash) {
		this.rows = rows;
		this.id = id;
		this.raw = raw;
		this.hash = hash;
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public String where() {
		return this.rows.where(this.id.isEmpty() ? "(none)" : this.id);
	}

	@Override
	public Product record() {
		Product.Builder builder = Product.product(this.id);
		this.rows.columns().byField().keySet().forEach((field) -> set(builder, field, value(field)));
		return builder.build();
	}

	/**
	 * The value of a field.
	 * @param field its name
	 * @return the value, or null when it is unknown
	 * @throws RefusedFailure when it cannot be made out
	 */
	@Nullable Object value(String field) {
		Column column = this.rows.columns().of(field);
		Object cell = (column != null) ? this.raw[this.rows.columns().index(column)] : null;
		if (column == null || cell == null) {
			return null;
		}
		try {
			return this.rows.conversion().value(field, column, cell);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused product '" + this.id + "': " + ex.getMessage() + " (" + where()
					+ ", column " + column.name() + ", value '" + cell
					+ "'). The row is left out; correct it in the database", ex);
		}
	}

	/**
	 * What its key columns hold.
	 * @return a text for each
	 */
	List<String> key() {
		return Arrays.stream(this.raw, 0, this.rows.columns().key().size()).map(String::valueOf).toList();
	}

	/**
	 * The beginning of what it holds, so that people find it without a key.
	 * @return such as {@code sku=null, name=Boot}
	 */
	String shown() {
		return IntStream.range(0, this.raw.length)
			.limit(SHOWN)
			.mapToObj((index) -> this.rows.columns().all().get(index).name() + "=" + this.raw[index])
			.collect(Collectors.joining(", "));
	}

	/**
	 * What a column would be given to hold what it holds.
	 * @param field the field
	 * @param column its column
	 * @return the value to compare with one that is to be written
	 */
	Object form(String field, Column column) {
		return this.rows.conversion().form(field, column, Objects.requireNonNull(value(field)));
	}

	private static void set(Product.Builder builder, String field, @Nullable Object value) {
		if (field.equals(Columns.PARENT)) {
			builder.parent((String) value);
		}
		else if (field.startsWith(FieldChange.EXTRA)) {
			builder.withExtra(field.substring(FieldChange.EXTRA.length()), (String) value);
		}
		else {
			builder.with(RecordField.named(field).orElseThrow(), value);
		}
	}

}
