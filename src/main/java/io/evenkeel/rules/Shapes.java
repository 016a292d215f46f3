package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import io.evenkeel.rules.Conversion.Unconvertible;

/**
 * Brings values into the shape that the next step, or the field, needs. Further fields
 * hold texts, so a weight may come as {@code "1200 g"} and go as such.
 */
final class Shapes {

	private Shapes() {
	}

	static Object shaped(FieldRef target, Object value) {
		if (Values.isEmpty(value)) {
			throw new Unconvertible("nothing is left of it");
		}
		if (value instanceof BigDecimal number) {
			return shaped(target, number);
		}
		return (target.type() == FieldType.TEXT) ? text(value) : typed(target.type(), value);
	}

	/** Numbers that are equal must look equal too. */
	private static Object shaped(FieldRef target, BigDecimal number) {
		Object canonical = FieldType.DECIMAL.parse(number.toPlainString());
		return (target.type() == FieldType.TEXT) ? text(canonical) : canonical;
	}

	/**
	 * A value as text.
	 * @param value a value of any kind
	 * @return the text that tables would show
	 */
	static String text(Object value) {
		return (value instanceof String text) ? text : type(value).format(value);
	}

	static Object typed(FieldType type, Object value) {
		if (!(value instanceof String)) {
			return value;
		}
		try {
			return type.parse(value);
		}
		catch (IllegalArgumentException ex) {
			throw new Unconvertible(String.valueOf(ex.getMessage()));
		}
	}

	static Money money(Object value) {
		return (Money) typed(FieldType.MONEY, value);
	}

	static Weight weight(Object value) {
		return (Weight) typed(FieldType.WEIGHT, value);
	}

	static Length length(Object value) {
		return (Length) typed(FieldType.LENGTH, value);
	}

	private static FieldType type(Object value) {
		if (value instanceof Money) {
			return FieldType.MONEY;
		}
		if (value instanceof BigDecimal) {
			return FieldType.DECIMAL;
		}
		if (value instanceof Collection<?>) {
			return FieldType.TEXTS;
		}
		if (value instanceof Map<?, ?> map) {
			return map.values().stream().anyMatch(BigDecimal.class::isInstance) ? FieldType.NAMED_DECIMALS
					: FieldType.NAMED_TEXTS;
		}
		return FieldType.TEXT;
	}

}
