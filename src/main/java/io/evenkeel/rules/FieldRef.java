package io.evenkeel.rules;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * A field that rules speak of: a field of every product, or a further one of a service.
 *
 * @param index its place in arrays of fields
 * @param name its name, {@code price} or {@code extra.season}
 * @param field the field; null for a further one
 */
record FieldRef(int index, String name, @Nullable RecordField field) {

	/** How the names of further fields begin. */
	static final String EXTRA = "extra.";

	@Nullable Object of(CommerceRecord product) {
		return (this.field != null) ? product.get(this.field) : product.extra(this.name.substring(EXTRA.length()));
	}

	void set(CommerceRecord.Builder builder, @Nullable Object value) {
		if (this.field != null) {
			builder.with(this.field, value);
		}
		else {
			builder.withExtra(this.name.substring(EXTRA.length()), (value != null) ? value.toString() : null);
		}
	}

	FieldType type() {
		return (this.field != null) ? this.field.type() : FieldType.TEXT;
	}

	String format(@Nullable Object value) {
		return (value != null) ? type().format(value) : "unknown";
	}

	boolean is(RecordField other) {
		return this.field == other;
	}

}
