package io.evenkeel.sandbox.ecwid;

import java.time.Clock;
import java.util.List;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;

/** A stand-in that is running, with a client. */
final class AnEcwid implements AutoCloseable {

	final EcwidStandIn shop;

	final AClient client;

	AnEcwid(Clock clock) {
		this(new EcwidStandIn(0, clock, null));
	}

	AnEcwid(EcwidStandIn shop) {
		this.shop = shop;
		this.client = new AClient(shop.origin(), "/api/v3/" + shop.store(), shop.token());
	}

	/**
	 * The values of one field on a page.
	 * @param path what is asked for
	 * @param field which field
	 * @return the values in order
	 */
	List<String> values(String path, String field) {
		JsonNode page = this.client.get(path).json();
		return Json.items(page, "items").stream().map((row) -> Json.text(row, field, "")).toList();
	}

	@Override
	public void close() {
		this.shop.close();
	}

}
