package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A length with its unit. Two lengths are equal when they are equally long, whatever
 * their units.
 *
 * @param value how many units
 * @param unit the unit
 */
public record Length(BigDecimal value, Unit unit) implements Comparable<Length> {

	public Length {
		value = Decimals.canonical(value);
	}

	/**
	 * Reads a number and a unit, such as {@code 30 cm}.
	 * @param text the text
	 * @return the length
	 */
	public static Length parse(String text) {
		Measured measured = Measured.parse(text);
		return new Length(measured.number(), Unit.of(measured.unit()));
	}

	/**
	 * The same length in another unit.
	 * @param other the unit
	 * @return the length, rounded to 34 significant digits
	 */
	public Length in(Unit other) {
		return new Length(millimetres().divide(other.millimetres, MathContext.DECIMAL128), other);
	}

	private BigDecimal millimetres() {
		return this.value.multiply(this.unit.millimetres);
	}

	private boolean isWrittenAs(Length other) {
		return this.unit == other.unit && this.value.equals(other.value);
	}

	@Override
	public int compareTo(Length other) {
		return millimetres().compareTo(other.millimetres());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Length length && (isWrittenAs(length) || compareTo(length) == 0);
	}

	@Override
	public int hashCode() {
		return millimetres().stripTrailingZeros().hashCode();
	}

	@Override
	public String toString() {
		return this.value.toPlainString() + " " + this.unit.symbol;
	}

	/** Units of length, each with its symbol. */
	public enum Unit {

		METRE("m", "1000"), CENTIMETRE("cm", "10"), MILLIMETRE("mm", "1"), INCH("in", "25.4");

		private final String symbol;

		private final BigDecimal millimetres;

		Unit(String symbol, String millimetres) {
			this.symbol = symbol;
			this.millimetres = new BigDecimal(millimetres);
		}

		/**
		 * The unit with this symbol.
		 * @param symbol such as {@code cm}
		 * @return the unit
		 */
		public static Unit of(String symbol) {
			for (Unit unit : values()) {
				if (unit.symbol.equalsIgnoreCase(symbol)) {
					return unit;
				}
			}
			throw new IllegalArgumentException("'" + symbol + "' is not a unit of length (m, cm, mm, in)");
		}

	}

}
