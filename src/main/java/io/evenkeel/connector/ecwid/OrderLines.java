package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes the lines of an order so that they add up to its total, to the cent. Where the
 * service's documentation leaves open what an amount holds (discounts of single items,
 * the tax on shipping), each reading is tried, and the one that adds up is taken; if none
 * does, the order is refused rather than posted with a wrong amount.
 */
final class OrderLines {

	private static final int CENTS = 2;

	/** Keeps the price of one when the line does not divide evenly. */
	private static final int FINE = 6;

	private final JsonNode row;

	private final String currency;

	private final BigDecimal total;

	private final boolean pricesIncludeTax;

	/**
	 * The lines of one order.
	 * @param row its JSON
	 * @param currency of all its amounts
	 * @param total what the lines must come to
	 */
	OrderLines(JsonNode row, String currency, BigDecimal total) {
		this.row = row;
		this.currency = currency;
		this.total = total;
		this.pricesIncludeTax = row.path("pricesIncludeTax").asBoolean(true);
	}

	List<OrderLine> lines() {
		List<List<OrderLine>> readings = Reading.ALL.stream().map(this::lines).flatMap(Optional::stream).toList();
		for (List<OrderLine> lines : readings) {
			BigDecimal missing = missing(lines);
			if (missing.signum() == 0) {
				return lines;
			}
			if (missing.abs().compareTo(tolerance(lines)) <= 0) {
				lines.add(line(OrderLine.Kind.FEE, "Rounding", missing, List.of()));
				return lines;
			}
		}
		throw new IllegalArgumentException("its lines do not come to its total of " + money(this.total) + ": "
				+ money(readings.isEmpty() ? this.total : missing(readings.get(0))) + " is not accounted for");
	}

	private BigDecimal missing(List<OrderLine> lines) {
		return this.total.subtract(sum(lines)).setScale(CENTS, RoundingMode.HALF_UP);
	}

	/** Each line may have been rounded by half a cent. */
	private static BigDecimal tolerance(List<OrderLine> lines) {
		return new BigDecimal("0.005").multiply(BigDecimal.valueOf(lines.size()));
	}

	/** A reading by which a discount would add something is none. */
	private Optional<List<OrderLine>> lines(Reading reading) {
		List<OrderLine> lines = new ArrayList<>();
		BigDecimal offItems = BigDecimal.ZERO;
		for (JsonNode item : Nodes.items(this.row, "items")) {
			BigDecimal off = itemDiscount(item);
			offItems = offItems.add(off);
			lines.add(product(item, reading.itemDiscountsComeOff() ? off : BigDecimal.ZERO));
		}
		shipping(lines, reading);
		fees(lines);
		return discount(lines, reading.discountHoldsThoseOfItems() ? offItems : BigDecimal.ZERO);
	}

	private Optional<List<OrderLine>> discount(List<OrderLine> lines, BigDecimal offItems) {
		BigDecimal discount = Nodes.amount(this.row, "discount").add(Nodes.amount(this.row, "couponDiscount"));
		BigDecimal rest = discount.subtract(offItems);
		if (rest.signum() != 0) {
			String code = Nodes.text(this.row.path("discountCoupon"), "code");
			lines.add(line(OrderLine.Kind.FEE, (code != null) ? "Discount " + code : "Discount", rest.negate(),
					List.of()));
		}
		return (rest.signum() < 0) ? Optional.empty() : Optional.of(lines);
	}

