package io.evenkeel.connector.ecwid;

import java.util.List;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/** The records of the store's rows, made when somebody asks. */
final class Items {

	private static final String LOOK_AT_PRODUCT = "Look at the product in Ecwid.";

	private Items() {
	}

	static MappedItem<Order> order(OrderMapping mapping, String connection, JsonNode row) {
		String id = Nodes.text(row, "id", "");
		return new MappedItem<>(id, OrderMapping.FIELDS.hash(row, List.of()), connection + ", order '" + id + "'",
				"Look at the order in Ecwid.", () -> mapping.order(row));
	}

	static MappedItem<Product> product(ProductMapping mapping, String connection, JsonNode row, long hash) {
		String id = Nodes.text(row, "id", "");
		return new MappedItem<>(id, hash, where(connection, row, id), LOOK_AT_PRODUCT, () -> mapping.product(row));
	}

	static MappedItem<Product> variation(ProductMapping mapping, String connection, JsonNode row, JsonNode variation,
			long hash) {
		String id = Nodes.text(row, "id", "") + "-" + Nodes.text(variation, "id", "");
		return new MappedItem<>(id, hash, where(connection, variation, id), LOOK_AT_PRODUCT,
				() -> mapping.variation(row, variation));
	}

	private static String where(String connection, JsonNode row, String id) {
		return connection + ", product '" + Nodes.text(row, "sku", id) + "' (" + id + ")";
	}

}
