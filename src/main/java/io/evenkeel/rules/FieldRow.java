package io.evenkeel.rules;

import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.rules.Verdict.Because;
import org.jspecify.annotations.Nullable;

/**
 * One row of a field table: who leads a field, and what follows from it.
 *
 * @param number its place in the table, from 0
 * @param place file and line, or sheet and cell
 * @param field the field on the side that does not lead
 * @param from the field it comes from on the side that leads
 * @param leads who leads
 * @param onCreate what happens on creation
 * @param onUpdate what happens on update
 * @param conversion what is done to the value on its way; null for nothing
 * @param conditions what must hold for the row to count; none for a plain row
 * @param because the row's sentence, place and reason
 */
record FieldRow(int number, Place place, FieldRef field, FieldRef from, Leader leads, OnCreate onCreate,
		OnUpdate onUpdate, @Nullable Conversion conversion, List<Condition> conditions, Because because) {

	boolean isPlain() {
		return this.conditions.isEmpty();
	}

	boolean saysTheSameAs(FieldRow other) {
		return this.from.equals(other.from) && this.leads == other.leads && this.onCreate == other.onCreate
				&& this.onUpdate == other.onUpdate && Objects.equals(this.conversion, other.conversion);
	}

	/**
	 * Whether equal values stay equal whatever the conversion: measures are equal across
	 * units, and nothing but their unit is converted.
	 * @return true when the costly conversion can wait
	 */
	boolean comparesWithoutConversion() {
		return this.conversion == null || this.conversion.keepsMeasure();
	}

	/**
	 * What the leading side tells: the field the row names, or what the conversion
	 * gathers from several.
	 * @param product the record of the leading side, or what was agreed
	 * @return the value before it is converted; null when unknown
	 */
	@Nullable Object leading(CommerceRecord product) {
		Object value = this.from.of(product);
		return (this.conversion != null) ? this.conversion.gathered(product, value) : value;
	}

	FieldRow with(Settings settings) {
		return (this.conversion == null) ? this
				: new FieldRow(this.number, this.place, this.field, this.from, this.leads, this.onCreate, this.onUpdate,
						this.conversion.with(settings), this.conditions, this.because);
	}

	/**
	 * Why a known value could not be converted.
	 * @param value the value
	 * @return the reason, and what becomes of the field
	 */
	String why(Object value) {
		return ((this.conversion != null) ? this.conversion.why(value) : "it cannot be converted") + "; '"
				+ this.field.name() + "' is left as it is";
	}

	@Nullable Object converted(@Nullable Object value) {
		return (value == null || this.conversion == null) ? value : this.conversion.convert(value);
	}

}
