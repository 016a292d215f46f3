package io.evenkeel.connector.lightspeedecom;

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
 * The lines of an order, which add up to its total, to the cent. Shipping, the cost of
 * the payment and the discount stand on the order and become lines. Whether the price of
 * a line is that of one or of all is not documented: the reading that adds up is taken.
 * If neither does, the order is refused rather than posted with a wrong amount.
 *
 * @param lines the lines
 * @param total what they come to
 * @param refunded the price of what was given back; null for none
 */
record OrderLines(List<OrderLine> lines, Money total, @Nullable Money refunded) {

	private static final int CENTS = 2;

	/** Keeps the price of one when the line does not divide evenly. */
	private static final int FINE = 6;

	private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static OrderLines of(JsonNode row, List<JsonNode> items, String currency, String skuField) {
		BigDecimal total = Told.number(row, "priceIncl");
		if (total == null) {
			throw new IllegalArgumentException("it has no priceIncl");
		}
		for (boolean isEach : new boolean[] { true, false }) {
			Reading reading = new Reading(row, items, currency, skuField, isEach);
			if (reading.comesTo(cents(total))) {
				return new OrderLines(reading.lines, new Money(cents(total), currency), reading.refunded());
			}
		}
		BigDecimal missing = cents(total).subtract(new Reading(row, items, currency, skuField, true).sum());
		throw new IllegalArgumentException("its lines do not come to its total of " + new Money(cents(total), currency)
				+ ": " + new Money(missing, currency) + " is not accounted for");
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(CENTS, RoundingMode.HALF_UP);
	}

	/** The lines, with prices taken for those of one, or of all on the line. */
	private static final class Reading {

		private final JsonNode row;

		private final List<JsonNode> items;

		private final String currency;

		private final boolean isEach;

		private final List<OrderLine> lines = new ArrayList<>();

		Reading(JsonNode row, List<JsonNode> items, String currency, String skuField, boolean isEach) {
			this.row = row;
			this.items = items;
			this.currency = currency;
			this.isEach = isEach;
			items.forEach((item) -> this.lines.add(product(item, skuField)));
			cost(OrderLine.Kind.SHIPPING, "shipment", "Shipping");
			cost(OrderLine.Kind.FEE, "payment", "Payment costs");
		}

		private OrderLine product(JsonNode item, String skuField) {
			BigDecimal quantity = quantity(item);
			BigDecimal price = price(item, quantity);
			BigDecimal without = Told.number(item, "priceExcl");
			BigDecimal tax = (without != null) ? price.subtract(each(without, quantity)) : null;
			return new OrderLine(OrderLine.Kind.PRODUCT, Told.text(item, LineReader.OUR_PRODUCT),
					Told.text(item, skuField), name(item), quantity, new Money(price, this.currency),
					(tax != null) ? new Money(tax, this.currency) : null, taxName(item));
		}

		private static BigDecimal quantity(JsonNode item) {
			BigDecimal quantity = Told.amount(item, "quantityOrdered");
			if (quantity.signum() == 0) {
				throw new IllegalArgumentException(
						"the line '" + Told.text(item, "productTitle", "") + "' has no quantity");
			}
			return quantity;
		}

		private BigDecimal price(JsonNode item, BigDecimal quantity) {
			return each(Told.amount(item, "priceIncl"), quantity);
		}

		private BigDecimal each(BigDecimal price, BigDecimal quantity) {
			return this.isEach ? price : Nodes.plain(price.divide(quantity, FINE, RoundingMode.HALF_UP));
		}

		/** The title of a default variant says nothing, or the title of its product. */
		private static String name(JsonNode item) {
			String product = Told.text(item, "productTitle", "");
			String variant = Told.text(item, "variantTitle", "");
			boolean isPlain = variant.isEmpty() || variant.equalsIgnoreCase("Default") || variant.equals(product);
			return isPlain ? product : product + " (" + variant + ")";
		}

