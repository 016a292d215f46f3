package io.evenkeel.sandbox.retail;

import java.time.Clock;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;

/** A stand-in that is running, with a client and the ids of what it has. */
final class ARetail implements AutoCloseable {

	final RetailStandIn shop;

	final AClient client;

	ARetail() {
		this(Clock.systemUTC());
	}

	ARetail(Clock clock) {
		this(new RetailStandIn(0, clock, null, null));
	}

	ARetail(RetailStandIn shop) {
		this.shop = shop;
		this.client = client("/api/2026-07");
	}

	AClient client(String base) {
		return new AClient(this.shop.origin(), base, this.shop.token());
	}

	String product(String sku) {
		return id(this.client.get("/products?sku=" + sku).data().path(0));
	}

	String named(String list, String name) {
		return Json.items(this.client.get("/" + list).json(), "data")
			.stream()
			.filter((row) -> name.equals(Json.text(row, "name")))
			.map(ARetail::id)
			.findFirst()
			.orElseThrow();
	}

	static String id(JsonNode row) {
		return row.path("id").asString();
	}

	/** A sale of one product, as a connector sends it. */
	String sale(String id, String state, String sku, int quantity) {
		return """
				{'id': '%s', 'state': '%s', 'source': {'author_id': '%s', 'register_id': '%s', 'id': 'XJ12H', 'type': 'ecwid'},
				 'line_items': [{'product': {'id': '%s'}, 'quantity': %d, 'pricing': {'price': 10, 'discount': 1},
				                 'tax': {'id': '%s', 'amount': 1.89}}],
				 'payments': [{'type': {'config_id': '%s'}, 'amount': 21.78}]}"""
			.formatted(id, state, named("users", "Kim"), named("registers", "Web orders"), product(sku), quantity,
					named("taxes", "VAT 21%"), named("payment_types", "Web"));
	}

	@Override
	public void close() {
		this.shop.close();
	}

}
