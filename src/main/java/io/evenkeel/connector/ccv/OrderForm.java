package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the body that places an order. All its prices are with tax. */
final class OrderForm {

	private static final String STORE = "store-id";

	private static final String EMPLOYEE = "employee";

	private static final String DELIVERY = "delivery-method";

	/** Further fields that an order takes. */
	static final Set<String> EXTRAS = Set.of("extra." + STORE, "extra." + EMPLOYEE, "extra." + DELIVERY);

	private static final List<String> DELIVERIES = List.of("shipping", "delivery", "pickup");

	/** What amounts in cents may be off when they are added up. */
	private static final BigDecimal ROUNDING = new BigDecimal("0.05");

	private final Goods goods;

	private final LongSupplier box;

	private final @Nullable BigDecimal usualTax;

	OrderForm(Goods goods, LongSupplier box, @Nullable BigDecimal usualTax) {
		this.goods = goods;
		this.box = box;
		this.usualTax = usualTax;
	}

	/**
	 * The body.
	 * @param order the order, with a reference
	 * @param user the user that it is booked on; null for none
	 * @return the body to post
	 * @throws IllegalArgumentException when the service cannot hold the order
	 */
	ObjectNode body(Order order, @Nullable Long user) {
		ObjectNode body = Nodes.object().put("reservationnumber", reference(order));
		if (order.getStatus() != null) {
			body.put("status", status(order.getStatus()));
		}
		if (order.getPaymentStatus() != null) {
			body.put("paid", isPaid(order.getPaymentStatus()));
		}
		currency(order).ifPresent((currency) -> body.put("currency", currency));
		body.put("taxes_included", true).put("order_row_taxes_included", true).put("shipping_taxes_included", true);
		String delivery = order.extra(DELIVERY);
		if (delivery != null) {
			body.put("deliver_method", delivery(delivery));
		}
		if (user != null) {
			body.put("user_id", user);
		}
		body.set("customer", Customer.info(order));
		costs(body, order);
		rows(body.putArray("orderrows"), order);
		return body;
	}

	static String reference(Order order) {
		if (order.getReference() == null || order.getReference().isBlank()) {
			throw new IllegalArgumentException("it has no 'reference', by which it would be found again;"
					+ " let a rule give it the number of the order");
		}
		return order.getReference().strip();
	}

	static int status(String name) {
		return Statuses.number(name)
			.orElseThrow(() -> new IllegalArgumentException("CCV has no status '" + name + "'; it has "
					+ String.join(", ", Statuses.ALL) + "; let the table of statuses give one of them"));
	}

	static boolean isPaid(String status) {
		if (!Statuses.OF_PAYMENTS.contains(status)) {
			throw new IllegalArgumentException("in CCV an order is " + String.join(" or ", Statuses.OF_PAYMENTS)
					+ ", not '" + status + "'; let the table of statuses give one of them");
		}
		return status.equals(Statuses.OF_PAYMENTS.get(0));
	}

	private static String delivery(String method) {
		if (!DELIVERIES.contains(method)) {
			throw new IllegalArgumentException(
					"CCV knows the delivery methods " + String.join(", ", DELIVERIES) + ", not '" + method + "'");
		}
		return method;
	}

	private static Optional<String> currency(Order order) {
		return Stream.concat(Stream.ofNullable(order.getTotal()), order.getLines().stream().map(OrderLine::price))
			.map(Money::currency)
			.filter((currency) -> !currency.equals(Money.UNSPECIFIED))
			.findFirst();
	}

	private static BigDecimal total(OrderLine line) {
		return line.price().amount().multiply(line.quantity());
	}

	private static boolean isRow(OrderLine line) {
		return switch (line.kind()) {
			case PRODUCT, NEW, TEXT -> true;
			case SHIPPING, HANDLING, WRAPPING, FEE -> false;
		};
	}

