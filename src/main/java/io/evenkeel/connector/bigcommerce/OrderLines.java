package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The lines of an order, which add up to its total, to the cent. A line has an amount
 * after all discounts; where an older order does not tell it, or a total was written over
 * by hand, what was taken off becomes a line of its own. Whether the total holds what a
 * store credit or a gift certificate pays is not documented: the reading that adds up is
 * taken. If none does, the order is refused rather than posted with a wrong amount.
 *
 * @param lines the lines
 * @param total what they come to
 * @param coupons the codes of the coupons used; null for none
 */
record OrderLines(List<OrderLine> lines, BigDecimal total, @Nullable String coupons) {

	private static final int CENTS = 2;

	/** Keeps the price of one when the line does not divide evenly. */
	private static final int FINE = 6;

	private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

	static OrderLines of(JsonNode row, String currency) {
		BigDecimal told = Nodes.number(row, "total_inc_tax");
		if (told == null) {
			throw new IllegalArgumentException("it has no total_inc_tax");
		}
		BigDecimal otherwisePaid = Nodes.amount(row, "store_credit_amount")
			.add(Nodes.amount(row, "gift_certificate_amount"));
		Set<BigDecimal> totals = new LinkedHashSet<>(List.of(cents(told), cents(told.add(otherwisePaid))));
		for (BigDecimal total : totals) {
			for (boolean isDiscounted : new boolean[] { true, false }) {
				List<OrderLine> lines = lines(row, currency, isDiscounted);
				if (comesTo(lines, total, isDiscounted ? Set.of() : discounts(row), row, currency)) {
					return new OrderLines(lines, total, coupons(row));
				}
			}
		}
		BigDecimal missing = cents(told).subtract(sum(lines(row, currency, true)));
		throw new IllegalArgumentException("its lines do not come to its total of " + new Money(cents(told), currency)
				+ ": " + new Money(missing, currency) + " is not accounted for");
	}

	/** Adds what is still missing, where it is a discount or what rounding leaves. */
	private static boolean comesTo(List<OrderLine> lines, BigDecimal total, Set<BigDecimal> discounts, JsonNode row,
			String currency) {
		BigDecimal missing = total.subtract(sum(lines));
		BigDecimal tolerance = HALF_A_CENT.multiply(BigDecimal.valueOf(lines.size()));
		BigDecimal off = discounts.stream()
			.filter((discount) -> missing.add(discount).abs().compareTo(tolerance) <= 0)
			.findFirst()
			.orElse(BigDecimal.ZERO);
		BigDecimal rest = missing.add(off);
		if (off.signum() != 0) {
			String codes = coupons(row);
			lines.add(line(OrderLine.Kind.FEE, (codes != null) ? "Discount " + codes : "Discount", off.negate(), null,
					currency));
		}
		if (rest.signum() != 0 && rest.abs().compareTo(tolerance) <= 0) {
			lines.add(line(OrderLine.Kind.FEE, "Rounding", rest, null, currency));
			return true;
		}
		return rest.signum() == 0;
	}

