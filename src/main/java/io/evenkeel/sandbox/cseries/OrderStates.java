package io.evenkeel.sandbox.cseries;

import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The three states of an order, its own, its payment's and its shipment's, and what
 * follows from each for the others, the papers and the stock.
 */
final class OrderStates {

	static final String STATUS = "status";

	static final String PAYMENT = "paymentStatus";

	static final String SHIPMENT = "shipmentStatus";

	static final String CANCELLED = "cancelled";

	private static final Fields FIELDS = new Fields("""
			{"status": "", "paymentStatus": "", "shipmentStatus": "", "memo": "", "comment": "", "customStatusId": null,
			 "shippingDate": null, "deliveryDate": null, "doNotifyNew": false, "doNotifyReminder": false,
			 "doNotifyCancelled": false}""")
		.among(STATUS,
				Set.of("on_hold", "processing_awaiting_payment", "processing_awaiting_shipment",
						"processing_awaiting_pickup", "processing_ready_for_pickup", "completed", "completed_shipped",
						"completed_picked_up", CANCELLED))
		.among(PAYMENT, Set.of("not_paid", "partially_paid", "paid", CANCELLED))
		.among(SHIPMENT, Set.of("not_shipped", "partially_shipped", "shipped", CANCELLED));

	private final CSeriesStore store;

	private final Variants variants;

	private final Movements movements;

	private final Events events;

	OrderStates(CSeriesStore store, Variants variants, Movements movements, Events events) {
		this.store = store;
		this.variants = variants;
		this.movements = movements;
		this.events = events;
	}

	/**
	 * Changes an order.
	 * @param order a copy
	 * @param given what was sent; other fields than states, notes and dates are left
	 * @return the order as it is kept
	 */
	ObjectNode update(ObjectNode order, JsonNode given) {
		boolean wasCancelled = is(order, STATUS, CANCELLED);
		if (wasCancelled && (given.has(STATUS) || given.has(PAYMENT) || given.has(SHIPMENT))) {
			throw CSeriesErrors.invalid(STATUS, "A cancelled order stays as it is");
		}
		checkCustomStatus(given.path("customStatusId"));
		JsonNode before = order.deepCopy();
		FIELDS.write(order, given);
		if (!given.has(STATUS)) {
			follow(order);
		}
		if (!wasCancelled && is(order, STATUS, CANCELLED)) {
			cancel(order);
		}
		this.store.orders.put(this.store.date(order));
		note(order, before);
		papers(order);
		return order;
	}

	private void checkCustomStatus(JsonNode id) {
		if (id.isNumber() && !this.store.customStatuses.has(id.asLong(0))) {
			throw CSeriesErrors.invalid("customStatusId", "There is no such status");
		}
	}

	private static boolean is(JsonNode order, String field, String value) {
		return Json.text(order, field, "").equals(value);
	}

	/** Paid is ready to go, and paid and gone is done. */
	private static void follow(ObjectNode order) {
		if (!is(order, PAYMENT, "paid")) {
			return;
		}
		if (is(order, SHIPMENT, "shipped")) {
			order.put(STATUS, "completed_shipped");
		}
		else if (is(order, STATUS, "processing_awaiting_payment")) {
			order.put(STATUS, "processing_awaiting_shipment");
		}
	}

	private void cancel(ObjectNode order) {
		order.put(SHIPMENT, CANCELLED);
		if (is(order, PAYMENT, "not_paid")) {
			order.put(PAYMENT, CANCELLED);
		}
		this.movements.by(Movements.AUTO, () -> this.store.lines.by("order", Rows.id(order)).forEach((line) -> {
			int left = line.path("quantityOrdered").asInt(0) - line.path("quantityReturned").asInt(0);
			this.variants.move(line.path("variant").asLong(0), left, -left);
		}));
	}

	private void note(ObjectNode order, JsonNode before) {
		if (!is(before, PAYMENT, Json.text(order, PAYMENT, ""))) {
			this.events.note(order, "order", order, Json.text(order, PAYMENT, ""));
		}
		if (!is(before, STATUS, CANCELLED) && is(order, STATUS, CANCELLED)) {
			this.events.note(order, "order", order, CANCELLED);
		}
	}

	/** Invoice, shipment and lines say the same as their order. */
	private void papers(ObjectNode order) {
		long id = Rows.id(order);
		if (is(order, PAYMENT, "paid") || is(order, PAYMENT, CANCELLED)) {
			this.store.invoices.by("order", id)
				.stream()
				.filter((row) -> !Json.flag(row, "isCreditNote"))
				.toList()
				.forEach((row) -> put(order, "invoice", row, Json.text(order, PAYMENT, "")));
		}
		if (is(order, SHIPMENT, "shipped") || is(order, SHIPMENT, CANCELLED)) {
			this.store.shipments.by("order", id)
				.forEach((row) -> put(order, "shipment", row, Json.text(order, SHIPMENT, "")));
		}
		if (is(order, SHIPMENT, "shipped")) {
			this.store.lines.by("order", id)
				.forEach((line) -> this.store.lines
					.put(line.deepCopy().put("quantityShipped", line.path("quantityOrdered").asInt(0))));
		}
	}

	private void put(ObjectNode order, String type, ObjectNode row, String status) {
		if (!is(row, STATUS, status)) {
			Rows rows = type.equals("invoice") ? this.store.invoices : this.store.shipments;
			rows.put(this.store.date(row.deepCopy().put(STATUS, status)));
			this.events.note(order, type, row, status);
		}
	}

}