	private static void costs(ObjectNode body, Order order) {
		List<OrderLine> costs = order.getLines().stream().filter((line) -> !isRow(line)).toList();
		BigDecimal shipping = sum(costs, true);
		BigDecimal extra = sum(costs, false);
		String names = costs.stream()
			.filter((line) -> line.kind() != OrderLine.Kind.SHIPPING)
			.map((line) -> line.name().isBlank() ? line.kind().word() : line.name())
			.distinct()
			.collect(Collectors.joining(", "));
		BigDecimal rest = rest(order);
		if (rest.signum() != 0) {
			extra = extra.add(rest);
			names = names.isEmpty() ? "Rounding" : names + ", rounding";
		}
		body.put("total_shipping", Nodes.plain(shipping));
		if (extra.signum() != 0) {
			body.put("extra_costs", Nodes.plain(extra)).put("extra_costs_description", names);
		}
	}

	private static BigDecimal sum(List<OrderLine> costs, boolean isShipping) {
		return costs.stream()
			.filter((line) -> (line.kind() == OrderLine.Kind.SHIPPING) == isShipping)
			.map(OrderForm::total)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** What the total is more than its lines: cents, or the order is not understood. */
	private static BigDecimal rest(Order order) {
		if (order.getTotal() == null) {
			return BigDecimal.ZERO;
		}
		BigDecimal sum = order.getLines().stream().map(OrderForm::total).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal rest = order.getTotal().amount().subtract(sum);
		if (rest.abs().compareTo(ROUNDING) > 0) {
			throw new IllegalArgumentException("its lines add up to " + Nodes.plain(sum).toPlainString()
					+ ", and its total is " + order.getTotal() + "; look at the order in the shop");
		}
		return rest;
	}

	private void rows(ArrayNode rows, Order order) {
		order.getLines().stream().filter(OrderForm::isRow).forEach((line) -> rows.add(row(line)));
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("it has no line that CCV could hold as a row");
		}
	}

	private ObjectNode row(OrderLine line) {
		ObjectNode row = Nodes.object().put("count", line.quantity());
		BigDecimal price = line.price().amount();
		if (line.kind() == OrderLine.Kind.TEXT) {
			row.put("product_name", line.name().isBlank() ? Objects.requireNonNullElse(line.sku(), "-") : line.name());
			row.put("product_number", Objects.requireNonNullElse(line.sku(), ""));
			row.put("package_id", this.box.getAsLong()).put("price", Nodes.plain(price));
			row.put("product_purchase_price", BigDecimal.ZERO).put("weight", BigDecimal.ZERO);
			row.put("unit", "").put("memo", "");
			row.put("tax", Tax.rate(line).orElse((this.usualTax != null) ? this.usualTax : BigDecimal.ZERO));
		}
		else {
			Ids ids = ids(line);
			BigDecimal extra = this.goods.extraPrice(ids)
				.orElseThrow(() -> new IllegalArgumentException("the shop has no product " + ids + " for its line '"
						+ line + "'; link the product, or let a rule make it or write the line as text"));
			row.put("product_id", Long.parseLong(ids.product())).put("price", Nodes.plain(price.subtract(extra)));
			if (ids.combination() != null) {
				row.put("attribute_combination_id", Long.parseLong(ids.combination()));
			}
			Tax.rate(line).ifPresent((rate) -> row.put("tax", rate));
		}
		return row.put("discount", BigDecimal.ZERO).put("auto_create_deposit_rows", false);
	}

	private static Ids ids(OrderLine line) {
		if (!Ids.isOne(line.product())) {
			throw new IllegalArgumentException("the shop has no product for its line '" + line
					+ "'; link the product, or let a rule make it or write the line as text");
		}
		return Ids.of(line.product());
	}

	/**
	 * What there is no field for, in plain words.
	 * @param order the order
	 * @return the note; empty when there is nothing to say
	 */
	static String note(Order order) {
		return Stream
			.of(line("Order", order.getNumber()), line("Payment method", order.getPaymentMethod()),
					line("Payment terms", order.getPaymentTerms()), line("Store", order.extra(STORE)),
					line("Employee", order.extra(EMPLOYEE)), order.getNote())
			.filter((text) -> text != null && !text.isBlank())
			.map(String::strip)
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String line(String what, @Nullable String value) {
		return (value != null && !value.isBlank()) ? what + ": " + value.strip() : null;
	}

}