	/**
	 * The two amounts may hold one another, or not; and where prices are entered without
	 * tax, the tax on them may come off as well.
	 */
	private static Set<BigDecimal> discounts(JsonNode row) {
		BigDecimal discount = Nodes.amount(row, "discount_amount");
		BigDecimal coupon = Nodes.amount(row, "coupon_discount");
		BigDecimal withoutTax = Nodes.amount(row, "subtotal_ex_tax");
		BigDecimal taxed = (withoutTax.signum() > 0)
				? Nodes.amount(row, "subtotal_inc_tax").divide(withoutTax, MathContext.DECIMAL64) : BigDecimal.ONE;
		return Stream.of(BigDecimal.ONE, taxed)
			.flatMap((factor) -> Stream.of(discount.add(coupon), discount, coupon)
				.map((amount) -> cents(amount.multiply(factor))))
			.filter((amount) -> amount.signum() > 0)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static List<OrderLine> lines(JsonNode row, String currency, boolean isDiscounted) {
		List<OrderLine> lines = new ArrayList<>();
		for (JsonNode item : OrderParts.lines(row)) {
			lines.add(product(item, currency, isDiscounted));
		}
		cost(lines, row, OrderLine.Kind.SHIPPING, "shipping", shippingName(row), currency);
		cost(lines, row, OrderLine.Kind.HANDLING, "handling", "Handling", currency);
		cost(lines, row, OrderLine.Kind.WRAPPING, "wrapping", "Gift wrapping", currency);
		for (JsonNode fee : Nodes.items(row, "fees")) {
			lines.add(line(OrderLine.Kind.FEE, Nodes.text(fee, "display_name_customer", "Fee"),
					Nodes.amount(fee, "cost_inc_tax"), Nodes.number(fee, "cost_tax"), currency));
		}
		return lines;
	}

	static OrderLine product(JsonNode item, String currency, boolean isDiscounted) {
		BigDecimal quantity = Nodes.amount(item, "quantity");
		if (quantity.signum() == 0) {
			throw new IllegalArgumentException("the line '" + Nodes.text(item, "name", "") + "' has no quantity");
		}
		BigDecimal whole = Nodes.amount(item, "total_inc_tax");
		BigDecimal paid = isDiscounted ? discounted(item, whole) : whole;
		return new OrderLine(OrderLine.Kind.PRODUCT, Nodes.text(item, OrderMapping.OUR_PRODUCT),
				Nodes.text(item, "sku"), name(item), quantity, new Money(each(paid, quantity), currency),
				new Money(each(tax(item, whole, paid), quantity), currency), null);
	}

	private static BigDecimal discounted(JsonNode item, BigDecimal whole) {
		BigDecimal told = Nodes.number(item, "discounted_total_inc_tax");
		return (told != null) ? told
				: whole.subtract(Nodes.items(item, "applied_discounts")
					.stream()
					.map((discount) -> Nodes.amount(discount, "amount"))
					.reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	/** The tax that is told is that before discounts; of less there is less. */
	private static BigDecimal tax(JsonNode item, BigDecimal whole, BigDecimal paid) {
		BigDecimal tax = Nodes.amount(item, "total_tax");
		return (whole.signum() == 0 || whole.compareTo(paid) == 0) ? tax
				: tax.multiply(paid).divide(whole, FINE, RoundingMode.HALF_UP);
	}

	private static BigDecimal each(BigDecimal whole, BigDecimal quantity) {
		return Nodes.plain(whole.divide(quantity, FINE, RoundingMode.HALF_UP));
	}

	private static String name(JsonNode item) {
		String chosen = Nodes.items(item, "product_options")
			.stream()
			.filter((option) -> Nodes.text(option, "display_value") != null)
			.map((option) -> Nodes.text(option, "display_name", "") + ": " + Nodes.text(option, "display_value", ""))
			.collect(Collectors.joining(", "));
		return Nodes.text(item, "name", "") + (chosen.isEmpty() ? "" : " (" + chosen + ")");
	}

	private static String shippingName(JsonNode row) {
		return OrderParts.shipping(row).map((one) -> Nodes.text(one, "shipping_method", "Shipping")).orElse("Shipping");
	}

	private static void cost(List<OrderLine> lines, JsonNode row, OrderLine.Kind kind, String what, String name,
			String currency) {
		BigDecimal cost = Nodes.amount(row, what + "_cost_inc_tax");
		if (cost.signum() != 0) {
			lines.add(line(kind, name, cost, Nodes.number(row, what + "_cost_tax"), currency));
		}
	}

	static OrderLine line(OrderLine.Kind kind, String name, BigDecimal price, @Nullable BigDecimal tax,
			String currency) {
		return new OrderLine(kind, null, null, name, BigDecimal.ONE, new Money(price, currency),
				(tax != null) ? new Money(tax, currency) : null, null);
	}

	private static @Nullable String coupons(JsonNode row) {
		String codes = OrderParts.lines(row)
			.stream()
			.flatMap((line) -> Nodes.items(line, "applied_discounts").stream())
			.map((discount) -> Nodes.text(discount, "code", ""))
			.filter((code) -> !code.isEmpty())
			.distinct()
			.collect(Collectors.joining(", "));
		return codes.isEmpty() ? null : codes;
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(CENTS, RoundingMode.HALF_UP);
	}

	static BigDecimal sum(List<OrderLine> lines) {
		return lines.stream()
			.map((line) -> cents(line.price().amount().multiply(line.quantity())))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
