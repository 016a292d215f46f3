package io.evenkeel.connector.lightspeedecom;

import java.util.List;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.MappedItem;
import tools.jackson.databind.JsonNode;

import org.springframework.util.function.SingletonSupplier;

/** The records of the shop's rows, made when somebody asks. */
final class Items {

	private static final String LOOK_AT_PRODUCT = "Look at the product in Lightspeed eCom.";

	private Items() {
	}

	/**
	 * An order. Its hash is made of the order alone, with the date of its last change;
	 * its lines are asked for once, when somebody asks for its record.
	 */
	static MappedItem<Order> order(OrderMapping mapping, LineReader reader, String connection, JsonNode row) {
		String id = Told.text(row, "id", "");
		SingletonSupplier<List<JsonNode>> lines = SingletonSupplier
			.of(() -> List.copyOf(reader.lines(row).valueStream().toList()));
		return new MappedItem<>(id, mapping.hash(row), connection + ", order '" + Told.text(row, "number", id) + "'",
				"Look at the order in Lightspeed eCom.", () -> mapping.order(row, lines.obtain()));
	}

	static MappedItem<Product> product(ProductMapping mapping, String connection, JsonNode row) {
		String id = Told.text(row, "id", "");
		return new MappedItem<>(id, mapping.hash(row), where(connection, row, id), LOOK_AT_PRODUCT,
				() -> mapping.product(row));
	}

	static MappedItem<Product> variant(ProductMapping mapping, String connection, JsonNode row, JsonNode variant) {
		String id = Told.text(row, "id", "") + "-" + Told.text(variant, "id", "");
		return new MappedItem<>(id, mapping.hash(row, variant), where(connection, row, id), LOOK_AT_PRODUCT,
				() -> mapping.variant(row, variant));
	}

	private static String where(String connection, JsonNode row, String id) {
		return connection + ", product '" + Told.text(row, "title", id) + "' (" + id + ")";
	}

}
