package io.evenkeel.sandbox.cseries;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders and what hangs on them, as they are read. */
final class OrderView {

	private final CSeriesStore store;

	private final Customers customers;

	OrderView(CSeriesStore store, Customers customers) {
		this.store = store;
		this.customers = customers;
	}

	/** The customer is embedded in the link to it. */
	ObjectNode order(ObjectNode row, Links links) {
		ObjectNode view = Resource.plain(row);
		Customers.absent(view);
		view.set("language", Languages.shown(Languages.DEFAULT));
		JsonNode customer = this.store.customers.find(row.path("customer").asLong(0)).<JsonNode>map((found) -> {
			ObjectNode link = (ObjectNode) links.one("customers", row.path("customer"));
			((ObjectNode) link.path("resource")).set("embedded", this.customers.view(found, links));
			return link;
		}).orElse(Links.ABSENT);
		view.set("customer", customer);
		long id = Rows.id(row);
		view.set("invoices", links.many("invoices?order=" + id));
		view.set("shipments", links.many("shipments?order=" + id));
		view.set("products", links.many("orders/" + id + "/products"));
		view.set("metafields", links.many("orders/" + id + "/metafields"));
		view.put("quote", false).set("events", links.many("orders/events?order=" + id));
		return view;
	}

	/** A product or variant that is gone is not named. */
	ObjectNode line(ObjectNode row, Links links) {
		ObjectNode view = Resource.plain(row);
		view.remove("order");
		boolean hasProduct = this.store.products.has(row.path("product").asLong(0));
		boolean hasVariant = this.store.variants.has(row.path("variant").asLong(0));
		view.set("product", hasProduct ? links.one("products", row.path("product")) : Links.ABSENT);
		view.set("variant", hasVariant ? links.one("variants", row.path("variant")) : Links.ABSENT);
		return view;
	}

	ObjectNode invoice(ObjectNode row, Links links) {
		ObjectNode view = paper(row, links, "invoice", List.of("items", "metafields"));
		view.set("invoice", links.one("invoices", row.path("invoice")));
		view.set("creditNote", links.one("invoices", row.path("creditNote")));
		return view;
	}

	ObjectNode shipment(ObjectNode row, Links links) {
		return paper(row, links, "shipment", List.of("products", "metafields"));
	}

	private ObjectNode paper(ObjectNode row, Links links, String name, List<String> parts) {
		ObjectNode view = Resource.plain(row);
		view.set("order", links.one("orders", row.path("order")));
		view.set("customer", links.one("customers", row.path("customer")));
		parts.forEach((part) -> view.set(part, links.many(name + "s/" + Rows.id(row) + "/" + part)));
		view.set("events", links.many("orders/events?" + name + "=" + Rows.id(row)));
		return view;
	}

}
