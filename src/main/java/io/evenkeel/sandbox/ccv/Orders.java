package io.evenkeel.sandbox.ccv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Places orders and moves them on. */
final class Orders {

	static final String STATUS = "status";

	/** The field with the mails that customers got, unseen. */
	static final String MAILS = "mails";

	private static final String COMPLETED = "is_completed";

	private static final String USUAL = """
			{"ordernumber_prefix": "", "ordernumber": null, "ordernumber_full": null, "invoicenumber": null,
			 "transaction_id": null, "deliver_method": "shipping", "deliver_date": null, "is_platform_sale": false,
			 "orderedinlng": "nl", "status": null, "is_completed": true, "paid": false,
			 "safety_deposit_returned": false, "paymethod_id": 0, "paymethod": "", "paymethod_label": "",
			 "taxes_included": true, "order_row_taxes_included": true, "shipping_taxes_included": true,
			 "shipping_tax_percentage": 21, "is_intra_community_order": false, "total_shipping": 0,
			 "currency": "EUR", "extra_payment_option": "", "extra_payment_option_price": 0,
			 "extra_payment_option_no_sentprice": false, "extra_payment_option_pay_on_pickup": false,
			 "extra_price": 0, "paymethod_costs": 0, "credit_point_discount": 0, "extra_costs": 0,
			 "extra_costs_description": "", "track_and_trace_code": "", "track_and_trace_carrier": null,
			 "reservationnumber": null, "delivery_option": null, "user_id": null, "customer": {}, "mails": []}""";

	private static final int FIRST_NUMBER = 1001;

	private final CcvStore store;

	private final OrderRows rows;

	private final OrderStock stock;

	Orders(CcvStore store, Stock stock, Combinations combinations) {
		this.store = store;
		this.rows = new OrderRows(store, combinations);
		this.stock = new OrderStock(store, stock);
	}

	/**
	 * Places an order, or fills a basket.
	 * @param given its body
	 * @return the order
	 */
	ObjectNode place(ObjectNode given) {
		if (!given.has("customer") && !given.has("user_id")) {
			throw CcvErrors.invalid("customer is required");
		}
		ObjectNode order = (ObjectNode) Json.read(USUAL.getBytes(StandardCharsets.UTF_8));
		JsonNode user = given.has("user_id") ? this.store.users.get(Json.text(given, "user_id", "")).path("userinfo")
				: Json.object();
		order.set("customer", Person.merged(user, Json.object()));
		List<ObjectNode> made = this.rows.made(given);
		order.put("create_date", this.store.date());
		write(order, given);
		if (Json.flag(order, COMPLETED)) {
			int number = (int) this.store.orders.all().stream().filter((one) -> Json.flag(one, COMPLETED)).count();
			order.put("ordernumber", FIRST_NUMBER + number).put("ordernumber_full", "" + (FIRST_NUMBER + number));
			order.put(STATUS, order.path(STATUS).asInt(Statuses.NEW));
		}
		else {
			order.putNull(STATUS);
		}
		this.store.orders.put(order);
		replace(order, made);
		return order;
	}

	/**
	 * Changes an order; its rows are replaced where there are new ones.
	 * @param order the order
	 * @param given what was sent
	 */
	void change(ObjectNode order, ObjectNode given) {
		List<ObjectNode> made = given.has("orderrows") ? this.rows.made(given) : List.of();
		if (given.has(STATUS) && !Json.flag(order, COMPLETED)) {
			throw CcvErrors.of("500.70", "A basket has no status.");
		}
		write(order, given);
		if (Json.flag(given, "mail")) {
			order.withArray(MAILS)
				.addObject()
				.put("date", this.store.date())
				.put(STATUS, order.path(STATUS).asInt(0))
				.put("note", Json.text(given, "note", ""));
		}
		if (made.isEmpty()) {
			keep(order);
		}
		else {
			replace(order, made);
		}
	}

	private void write(ObjectNode order, ObjectNode given) {
		for (Map.Entry<String, JsonNode> field : given.properties()) {
			switch (field.getKey()) {
				case "customer" -> order.set("customer", Person.merged(order.path("customer"), field.getValue()));
				case "orderrows", "note", "mail", "takeoutslot" -> {
					// not a field of the order
				}
				default -> order.set(field.getKey(), field.getValue());
			}
		}
		if (Json.has(order, STATUS) && !Statuses.isKnown(order.path(STATUS).asInt(0))) {
			throw CcvErrors.invalid("there is no status " + order.path(STATUS));
		}
	}

	/**
	 * Gives an order other rows; their stock follows.
	 * @param order the order
	 * @param made its rows
	 */
	void replace(ObjectNode order, List<ObjectNode> made) {
		this.stock.release(order);
		this.rows.of(order).forEach(this.store.orderRows::delete);
		made.forEach((row) -> this.store.orderRows.put(row.put("order_id", Table.id(order))));
		keep(order);
	}

	void add(ObjectNode order, ObjectNode row) {
		this.stock.release(order);
		this.store.orderRows.put(row.put("order_id", Table.id(order)));
		keep(order);
	}

	void remove(ObjectNode row) {
		ObjectNode order = this.store.orders.get(row.path("order_id").asLong(0));
		this.stock.release(order);
		this.store.orderRows.delete(row);
		keep(order);
	}

	/**
	 * Changes count and price of a row, in a basket only.
	 * @param row the row
	 * @param given what was sent
	 */
	void changeRow(ObjectNode row, ObjectNode given) {
		ObjectNode order = this.store.orders.get(row.path("order_id").asLong(0));
		if (Json.flag(order, COMPLETED)) {
			throw CcvErrors.of("500.70", "The order is completed.");
		}
		OrderRows.checkCount(given);
		this.store.orderRows.put(row.setAll(given));
		keep(order);
	}

	OrderRows rows() {
		return this.rows;
	}

	private void keep(ObjectNode order) {
		OrderTotals.write(order, this.rows.of(order));
		this.stock.follow(order);
		this.store.orders.put(order);
	}

}
