package io.evenkeel.commerce;

import java.math.BigDecimal;

/** Decimal numbers in one canonical form, so that 5, 5.0 and 5.00 are the same value. */
final class Decimals {

	private static final int LONGEST = 100;

	private Decimals() {
	}

	/**
	 * Reads a number. One with a large exponent is short to write and fills the memory as
	 * soon as it is used, so it is none here.
	 * @param text the text
	 * @return the number
	 */
	static BigDecimal parse(String text) {
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("'" + text.substring(0, 20) + "...' is too long for a number");
		}
		try {
			BigDecimal number = new BigDecimal(text.strip());
			if (Math.abs((long) number.scale()) > LONGEST) {
				throw new IllegalArgumentException("'" + text + "' is too large or too small for a number");
			}
			return number;
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