		private static @Nullable String taxName(JsonNode item) {
			String names = Nodes.each(item, "taxRates")
				.filter((tax) -> Told.known(tax, "rate") != null)
				.map((tax) -> Told.text(tax, "name", "") + " "
						+ Nodes.plain(Told.amount(tax, "rate").multiply(HUNDRED)).toPlainString() + " %")
				.collect(Collectors.joining(", "));
			return names.isEmpty() ? null : names.strip();
		}

		private void cost(OrderLine.Kind kind, String what, String otherwise) {
			BigDecimal cost = Told.amount(this.row, what + "PriceIncl");
			if (cost.signum() != 0) {
				BigDecimal without = Told.number(this.row, what + "PriceExcl");
				add(kind, Told.text(this.row, what + "Title", otherwise), cost,
						(without != null) ? cost.subtract(without) : null);
			}
		}

		private void add(OrderLine.Kind kind, String name, BigDecimal price, @Nullable BigDecimal tax) {
			this.lines.add(new OrderLine(kind, null, null, name, BigDecimal.ONE, new Money(price, this.currency),
					(tax != null) ? new Money(tax, this.currency) : null, null));
		}

		/**
		 * Adds what is still missing, where it is the discount or what rounding leaves.
		 */
		boolean comesTo(BigDecimal total) {
			BigDecimal missing = total.subtract(sum());
			BigDecimal pieces = this.lines.stream()
				.map((line) -> line.quantity().abs())
				.reduce(BigDecimal.ONE, BigDecimal::add);
			BigDecimal tolerance = HALF_A_CENT.multiply(pieces);
			BigDecimal off = discounts().stream()
				.filter((discount) -> missing.add(discount).abs().compareTo(tolerance) <= 0)
				.findFirst()
				.orElse(BigDecimal.ZERO);
			if (off.signum() != 0) {
				String code = Told.text(this.row, "discountCouponCode");
				add(OrderLine.Kind.FEE, (code != null) ? "Discount " + code : "Discount", off.negate(), null);
			}
			BigDecimal rest = missing.add(off);
			if (rest.signum() != 0 && rest.abs().compareTo(tolerance) <= 0) {
				add(OrderLine.Kind.FEE, "Rounding", rest, null);
				return true;
			}
			return rest.signum() == 0;
		}

		/**
		 * The discount as an amount, with or without the tax on it, or as a share of the
		 * products, with shipping or without.
		 */
		private Set<BigDecimal> discounts() {
			BigDecimal amount = Told.amount(this.row, "discountAmount");
			BigDecimal share = Told.amount(this.row, "discountPercentage").divide(HUNDRED, MathContext.DECIMAL64);
			BigDecimal goods = sum((line) -> line.kind() == OrderLine.Kind.PRODUCT);
			BigDecimal tax = this.lines.stream()
				.filter((line) -> line.isProduct() && line.tax() != null)
				.map((line) -> line.tax().amount().multiply(line.quantity()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			BigDecimal taxed = (goods.compareTo(tax) > 0) ? goods.divide(goods.subtract(tax), MathContext.DECIMAL64)
					: BigDecimal.ONE;
			return Stream
				.of(amount, amount.multiply(taxed), goods.multiply(share),
						sum((line) -> line.kind() != OrderLine.Kind.FEE).multiply(share), sum().multiply(share))
				.map(OrderLines::cents)
				.filter((one) -> one.signum() > 0)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		BigDecimal sum() {
			return sum((line) -> true);
		}

		private BigDecimal sum(java.util.function.Predicate<OrderLine> which) {
			return this.lines.stream()
				.filter(which)
				.map((line) -> cents(line.price().amount().multiply(line.quantity())))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

		@Nullable Money refunded() {
			BigDecimal refunded = this.items.stream()
				.map((item) -> price(item, quantity(item)).multiply(Told.amount(item, "quantityRefunded")))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			return (refunded.signum() != 0) ? new Money(cents(refunded), this.currency) : null;
		}

	}

}
