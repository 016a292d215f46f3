package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;

/**
 * Finds the till's tax of a line by its rate, because the shop calls it something else.
 * Price and tax together are always the line's price, to the last digit.
 */
final class SaleTaxes {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Shops round the tax of one to cents: half a cent, and as much again for the price.
	 */
	private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

	private static final int DIGITS = 5;

	private final Account account;

	SaleTaxes(Account account) {
		this.account = account;
	}

	/**
	 * The tax of one piece.
	 *
	 * @param id the till's id of the tax
	 * @param price the price of one before tax
	 * @param amount the tax of one
	 */
	record Taxed(String id, BigDecimal price, BigDecimal amount) {
	}

	/**
	 * Splits the price of a line.
	 * @param line the line
	 * @return price and tax of one
	 * @throws RefusedFailure when the till has no tax of that rate
	 */
	Taxed split(OrderLine line) {
		BigDecimal price = line.price().amount();
		if (line.tax() == null) {
			Account.Tax tax = assumed(line);
			BigDecimal before = price.divide(tax.rate().add(BigDecimal.ONE), DIGITS, RoundingMode.HALF_UP);
			return new Taxed(tax.id(), before, price.subtract(before));
		}
		BigDecimal amount = line.tax().amount();
		BigDecimal before = price.subtract(amount);
		return new Taxed((amount.signum() == 0) ? noTax(line).id() : byRate(line, before, amount).id(), before, amount);
	}

	/**
	 * Where the shop does not tell the tax, it is the one that it names, or the usual.
	 */
	private Account.Tax assumed(OrderLine line) {
		List<Account.Tax> taxes = this.account.taxes();
		return taxes.stream()
			.filter((tax) -> tax.name().equalsIgnoreCase(line.taxName()))
			.findFirst()
			.or(() -> taxes.stream().filter(Account.Tax::isDefault).findFirst())
			.orElseGet(() -> noTax(line));
	}

	private Account.Tax noTax(OrderLine line) {
		List<Account.Tax> free = this.account.taxes().stream().filter((tax) -> tax.rate().signum() == 0).toList();
		return free.stream()
			.filter(Account.Tax::isNoTax)
			.findFirst()
			.or(() -> free.stream().findFirst())
			.orElseThrow(() -> none(line, "no tax at all"));
	}

	private Account.Tax byRate(OrderLine line, BigDecimal before, BigDecimal amount) {
		Comparator<Account.Tax> nearest = Comparator.comparing((tax) -> distance(tax, before, amount));
		List<Account.Tax> near = this.account.taxes()
			.stream()
			.filter((tax) -> tax.rate().signum() != 0 && distance(tax, before, amount).compareTo(TOLERANCE) <= 0)
			.sorted(nearest)
			.toList();
		return near.stream()
			.filter((tax) -> tax.name().equalsIgnoreCase(line.taxName()))
			.findFirst()
			.or(() -> near.stream().findFirst())
			.orElseThrow(() -> none(line, rate(before, amount)));
	}

	private static BigDecimal distance(Account.Tax tax, BigDecimal before, BigDecimal amount) {
		return tax.rate().multiply(before).subtract(amount).abs();
	}

	private static String rate(BigDecimal before, BigDecimal amount) {
		if (before.signum() == 0) {
			return "a tax of " + amount.toPlainString() + " on nothing";
		}
		return "a tax of "
				+ Nodes.plain(amount.multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP)).toPlainString() + " %";
	}

	private RefusedFailure none(OrderLine line, String wanted) {
		String known = this.account.taxes()
			.stream()
			.map((tax) -> tax.name() + " " + Nodes.plain(tax.rate().multiply(HUNDRED)).toPlainString() + " %")
			.collect(Collectors.joining(", "));
		return new RefusedFailure("Refused the line '" + line.name() + "' (" + line.price() + "): the order has "
				+ wanted + " on it, and Retail has no such tax (there are: " + known + "). The sale was not written."
				+ " Add the tax in Retail.", null);
	}

}
