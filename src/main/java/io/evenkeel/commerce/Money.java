package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount of money with its currency. Amounts are decimal and keep every digit they
 * came with; at least two are shown.
 *
 * @param amount the amount, in units of the currency (not cents)
 * @param currency the ISO 4217 code, {@link #UNSPECIFIED} where the source does not say
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

	/** The ISO 4217 code for "no currency": an amount whose source does not say. */
	public static final String UNSPECIFIED = "XXX";

	public Money {
		BigDecimal canonical = Decimals.canonical(amount);
		amount = (canonical.scale() < 2) ? canonical.setScale(2) : canonical;
		Objects.requireNonNull(currency);
	}

	/**
	 * Reads {@code 19.90 EUR} or, with an unspecified currency, {@code 19.90}.
	 * @param text the text
	 * @return the money
	 */
	public static Money parse(String text) {
		String[] parts = text.strip().split("\\s+");
		if (parts.length > 2) {
			throw new IllegalArgumentException("'" + text + "' is not an amount of money");
		}
		return new Money(Decimals.parse(parts[0]), (parts.length == 2) ? parts[1] : UNSPECIFIED);
	}

	public static Money of(String amount, String currency) {
		return new Money(Decimals.parse(amount), currency);
	}

	/**
	 * Orders amounts of the same currency; an unspecified one goes with any.
	 * @param other the other amount
	 * @return as in {@link Comparable}
	 * @throws IllegalArgumentException when the currencies differ
	 */
	@Override
	public int compareTo(Money other) {
		if (!goesWith(other)) {
			throw new IllegalArgumentException(this + " and " + other + " are in different currencies");
		}
		return this.amount.compareTo(other.amount);
	}

	/**
	 * Whether the two can be compared: the same currency, or one that is not specified.
	 * @param other the other amount
	 * @return true when they can
	 */
	public boolean goesWith(Money other) {
		return this.currency.equals(other.currency) || this.currency.equals(UNSPECIFIED)
				|| other.currency.equals(UNSPECIFIED);
	}

	@Override
	public String toString() {
		return this.currency.equals(UNSPECIFIED) ? this.amount.toPlainString()
				: this.amount.toPlainString() + " " + this.currency;
	}

}
