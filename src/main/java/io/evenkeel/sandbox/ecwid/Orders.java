package io.evenkeel.sandbox.ecwid;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places and changes orders. */
final class Orders {

	static final Set<String> PAYMENT = Set.of("AWAITING_PAYMENT", "PAID", "CANCELLED", "REFUNDED", "PARTIALLY_REFUNDED",
			"INCOMPLETE", "CUSTOM_PAYMENT_STATUS_1", "CUSTOM_PAYMENT_STATUS_2", "CUSTOM_PAYMENT_STATUS_3");

	static final Set<String> FULFILMENT = Set.of("AWAITING_PROCESSING", "PROCESSING", "SHIPPED", "DELIVERED",
			"WILL_NOT_DELIVER", "RETURNED", "READY_FOR_PICKUP", "OUT_FOR_DELIVERY", "CUSTOM_FULFILLMENT_STATUS_1",
			"CUSTOM_FULFILLMENT_STATUS_2", "CUSTOM_FULFILLMENT_STATUS_3");

	private static final Set<String> READ_ONLY = Set.of("id", "internalId", "orderNumber", "vendorOrderNumber",
			"publicUid", "updateDate", "updateTimestamp", "createTimestamp", "customerId", "refunds", "refundedAmount");

	private static final List<String> REQUIRED = List.of("subtotal", "total", "email", "paymentStatus",
			"fulfillmentStatus");

	private static final String ITEMS = "items";

	private final EcwidStore store;

	private final OrderStock stock;

	private final CustomerApi customers;

	Orders(EcwidStore store, CustomerApi customers) {
		this.store = store;
		this.stock = new OrderStock(store);
		this.customers = customers;
	}

	/**
	 * Places an order: its customer is made from the e-mail, its stock is held.
	 * @param given what was sent
	 * @return the order, in the store
	 */
	ObjectNode place(JsonNode given) {
		REQUIRED.stream().filter((field) -> !Json.has(given, field)).findFirst().ifPresent((field) -> {
			throw EcwidErrors.invalid(field + " is required");
		});
		long number = this.store.nextId();
		String id = Long.toString(number * 7919 % 60_466_176, 36).toUpperCase(Locale.ROOT);
		ObjectNode order = Json.object().put("id", id).put("internalId", number).put("orderNumber", number);
		order.put("vendorOrderNumber", id).put("publicUid", id).put("refundedAmount", 0);
		for (String amount : List.of("tax", "discount", "couponDiscount", "volumeDiscount",
				"membershipBasedDiscount")) {
			order.put(amount, 0);
		}
		order.put("hidden", false).put("pricesIncludeTax", this.store.pricesIncludeTax());
		List.of(ITEMS, "refunds", "taxesOnShipping", "discountInfo", "customSurcharges").forEach(order::putArray);
		order.put("createDate", Json.text(given, "createDate", this.store.date()));
		order.put("createTimestamp", EcwidDates.seconds(order.path("createDate").asString()));
		fill(order, given);
		order.put("createDate", EcwidDates.text(order.path("createTimestamp").longValue()));
		order.put("customerId", customer(order));
		this.stock.hold(order);
		this.store.touchOrder(order);
		return order;
	}

	/**
	 * Changes an order; a list of items replaces the one before.
	 * @param order the order
	 * @param given what was sent
	 */
	void update(ObjectNode order, JsonNode given) {
		ObjectNode before = order.deepCopy();
		fill(order, given);
		this.stock.release(before);
		this.stock.hold(order);
		this.store.touchOrder(order);
	}

	private void fill(ObjectNode order, JsonNode given) {
		check(given, "paymentStatus", PAYMENT);
		check(given, "fulfillmentStatus", FULFILMENT);
		given.properties()
			.stream()
			.filter((field) -> !READ_ONLY.contains(field.getKey()) && !field.getKey().equals(ITEMS))
			.forEach((field) -> order.set(field.getKey(), field.getValue()));
		if (given.has(ITEMS)) {
			ArrayNode lines = Json.array();
			Json.items(given, ITEMS).forEach((line) -> lines.add(line(line)));
			order.set(ITEMS, lines);
		}
	}

	private static void check(JsonNode given, String field, Set<String> words) {
		if (given.has(field) && !words.contains(Json.text(given, field, ""))) {
			throw EcwidErrors.invalid(field + " '" + Json.text(given, field) + "' is not known");
		}
	}

	private ObjectNode line(JsonNode given) {
		if (Json.text(given, "name", "").isBlank() || !given.path("price").isNumber()
				|| !given.path("quantity").isIntegralNumber()) {
			throw EcwidErrors.invalid("an item needs name, price and quantity");
		}
		ObjectNode line = ((ObjectNode) given).deepCopy();
		if (!line.has("id")) {
			line.put("id", this.store.nextId());
		}
		List.of("taxes", "selectedOptions", "discounts")
			.stream()
			.filter((field) -> !line.has(field))
			.forEach(line::putArray);
		return line;
	}

	private long customer(ObjectNode order) {
		ObjectNode customer = this.store.customers.by(EcwidStore.email(order)).stream().findFirst().orElseGet(() -> {
			ObjectNode fresh = Json.object().put("email", Json.text(order, "email"));
			if (order.has("billingPerson")) {
				fresh.set("billingPerson", order.path("billingPerson"));
			}
			return this.customers.create(fresh);
		});
		ObjectNode stats = customer.withObject("stats");
		stats.put("numberOfOrders", stats.path("numberOfOrders").asInt(0) + 1);
		stats.put("salesValue", Json.number(stats, "salesValue").add(Json.number(order, "total")));
		this.store.customers.put(customer);
		return customer.path("id").longValue();
	}

}
