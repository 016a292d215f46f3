package io.evenkeel.sandbox.cseries;

import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Invoices and shipments, which can be read and changed; their order follows. */
final class PaperApi {

	private static final Kind INVOICES = Kind.of("/invoices", "invoice", "invoices", "order", "customer", "status");

	private static final Kind ITEMS = Kind.of("/invoices/{owner}/items", "invoiceItem", "invoiceItems");

	private static final Kind SHIPMENTS = Kind.of("/shipments", "shipment", "shipments", "order", "customer", "status");

	private static final Kind PRODUCTS = Kind.of("/shipments/{owner}/products", "shipmentProduct", "shipmentProducts");

	private static final Fields INVOICE = new Fields("""
			{"status": "", "doNotifyNew": false, "doNotifyPaid": false}""").among("status",
			Set.of("not_paid", "partially_paid", "paid", "cancelled"));

	private static final Fields SHIPMENT = new Fields("""
			{"status": "", "trackingCode": "", "doNotifyShipped": false, "doNotifyReadyForPickup": false,
			 "doNotifyTrackingCode": false}""").among("status", Set.of("not_shipped", "shipped", "cancelled"));

	private final CSeriesStore store;

	private final OrderStates states;

	private final OrderView view;

	PaperApi(CSeriesStore store, OrderStates states, OrderView view) {
		this.store = store;
		this.states = states;
		this.view = view;
	}

	void routes(Router router) {
		new Listing(this.store, INVOICES, this.store.invoices, this.view::invoice).routes(router);
		new Listing(this.store, SHIPMENTS, this.store.shipments, this.view::shipment).routes(router);
		new Listing(this.store, ITEMS,
				(request) -> this.store.invoiceItems.by("invoice", owner(request, INVOICES, this.store.invoices)),
				(row, links) -> without(row, "invoice"))
			.routes(router);
		new Listing(this.store, PRODUCTS,
				(request) -> this.store.shipmentProducts.by("shipment",
						owner(request, SHIPMENTS, this.store.shipments)),
				(row, links) -> without(row, "shipment"))
			.routes(router);
		router.on("PUT", "/invoices/{id}", (request) -> Answers.ok("invoice",
				this.view.invoice(write(request, INVOICES, this.store.invoices, INVOICE), this.store.links(request))));
		router.on("PUT", "/shipments/{id}", (request) -> Answers.ok("shipment", this.view
			.shipment(write(request, SHIPMENTS, this.store.shipments, SHIPMENT), this.store.links(request))));
	}

	private static long owner(Request request, Kind kind, Rows rows) {
		return rows.find(request.variable("owner")).map(Rows::id).orElseThrow(() -> CSeriesErrors.missing(kind.one()));
	}

	private static ObjectNode without(ObjectNode row, String field) {
		ObjectNode view = Resource.plain(row);
		view.remove(field);
		return view;
	}

	private ObjectNode write(Request request, Kind kind, Rows rows, Fields fields) {
		ObjectNode row = rows.find(request.variable("id")).orElseThrow(() -> CSeriesErrors.missing(kind.one()));
		JsonNode given = Answers.body(request, kind.one());
		fields.write(row, given);
		rows.put(this.store.date(row));
		if (given.has("status") && !Json.flag(row, "isCreditNote")) {
			String field = (kind == INVOICES) ? OrderStates.PAYMENT : OrderStates.SHIPMENT;
			this.store.orders.find(row.path("order").asLong(0))
				.filter((order) -> !Json.text(order, field, "").equals(Json.text(row, "status", "")))
				.ifPresent(
						(order) -> this.states.update(order, Json.object().put(field, Json.text(row, "status", ""))));
		}
		return rows.find(Rows.id(row)).orElseThrow();
	}

}
