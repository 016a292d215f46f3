package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.math.RoundingMode;

import tools.jackson.databind.node.ObjectNode;

/**
 * An amount without and with tax, of at most four decimals.
 *
 * @param excl without
 * @param incl with
 */
record Money(BigDecimal excl, BigDecimal incl) {

	private static final int DECIMALS = 4;

	/**
	 * An amount as somebody entered it.
	 * @param amount the amount
	 * @param rate the tax, 0.21 for 21 %
	 * @param includesTax whether the tax is in it
	 * @return both
	 */
	static Money of(BigDecimal amount, BigDecimal rate, boolean includesTax) {
		BigDecimal factor = BigDecimal.ONE.add(rate);
		return includesTax ? new Money(amount.divide(factor, DECIMALS, RoundingMode.HALF_UP), amount)
				: new Money(amount, amount.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP));
	}

	static BigDecimal plain(BigDecimal amount) {
		BigDecimal plain = amount.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

	BigDecimal tax() {
		return this.incl.subtract(this.excl);
	}

	Money plus(Money other) {
		return new Money(this.excl.add(other.excl), this.incl.add(other.incl));
	}

	Money minus(Money other) {
		return new Money(this.excl.subtract(other.excl), this.incl.subtract(other.incl));
	}

	Money times(int quantity) {
		BigDecimal factor = BigDecimal.valueOf(quantity);
		return new Money(this.excl.multiply(factor), this.incl.multiply(factor));
	}

	/**
	 * Writes both.
	 * @param node where to
	 * @param name the beginning of the fields' names
	 */
	void write(ObjectNode node, String name) {
		node.put(name + "Excl", plain(this.excl)).put(name + "Incl", plain(this.incl));
	}

}
