package io.evenkeel.sandbox.bigcommerce;

import java.time.Clock;
import java.util.List;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;

/** A stand-in that is running, with a client. */
final class ABigCommerce implements AutoCloseable {

	final BigCommerceStandIn shop;

	final AClient client;

	ABigCommerce(Clock clock) {
		this(new BigCommerceStandIn(0, clock, null));
	}

	ABigCommerce(BigCommerceStandIn shop) {
		this.shop = shop;
		this.client = AClient.withAuthToken(shop.origin(), "/stores/" + shop.store(), shop.token());
	}

	/**
	 * The values of one field on a page.
	 * @param path what is asked for
	 * @param field which field
	 * @return the values in order
	 */
	List<String> values(String path, String field) {
		JsonNode page = this.client.get(path).json();
		return Json.items(page.isArray() ? page : page.path("data"))
			.stream()
			.map((row) -> Json.text(row, field, ""))
			.toList();
	}

	@Override
	public void close() {
		this.shop.close();
	}

}
