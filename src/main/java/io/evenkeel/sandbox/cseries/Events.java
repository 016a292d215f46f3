package io.evenkeel.sandbox.cseries;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to orders, their invoices and their shipments, and who did it. */
final class Events {

	private static final Kind KIND = Kind.of("/orders/events", "ordersEvent", "ordersEvents", "order", "invoice",
			"shipment");

	private final CSeriesStore store;

	private final Movements movements;

	Events(CSeriesStore store, Movements movements) {
		this.store = store;
		this.movements = movements;
	}

	void routes(Router router) {
		new Listing(this.store, KIND, this.store.events, Events::view).routes(router);
	}

	/**
	 * Notes that something happened.
	 * @param order whose
	 * @param type order, invoice or shipment
	 * @param part the invoice or shipment; the order itself for an order
	 * @param message new, paid, shipped, ...
	 */
	void note(ObjectNode order, String type, ObjectNode part, String message) {
		ObjectNode row = Json.object().put("id", this.store.nextId(this.store.events));
		row.put("createdAt", this.store.now()).put("channel", this.movements.channel()).put("type", type);
		row.put("message", message).putNull("comment").put("order", Rows.id(order));
		row.put("invoice", false).put("shipment", false);
		if (!type.equals("order")) {
			row.put(type, Rows.id(part));
		}
		this.store.events.put(row);
	}

	static ObjectNode view(JsonNode row, Links links) {
		ObjectNode view = ((ObjectNode) row).deepCopy();
		view.set("order", links.one("orders", row.path("order")));
		view.set("invoice", links.one("invoices", row.path("invoice")));
		view.set("shipment", links.one("shipments", row.path("shipment")));
		return view;
	}

}
