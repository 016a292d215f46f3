package io.evenkeel.commerce;

import java.math.BigDecimal;

/** Decimal numbers in one canonical form, so that 5, 5.0 and 5.00 are the same value. */
final class Decimals {

	private Decimals() {
	}

	static BigDecimal parse(String text) {
		try {
			return new BigDecimal(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is not a number");
		}
	}

	static BigDecimal canonical(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
