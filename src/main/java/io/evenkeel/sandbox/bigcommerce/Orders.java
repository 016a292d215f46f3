package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Places orders and moves them on. What is below an order is kept with it, unseen. */
final class Orders {

	/** The field with what is below an order. */
	static final String PARTS = "parts";

	static final String PRODUCTS = "products";

	static final String ADDRESSES = "shipping_addresses";

	static final String COUPONS = "coupons";

	static final String TRANSACTIONS = "transactions";

	static final String REFUNDS = "refunds";

	private static final String STATUS = "status_id";

	private static final int PER_TOTAL = 2;

	private static final Set<String> TEXTS = Set.of("staff_notes", "customer_message", "external_order_id",
			"external_source", "external_merchant_id", "payment_method", "ip_address");

	private final BigCommerceStore store;

	private final OrderLines lines;

	private final OrderStock stock;

	private final Payments payments;

	Orders(BigCommerceStore store) {
		this.store = store;
		this.lines = new OrderLines(store);
		this.stock = new OrderStock(store);
		this.payments = new Payments(store);
	}

	static List<ObjectNode> part(ObjectNode order, String part) {
		return Json.items(order.path(PARTS), part).stream().map(ObjectNode.class::cast).toList();
	}

	/**
	 * Places an order.
	 * @param given its body
	 * @param terms what the body does not say
	 * @return the order
	 */
	ObjectNode place(JsonNode given, Terms terms) {
		if (!given.path("billing_address").isObject()) {
			throw BigCommerceErrors.v2Invalid("billing_address");
		}
		if (given.path(PRODUCTS).isEmpty()) {
			throw BigCommerceErrors.v2Invalid(PRODUCTS);
		}
		ObjectNode order = Json.object().put("id", this.store.nextId("order"));
		order.put("customer_id", given.path("customer_id").asLong(0));
		dates(order, given);
		ObjectNode parts = order.putObject(PARTS);
		List.of(PRODUCTS, ADDRESSES, COUPONS, TRANSACTIONS, REFUNDS).forEach(parts::putArray);
		Json.items(given, PRODUCTS)
			.forEach((line) -> parts.withArray(PRODUCTS).add(this.lines.line(order, line, terms)));
		discounts(order, given, terms);
		OrderTotals.write(order, given, terms);
		OrderFace.write(order, given, terms);
		address(order, given);
		texts(order, given);
		move(order, given.path(STATUS).asInt(1));
		if (Statuses.isPaid(order.path(STATUS).asInt(0))) {
			this.payments.take(order);
		}
		this.store.touchOrder(order);
		return order;
	}

	private void dates(ObjectNode order, JsonNode given) {
		String date = Json.text(given, "date_created");
		Instant created = (date == null) ? this.store.now()
				: Dates.read(date).orElseThrow(() -> BigCommerceErrors.v2Invalid("date_created"));
		order.put("date_created", Dates.v2(created)).put("date_shipped", "");
	}

	private void discounts(ObjectNode order, JsonNode given, Terms terms) {
		BigDecimal discount = Money.number(given, "discount_amount");
		OrderLines.spread(part(order, PRODUCTS), discount,
				discount("manual-discount", "Manual Discount").putNull("code"));
		order.put("discount_amount", Money.text(discount)).put("coupon_discount", Money.text(terms.coupon()));
		if (!terms.couponCode().isEmpty()) {
			OrderLines.spread(part(order, PRODUCTS), terms.coupon(),
					discount("coupon", terms.couponCode()).put("code", terms.couponCode()));
			order.path(PARTS)
				.withArray(COUPONS)
				.addObject()
				.put("id", this.store.nextId("order coupon"))
				.put("coupon_id", 1)
				.put("order_id", Rows.id(order))
				.put("code", terms.couponCode())
				.put("amount", terms.coupon())
				.put("type", PER_TOTAL)
				.put("discount", terms.coupon());
		}
	}

	private static ObjectNode discount(String id, String name) {
		return Json.object().put("id", id).put("amount", "").put("name", name).put("target", "order");
	}

	private void address(ObjectNode order, JsonNode given) {
		JsonNode sent = given.path(ADDRESSES).isEmpty() ? given.path("billing_address") : given.path(ADDRESSES).path(0);
		ObjectNode address = Json.object().put("id", this.store.nextId("order address"));
		address.put("order_id", Rows.id(order));
		OrderFace.ADDRESS.forEach((field) -> address.put(field, Json.text(sent, field, "")));
		address.put("items_total", order.path("items_total").asInt(0)).put("items_shipped", 0);
		address.put("shipping_method", Json.text(sent, "shipping_method", "None"));
		address.put("shipping_zone_id", 1).put("shipping_zone_name", "Everywhere");
		for (String kind : List.of("", "handling_")) {
			String from = kind.isEmpty() ? "shipping_cost" : "handling_cost";
			address.put("base_" + kind + "cost", Json.text(order, "base_" + from));
			address.put(kind + "cost_ex_tax", Json.text(order, from + "_ex_tax"));
			address.put(kind + "cost_inc_tax", Json.text(order, from + "_inc_tax"));
			address.put(kind + "cost_tax", Json.text(order, from + "_tax")).put(kind + "cost_tax_class_id", 0);
		}
		address.putArray("form_fields");
		order.path(PARTS).withArray(ADDRESSES).add(address);
		part(order, PRODUCTS).forEach((line) -> line.put("order_address_id", Rows.id(address)));
	}

	private static void texts(ObjectNode order, JsonNode given) {
		TEXTS.stream()
			.filter((field) -> Json.has(given, field))
			.forEach((field) -> order.put(field, Json.text(given, field)));
	}

	/**
	 * Changes an order as it was sent: its status and what stands on it in words.
	 * @param order the order
	 * @param given what was sent
	 */
	void update(ObjectNode order, JsonNode given) {
		if (given.has("external_id")) {
			throw BigCommerceErrors.v2Invalid("external_id");
		}
		if (given.has(PRODUCTS)) {
			throw BigCommerceErrors.v2(501, "The stand-in does not change the lines of an order.");
		}
		texts(order, given);
		if (Json.has(given, STATUS)) {
			move(order, given.path(STATUS).asInt(-1));
		}
		this.store.touchOrder(order);
	}

	/**
	 * Gives an order a status; stock and what was shipped follow.
	 * @param order the order
	 * @param status its id
	 */
	void move(ObjectNode order, int status) {
		if (!Statuses.isKnown(status)) {
			throw BigCommerceErrors.v2Invalid(STATUS);
		}
		order.put(STATUS, status);
		this.stock.follow(order, Statuses.holdsStock(status));
		if (Statuses.isShipped(status)) {
			order.put("date_shipped", Dates.v2(this.store.now()));
			order.put("items_shipped", order.path("items_total").asInt(0));
			part(order, PRODUCTS).forEach((line) -> line.put("quantity_shipped", line.path("quantity").asInt(0)));
			part(order, ADDRESSES).forEach((row) -> row.put("items_shipped", row.path("items_total").asInt(0)));
		}
	}

}
