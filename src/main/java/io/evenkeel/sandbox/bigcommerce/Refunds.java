package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives money back for lines, for shipping, or for an order as such. */
final class Refunds {

	private static final int CENTS = 2;

	private final BigCommerceStore store;

	private final Orders orders;

	private final Payments payments;

	Refunds(BigCommerceStore store, Orders orders) {
		this.store = store;
		this.orders = orders;
		this.payments = new Payments(store);
	}

	/**
	 * What a refund comes to.
	 *
	 * @param total with tax
	 * @param tax the tax in it
	 */
	record Quote(BigDecimal total, BigDecimal tax) {
	}

	/**
	 * Counts a refund without making it.
	 * @param order the order
	 * @param items what is given back
	 * @return what it comes to
	 */
	Quote quote(ObjectNode order, List<JsonNode> items) {
		if (items.isEmpty()) {
			throw BigCommerceErrors.invalid("items", "error.path.missing");
		}
		Money total = items.stream().map((item) -> worth(order, item)).reduce(Money.ZERO, Money::plus);
		BigDecimal left = Money.number(order, "total_inc_tax").subtract(Money.number(order, "refunded_amount"));
		if (total.incTax().signum() <= 0 || total.incTax().compareTo(left) > 0) {
			throw BigCommerceErrors.of(422,
					"The amount must be above 0 and not above the " + Money.text(left) + " left.");
		}
		return new Quote(total.incTax().setScale(CENTS, RoundingMode.HALF_UP),
				total.tax().setScale(CENTS, RoundingMode.HALF_UP));
	}

	private static Money worth(ObjectNode order, JsonNode item) {
		String type = Json.text(item, "item_type", "");
		return switch (type) {
			case "PRODUCT" -> line(order, item, "price");
			case "GIFT_WRAPPING" -> line(order, item, "wrapping_cost");
			case "SHIPPING" -> part(order, item, "shipping_cost");
			case "HANDLING" -> part(order, item, "handling_cost");
			case "ORDER" -> part(order, item, "total");
			default -> throw BigCommerceErrors.invalid("item_type", "error.expected.validenumvalue");
		};
	}

	private static Money line(ObjectNode order, JsonNode item, String name) {
		ObjectNode line = line(order, item.path("item_id").asLong(0));
		int quantity = item.path("quantity").asInt(1);
		int left = line.path("quantity").asInt(0) - line.path("quantity_refunded").asInt(0);
		if (quantity < 1 || quantity > left) {
			throw BigCommerceErrors.of(422, "The quantity must be 1 to " + left + ".");
		}
		Money each = new Money(Money.number(line, name + "_ex_tax"), Money.number(line, name + "_inc_tax"));
		return each.times(quantity);
	}

	static ObjectNode line(ObjectNode order, long id) {
		return Orders.part(order, Orders.PRODUCTS)
			.stream()
			.filter((line) -> Rows.id(line) == id)
			.findFirst()
			.orElseThrow(() -> BigCommerceErrors.of(422, "The order has no line " + id + "."));
	}

	/** A share of a cost has the same share of its tax. */
	private static Money part(ObjectNode order, JsonNode item, String name) {
		Money whole = new Money(Money.number(order, name + "_ex_tax"), Money.number(order, name + "_inc_tax"));
		if (!Json.has(item, "amount")) {
			return whole;
		}
		BigDecimal amount = Money.number(item, "amount");
		if (amount.compareTo(whole.incTax()) > 0 || whole.incTax().signum() == 0) {
			throw BigCommerceErrors.of(422, "The amount must not be above " + Money.text(whole.incTax()) + ".");
		}
		return new Money(whole.exTax().multiply(amount).divide(whole.incTax(), 4, RoundingMode.HALF_UP), amount);
	}

	/**
	 * Makes a refund: lines, amounts, transaction and status follow.
	 * @param order the order
	 * @param given items, payments and the reason
	 * @return the refund
	 */
	ObjectNode make(ObjectNode order, JsonNode given) {
		List<JsonNode> items = Json.items(given, "items");
		Quote quote = quote(order, items);
		ObjectNode refund = order.path(Orders.PARTS).withArray(Orders.REFUNDS).addObject();
		refund.put("id", this.store.nextId("refund")).put("order_id", Rows.id(order)).put("user_id", 1);
		refund.put("created", this.store.date()).put("reason", Json.text(given, "reason", ""));
		refund.put("total_amount", quote.total()).put("total_tax", quote.tax());
		refund.put("uses_merchant_override_values", false);
		ArrayNode rows = refund.putArray("items");
		items.forEach((item) -> rows.add(item(order, item)));
		ObjectNode transaction = this.payments.giveBack(order, quote.total());
		refund.putArray("payments")
			.addObject()
			.put("id", this.store.nextId("refund payment"))
			.put("provider_id", Payments.gateway(order))
			.put("amount", quote.total())
			.put("offline", Payments.isOffline(order))
			.put("is_declined", false)
			.put("declined_message", "")
			.put("transaction_id", Json.text(transaction, "gateway_transaction_id"));
		settle(order, quote.total());
		return refund;
	}

	private static ObjectNode item(ObjectNode order, JsonNode item) {
		ObjectNode row = Json.object().put("item_type", Json.text(item, "item_type"));
		row.put("item_id", item.path("item_id").asLong(0)).put("reason", Json.text(item, "reason", ""));
		row.put("quantity", item.path("quantity").asInt(1)).put("requested_amount", worth(order, item).incTax());
		row.putArray("adjustments");
		if (Json.text(item, "item_type", "").equals("PRODUCT")) {
			ObjectNode line = line(order, item.path("item_id").asLong(0));
			int refunded = line.path("quantity_refunded").asInt(0) + row.path("quantity").asInt(0);
			line.put("refund_amount",
					Money.text(Money.number(line, "refund_amount").add(Json.number(row, "requested_amount"))));
			line.put("quantity_refunded", refunded).put("is_refunded", refunded == line.path("quantity").asInt(0));
		}
		return row;
	}

	private void settle(ObjectNode order, BigDecimal amount) {
		BigDecimal refunded = Money.number(order, "refunded_amount").add(amount);
		boolean isWhole = refunded.compareTo(Money.number(order, "total_inc_tax")) >= 0;
		order.put("refunded_amount", Money.text(refunded));
		order.put("payment_status", isWhole ? "refunded" : "partially refunded");
		this.orders.move(order, isWhole ? Statuses.REFUNDED : Statuses.PARTIALLY_REFUNDED);
		this.store.touchOrder(order);
	}

}
