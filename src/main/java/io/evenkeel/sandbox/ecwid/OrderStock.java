package io.evenkeel.sandbox.ecwid;

import java.util.Optional;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What orders do to stock: every order holds the stock of its lines, unless it is
 * cancelled or not finished. Lines that name no product of the store hold nothing.
 */
final class OrderStock {

	private static final Set<String> HOLD_NOTHING = Set.of("CANCELLED", "INCOMPLETE");

	private final EcwidStore store;

	OrderStock(EcwidStore store) {
		this.store = store;
	}

	void hold(ObjectNode order) {
		move(order, -1);
	}

	void release(ObjectNode order) {
		move(order, 1);
	}

	private void move(ObjectNode order, int sign) {
		if (HOLD_NOTHING.contains(Json.text(order, "paymentStatus", ""))) {
			return;
		}
		for (JsonNode line : Json.items(order, "items")) {
			int quantity = line.path("quantity").asInt(0) * sign;
			this.store.products.find(Json.text(line, "productId", "")).ifPresent((product) -> {
				Quantities.change(counted(product, Json.text(line, "combinationId", "")), quantity);
				this.store.touch(product);
			});
		}
	}

	private static ObjectNode counted(ObjectNode product, String variation) {
		Optional<ObjectNode> found = Json.items(product, Variations.ALL)
			.stream()
			.filter((row) -> Entities.id(row).equals(variation) && Quantities.isOwn(row))
			.map(ObjectNode.class::cast)
			.findFirst();
		return found.orElse(product);
	}

}
