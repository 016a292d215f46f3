package io.evenkeel.sandbox.bigcommerce;

import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is sold from the default location, and gives it back. */
final class OrderStock {

	private static final String TAKEN = "stock_taken";

	private final BigCommerceStore store;

	OrderStock(BigCommerceStore store) {
		this.store = store;
	}

	void follow(ObjectNode order, boolean holds) {
		ObjectNode parts = (ObjectNode) order.path(Orders.PARTS);
		if (Json.flag(parts, TAKEN) == holds) {
			return;
		}
		for (ObjectNode line : Orders.part(order, Orders.PRODUCTS)) {
			int quantity = line.path("quantity").asInt(0);
			this.store.products.find(line.path("product_id").asLong(0))
				.ifPresent((product) -> move(product, line, holds ? -quantity : quantity));
		}
		parts.put(TAKEN, holds);
	}

	private void move(ObjectNode product, ObjectNode line, int delta) {
		Optional<ObjectNode> counted = Variants.found(product, Json.text(line, "variant_id", ""))
			.flatMap((variant) -> Stock.counted(product, variant));
		if (counted.isEmpty()) {
			return;
		}
		if (Stock.available(counted.get(), BigCommerceStore.DEFAULT_LOCATION) + delta < 0) {
			throw BigCommerceErrors.v2(400, "There is not enough stock of '" + Json.text(line, "sku", "") + "'.");
		}
		Stock.change(counted.get(), BigCommerceStore.DEFAULT_LOCATION, delta);
		this.store.touch(product);
	}

}
