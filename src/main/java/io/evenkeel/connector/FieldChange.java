package io.evenkeel.connector;

import java.util.Objects;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.ProductField;
import org.jspecify.annotations.Nullable;

/**
 * A field with its value before and after.
 *
 * @param field the name of a {@link ProductField}, or {@code extra.} and the service's
 * own name
 * @param before the value that the plan saw; null when it was unknown
 * @param after the value to write; null to empty it
 */
public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {

	/** The beginning of the names of further fields. */
	public static final String EXTRA = "extra.";

	/**
	 * The value of a field by its name.
	 * @param product the record
	 * @param field the name
	 * @return the value, or null when it is unknown
	 * @throws IllegalArgumentException when there is no such field
	 */
	public static @Nullable Object value(Product product, String field) {
		return field.startsWith(EXTRA) ? product.extra(field.substring(EXTRA.length())) : product.get(known(field));
	}

	void applyTo(Product.Builder builder) {
		if (this.field.startsWith(EXTRA)) {
			builder.withExtra(this.field.substring(EXTRA.length()), (String) this.after);
		}
		else {
			builder.with(known(this.field), this.after);
		}
	}

	boolean isBefore(Product current) {
		return Objects.equals(value(current, this.field), this.before);
	}

	boolean isAfter(Product current) {
		return Objects.equals(value(current, this.field), this.after);
	}

	private static ProductField known(String field) {
		return ProductField.named(field)
			.orElseThrow(() -> new IllegalArgumentException("there is no field '" + field + "'"));
	}

}
