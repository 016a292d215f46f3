package io.evenkeel.connector.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import org.jspecify.annotations.Nullable;

/** When two values are the same for a file, which cannot tell all of them apart. */
final class Values {

	private Values() {
	}

	/**
	 * Whether a value is what another reads back as: an empty one is an unknown one, an
	 * amount takes the currency of the file, a measure is rounded to the file's unit.
	 * @param read the value in the file
	 * @param wanted the value to write
	 * @return true when it is
	 */
	static boolean alike(@Nullable Object read, @Nullable Object wanted) {
		if (isEmpty(wanted)) {
			return read == null;
		}
		if (read instanceof Money one && wanted instanceof Money other) {
			return one.goesWith(other) && one.compareTo(other) == 0;
		}
		return near(read, wanted) || Objects.equals(read, wanted);
	}

	private static boolean near(@Nullable Object read, @Nullable Object wanted) {
		if (read instanceof Weight one && wanted instanceof Weight other) {
			return near(one.in(Weight.Unit.GRAM).value(), other.in(Weight.Unit.GRAM).value());
		}
		return read instanceof Length one && wanted instanceof Length other
				&& near(one.in(Length.Unit.MILLIMETRE).value(), other.in(Length.Unit.MILLIMETRE).value());
	}

	private static boolean near(BigDecimal one, BigDecimal other) {
		return one.subtract(other).abs().compareTo(other.abs().movePointLeft(12)) <= 0;
	}

	static boolean isEmpty(@Nullable Object value) {
		return value == null || value instanceof String text && text.isEmpty()
				|| value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
	}

}
