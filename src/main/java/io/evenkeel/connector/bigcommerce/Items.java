package io.evenkeel.connector.bigcommerce;

import java.util.List;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/** The records of the store's rows, made when somebody asks. */
final class Items {

	private static final String LOOK_AT_PRODUCT = "Look at the product in BigCommerce.";

	private Items() {
	}

	static MappedItem<Order> order(OrderMapping mapping, String connection, JsonNode row) {
		String id = Nodes.text(row, "id", "");
		return new MappedItem<>(id, OrderMapping.FIELDS.hash(row, List.of()), connection + ", order '" + id + "'",
				"Look at the order in BigCommerce.", () -> mapping.order(row));
	}

	static MappedItem<Order> refund(RefundMapping mapping, String connection, JsonNode row, JsonNode refund) {
		String id = RefundMapping.id(row, refund);
		return new MappedItem<>(id, RefundMapping.FIELDS.hash(refund, List.of()), connection + ", refund '" + id + "'",
				"Look at the refunds of the order in BigCommerce.", () -> mapping.record(row, refund));
	}

	static MappedItem<Product> product(ProductMapping mapping, String connection, JsonNode row, long hash) {
		String id = Nodes.text(row, "id", "");
		return new MappedItem<>(id, hash, where(connection, row, id), LOOK_AT_PRODUCT, () -> mapping.product(row));
	}

	static MappedItem<Product> variant(ProductMapping mapping, String connection, JsonNode row, JsonNode variant,
			long hash) {
		String id = Nodes.text(row, "id", "") + "-" + Nodes.text(variant, "id", "");
		return new MappedItem<>(id, hash, where(connection, variant, id), LOOK_AT_PRODUCT,
				() -> mapping.variant(row, variant));
	}

	private static String where(String connection, JsonNode row, String id) {
		return connection + ", product '" + Nodes.text(row, "sku", id) + "' (" + id + ")";
	}

}
