package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A weight with its unit. Two weights are equal when they weigh the same, whatever their
 * units.
 *
 * @param value how many units
 * @param unit the unit
 */
public record Weight(BigDecimal value, Unit unit) implements Comparable<Weight> {

	public Weight {
		value = Decimals.canonical(value);
	}

	/**
	 * Reads a number and a unit, such as {@code 1.2 kg}.
	 * @param text the text
	 * @return the weight
	 */
	public static Weight parse(String text) {
		Measured measured = Measured.parse(text);
		return new Weight(measured.number(), Unit.of(measured.unit()));
	}

	/**
	 * The same weight in another unit.
	 * @param other the unit
	 * @return the weight, rounded to 34 significant digits
	 */
	public Weight in(Unit other) {
		return new Weight(grams().divide(other.grams, MathContext.DECIMAL128), other);
	}

	private BigDecimal grams() {
		return this.value.multiply(this.unit.grams);
	}

	private boolean isWrittenAs(Weight other) {
		return this.unit == other.unit && this.value.equals(other.value);
	}

	@Override
	public int compareTo(Weight other) {
		return grams().compareTo(other.grams());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Weight weight && (isWrittenAs(weight) || compareTo(weight) == 0);
	}

	@Override
	public int hashCode() {
		return grams().stripTrailingZeros().hashCode();
	}

	@Override
	public String toString() {
		return this.value.toPlainString() + " " + this.unit.symbol;
	}

	/** Units of weight, each with its symbol. */
	public enum Unit {

		KILOGRAM("kg", "1000"), GRAM("g", "1"), POUND("lb", "453.59237"), OUNCE("oz", "28.349523125");

		private final String symbol;

		private final BigDecimal grams;

		Unit(String symbol, String grams) {
			this.symbol = symbol;
			this.grams = new BigDecimal(grams);
		}

		/**
		 * The unit with this symbol.
		 * @param symbol such as {@code kg}
		 * @return the unit
		 */
		public static Unit of(String symbol) {
			for (Unit unit : values()) {
				if (unit.symbol.equalsIgnoreCase(symbol)) {
					return unit;
				}
			}
			throw new IllegalArgumentException("'" + symbol + "' is not a unit of weight (kg, g, lb, oz)");
		}

	}

}
