package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Money;
import org.jspecify.annotations.Nullable;

/** How the values of fields compare. */
final class Values {

	private Values() {
	}

	/**
	 * Whether two values are the same; an amount without a currency goes with any.
	 * @param one a value
	 * @param other a value of the same field
	 * @return true when nothing is to be written
	 */
	static boolean same(@Nullable Object one, @Nullable Object other) {
		if (one == other) {
			return true;
		}
		if (one == null || other == null) {
			return false;
		}
		if (one instanceof Money money && other instanceof Money amount) {
			return money.goesWith(amount) && money.compareTo(amount) == 0;
		}
		return one.equals(other);
	}

	/**
	 * Whether a value says nothing: unknown, blank, or without any entry.
	 * @param value the value
	 * @return true when it must not overwrite
	 */
	static boolean isEmpty(@Nullable Object value) {
		if (value == null) {
			return true;
		}
		if (value instanceof String text) {
			return text.isBlank();
		}
		if (value instanceof Collection<?> list) {
			return list.isEmpty();
		}
		return value instanceof Map<?, ?> map && map.isEmpty();
	}

	/**
	 * The value in the shape of a field: texts are read, numbers made canonical.
	 * @param field the field
	 * @param value what a rule gave
	 * @return the value
	 * @throws IllegalArgumentException when it is not a value of the field
	 */
	static Object shaped(FieldRef field, Object value) {
		if (value instanceof BigDecimal number && field.type() == FieldType.DECIMAL) {
			return canonical(number);
		}
		if (value instanceof Boolean && field.type() == FieldType.FLAG) {
			return value;
		}
		boolean whole = value instanceof Collection<?> || value instanceof Map<?, ?>;
		return field.type().parse(whole ? value : value.toString());
	}

	private static BigDecimal canonical(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
