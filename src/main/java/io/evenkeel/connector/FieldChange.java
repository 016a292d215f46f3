package io.evenkeel.connector;

import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * A field with its value before and after.
 *
 * @param field the name of a {@link RecordField}, or {@code extra.} and the service's own
 * name
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
	public static @Nullable Object value(CommerceRecord record, String field) {
		return field.startsWith(EXTRA) ? record.extra(field.substring(EXTRA.length())) : record.get(known(field));
	}

	void applyTo(CommerceRecord.Builder builder) {
		if (this.field.startsWith(EXTRA)) {
			builder.withExtra(this.field.substring(EXTRA.length()), (String) this.after);
		}
		else {
			builder.with(known(this.field), this.after);
		}
	}

	boolean isBefore(CommerceRecord current) {
		return Objects.equals(value(current, this.field), this.before);
	}

	boolean isAfter(CommerceRecord current) {
		return Objects.equals(value(current, this.field), this.after);
	}

	private static RecordField known(String field) {
		return RecordField.named(field)
			.orElseThrow(() -> new IllegalArgumentException("there is no field '" + field + "'"));
	}

}