	/** What was taken off this item alone, for all of its quantity. */
	private static BigDecimal itemDiscount(JsonNode item) {
		return Nodes.items(item, "discounts")
			.stream()
			.filter((discount) -> "ITEM".equals(Nodes.text(discount.path("discountInfo"), "base")))
			.map((discount) -> Nodes.amount(discount, "total"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private OrderLine product(JsonNode item, BigDecimal off) {
		BigDecimal quantity = Nodes.amount(item, "quantity");
		if (quantity.signum() == 0) {
			throw new IllegalArgumentException("a line of '" + Nodes.text(item, "name", "") + "' has no quantity");
		}
		BigDecimal tax = taxOnTop(item).subtract(taxOnShipping(item));
		BigDecimal whole = Nodes.amount(item, "price").multiply(quantity).subtract(off).add(tax);
		return new OrderLine(OrderLine.Kind.PRODUCT, id(item), Nodes.text(item, "sku"), name(item), quantity,
				money(each(whole, quantity)), money(each(Nodes.amount(item, "tax"), quantity)),
				taxNames(Nodes.items(item, "taxes")));
	}

	/** Taxes say for themselves whether the price holds them. */
	private BigDecimal taxOnTop(JsonNode item) {
		List<JsonNode> taxes = Nodes.items(item, "taxes");
		boolean areSilent = taxes.stream().noneMatch((tax) -> tax.path("includeInPrice").isBoolean());
		if (areSilent) {
			return this.pricesIncludeTax ? BigDecimal.ZERO : Nodes.amount(item, "tax");
		}
		return sumOf(taxes.stream().filter((tax) -> !Nodes.flag(tax, "includeInPrice")).toList());
	}

	/** The tax on shipping that is told with an item, and not in its rate. */
	private BigDecimal taxOnShipping(JsonNode item) {
		return this.pricesIncludeTax ? BigDecimal.ZERO
				: Nodes.items(item, "taxes")
					.stream()
					.filter((tax) -> !Nodes.flag(tax, "includeInPrice"))
					.map((tax) -> Nodes.amount(tax, "taxOnShipping"))
					.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal sumOf(List<JsonNode> taxes) {
		return taxes.stream().map((tax) -> Nodes.amount(tax, "total")).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal each(BigDecimal whole, BigDecimal quantity) {
		return Nodes.plain(whole.divide(quantity, FINE, RoundingMode.HALF_UP));
	}

	private static @Nullable String id(JsonNode item) {
		String product = Nodes.text(item, "productId");
		String variation = Nodes.text(item, "combinationId");
		boolean isVariation = product != null && Ids.isOne(product + "-" + variation);
		return isVariation ? product + "-" + variation : (Ids.isOne(product) ? product : null);
	}

	private static String name(JsonNode item) {
		String chosen = Nodes.items(item, "selectedOptions")
			.stream()
			.filter((option) -> Nodes.text(option, "value") != null)
			.map((option) -> Nodes.text(option, "name", "") + ": " + Nodes.text(option, "value", ""))
			.collect(Collectors.joining(", "));
		return Nodes.text(item, "name", "") + (chosen.isEmpty() ? "" : " (" + chosen + ")");
	}

	private void shipping(List<OrderLine> lines, Reading reading) {
		JsonNode option = this.row.path("shippingOption");
		List<JsonNode> taxes = Nodes.items(this.row, "taxesOnShipping");
		BigDecimal rate = Nodes.amount(option, "shippingRate");
		BigDecimal told = Nodes.items(this.row, "items")
			.stream()
			.map(this::taxOnShipping)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		rate = rate.add(reading.shippingTaxIsOnTop() ? sumOf(taxes) : told);
		if (rate.signum() != 0) {
			lines.add(line(OrderLine.Kind.SHIPPING, Nodes.text(option, "shippingMethodName", "Shipping"), rate, taxes));
		}
	}

	private void fees(List<OrderLine> lines) {
		JsonNode handling = this.row.path("handlingFee");
		BigDecimal value = Nodes.amount(handling, "value");
		List<JsonNode> taxes = Nodes.items(handling, "taxes");
		if (value.signum() != 0) {
			BigDecimal price = this.pricesIncludeTax ? value : value.add(sumOf(taxes));
			lines.add(line(OrderLine.Kind.HANDLING, Nodes.text(handling, "name", "Handling"), price, taxes));
		}
		for (JsonNode surcharge : Nodes.items(this.row, "customSurcharges")) {
			lines.add(line(OrderLine.Kind.FEE, Nodes.text(surcharge, "description", "Surcharge"),
					Nodes.amount(surcharge, "total"), Nodes.items(surcharge, "taxes")));
		}
	}

	private OrderLine line(OrderLine.Kind kind, String name, BigDecimal price, List<JsonNode> taxes) {
		return new OrderLine(kind, null, null, name, BigDecimal.ONE, money(price),
				taxes.isEmpty() ? null : money(sumOf(taxes)), taxNames(taxes));
	}

	private static @Nullable String taxNames(List<JsonNode> taxes) {
		String names = taxes.stream()
			.map((tax) -> Nodes.text(tax, "name", ""))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.collect(Collectors.joining(" + "));
		return names.isEmpty() ? null : names;
	}

	private Money money(BigDecimal amount) {
		return new Money(amount, this.currency);
	}

	private static BigDecimal sum(List<OrderLine> lines) {
		return lines.stream()
			.map((line) -> line.price().amount().multiply(line.quantity()).setScale(CENTS, RoundingMode.HALF_UP))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * One way to read the amounts.
	 *
	 * @param shippingTaxIsOnTop whether the tax on shipping is not in its rate
	 * @param itemDiscountsComeOff whether the price of an item is before its discount
	 * @param discountHoldsThoseOfItems whether the order's discount holds them too
	 */
	private record Reading(boolean shippingTaxIsOnTop, boolean itemDiscountsComeOff,
			boolean discountHoldsThoseOfItems) {

		private static final List<Reading> ALL = Stream.of(false, true)
			.flatMap((onTop) -> Stream.of(new Reading(onTop, true, true), new Reading(onTop, true, false),
					new Reading(onTop, false, true), new Reading(onTop, false, false)))
			.toList();

	}

}
