package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

import io.evenkeel.sandbox.web.Json;
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

	/**
	 * An order that was asked for by its id: what hangs on it is embedded in its links.
	 * @param row the order
	 * @param links to others
	 * @param withLines whether its lines can be told yet
	 * @return the order as it is read
	 */
	ObjectNode whole(ObjectNode row, Links links, boolean withLines) {
		ObjectNode view = order(row, links);
		long id = Rows.id(row);
		embed(view, "invoices", this.store.invoices.by("order", id), (one) -> invoice(one, links));
		embed(view, "shipments", this.store.shipments.by("order", id), (one) -> shipment(one, links));
		embed(view, "metafields", this.store.metafields.by("owner", "order/" + id), Metafields::view);
		embed(view, "events", this.store.events.by("order", id), (one) -> Events.view(one, links));
		if (withLines) {
			embed(view, "products", this.store.lines.by("order", id), (one) -> line(one, links));
		}
		return view;
	}

	private static void embed(ObjectNode view, String name, List<ObjectNode> rows, UnaryOperator<ObjectNode> shown) {
		((ObjectNode) view.path(name).path("resource")).set("embedded", Json.array(rows.stream().map(shown).toList()));
	}

	/** A product or variant that is gone is not named. */
	ObjectNode line(ObjectNode row, Links links) {
		ObjectNode view = Resource.plain(row);
		view.remove("order");
		if (this.store.linesTellTotals()) {
			BigDecimal quantity = BigDecimal.valueOf(row.path("quantityOrdered").asLong(0));
			for (String name : List.of("priceExcl", "priceIncl")) {
				view.put(name, Money.plain(Json.number(row, name).multiply(quantity)));
			}
		}
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
