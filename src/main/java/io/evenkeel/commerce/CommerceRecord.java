package io.evenkeel.commerce;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * One thing of a point of sale or a shop, in our shared shape: a record of the design.
 * Immutable. A field that the source does not tell is unknown: {@link #get} answers null
 * for it, and nothing is concluded from that.
 * <p>
 * The getters are the words that rules use: {@code pos.price}, {@code shop.published}.
 */
public abstract sealed class CommerceRecord permits Product, Order {

	private final String id;

	private final @Nullable String parent;

	private final @Nullable Object[] values;

	private final Map<String, String> extra;

	CommerceRecord(Builder builder) {
		this.id = builder.id;
		this.parent = builder.parent;
		this.values = new Object[RecordField.values().length];
		builder.values.forEach((field, value) -> this.values[field.ordinal()] = value);
		this.extra = builder.extra.isEmpty() ? Map.of()
				: Collections.unmodifiableMap(new LinkedHashMap<>(builder.extra));
	}

	/**
	 * The record's id on its own side.
	 * @return the id, never empty
	 */
	public String id() {
		return this.id;
	}

	public String getId() {
		return this.id;
	}

	/**
	 * The id of the record that this one belongs below: of the product, for a variant.
	 * @return the id, or null for a record of its own
	 */
	public @Nullable String getParent() {
		return this.parent;
	}

	public boolean isVariant() {
		return this.parent != null;
	}

	public Map<String, String> getExtra() {
		return this.extra;
	}

	/**
	 * How people know the record.
	 * @return its article number or its order number, or else its id
	 */
	public abstract String key();

	/**
	 * The value of a field.
	 * @param field the field
	 * @return its value, of the field's type, or null when it is not known
	 */
	public @Nullable Object get(RecordField field) {
		return this.values[field.ordinal()];
	}

	/**
	 * The value of a further field of the service.
	 * @param name its name at the service
	 * @return the text, or null when there is none
	 */
	public @Nullable String extra(String name) {
		return this.extra.get(name);
	}

	/**
	 * Visits every known field.
	 * @param visitor takes the field and its value
	 */
	public void forEach(BiConsumer<RecordField, Object> visitor) {
		for (RecordField field : RecordField.values()) {
			Object value = this.values[field.ordinal()];
			if (value != null) {
				visitor.accept(field, value);
			}
		}
	}

	/**
	 * A builder of the same kind of record that begins with nothing but its place.
	 * @param newId the id of the new record
	 * @return the builder
	 */
	public abstract Builder another(String newId);

	/**
	 * A builder that begins with everything this record has.
	 * @return the builder
	 */
	public Builder toBuilder() {
		Builder builder = another(this.id).parent(this.parent);
		forEach(builder::with);
		this.extra.forEach(builder::withExtra);
		return builder;
	}

	final @Nullable String text(RecordField field) {
		return (String) get(field);
	}

	@SuppressWarnings("unchecked")
	final <T> List<T> list(RecordField field) {
		List<T> list = (List<T>) get(field);
		return (list != null) ? list : List.of();
	}

	@SuppressWarnings("unchecked")
	final <T> Map<String, T> named(RecordField field) {
		Map<String, T> named = (Map<String, T>) get(field);
		return (named != null) ? named : Map.of();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CommerceRecord record && getClass() == record.getClass() && this.id.equals(record.id)
				&& Objects.equals(this.parent, record.parent) && Arrays.equals(this.values, record.values)
				&& this.extra.equals(record.extra);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id, this.parent, Arrays.hashCode(this.values), this.extra);
	}

	@Override
	public String toString() {
		Map<String, Object> known = new LinkedHashMap<>();
		forEach((field, value) -> known.put(field.fieldName(), value));
		return getClass().getSimpleName() + " " + this.id + ((this.parent != null) ? " below " + this.parent : "") + " "
				+ known + (this.extra.isEmpty() ? "" : " " + this.extra);
	}

	/** Builds a record field by field; a field that is set to null stays unknown. */
	public abstract static class Builder {

		private final EnumMap<RecordField, Object> values = new EnumMap<>(RecordField.class);

		private final Map<String, String> extra = new LinkedHashMap<>();

		private final String id;

		private @Nullable String parent;

		Builder(String id) {
			this.id = Objects.requireNonNull(id);
		}

		public Builder parent(@Nullable String parent) {
			this.parent = parent;
			return this;
		}

		/**
		 * Sets a field.
		 * @param field the field
		 * @param value a value of the field's type in canonical form, or null
		 * @return this
		 */
		public Builder with(RecordField field, @Nullable Object value) {
			if (value == null) {
				this.values.remove(field);
			}
			else {
				this.values.put(field, value);
			}
			return this;
		}

		/**
		 * Sets a field from its plain form.
		 * @param field the field
		 * @param plain text, or a list or map of texts
		 * @return this
		 */
		public Builder parse(RecordField field, Object plain) {
			return with(field, field.type().parse(plain));
		}

		public Builder withExtra(String name, @Nullable String value) {
			if (value == null) {
				this.extra.remove(name);
			}
			else {
				this.extra.put(name, value);
			}
			return this;
		}

		/**
		 * The record.
		 * @return a record of the builder's kind
		 */
		public abstract CommerceRecord build();

	}

}
