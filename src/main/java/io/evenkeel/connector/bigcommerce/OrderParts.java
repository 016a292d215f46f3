package io.evenkeel.connector.bigcommerce;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/**
 * Looks into the parts of an order: what is sent, picked up, downloaded or mailed, each
 * with its lines. Lines asked for apart stand in {@code lines}.
 */
final class OrderParts {

	static final String LINES = "lines";

	static final String REFUNDS = "refunds";

	private static final String LINE_ITEMS = "line_items";

	private OrderParts() {
	}

	static List<JsonNode> lines(JsonNode row) {
		if (row.path(LINES).isArray()) {
			return Nodes.items(row, LINES);
		}
		JsonNode consignments = row.path("consignments");
		return Stream
			.of(consignments.path("shipping"), consignments.path("pickups"), consignments.path("downloads"),
					consignments.path("email").path("gift_certificates"))
			.flatMap((part) -> Nodes.items(part).stream())
			.flatMap((part) -> lineItems(part.path(LINE_ITEMS)).stream())
			.toList();
	}

	/** A single line may stand there without a list. */
	private static List<JsonNode> lineItems(JsonNode items) {
		return items.isObject() ? List.of(items) : Nodes.items(items);
	}

	/**
	 * Whether all lines are there, and not only links to them.
	 * @param row the order
	 * @return false when they have to be asked for
	 */
	static boolean areComplete(JsonNode row) {
		List<JsonNode> lines = lines(row);
		long pieces = lines.stream().mapToLong((line) -> line.path("quantity").asLong(0)).sum();
		return !lines.isEmpty() && lines.stream().allMatch((line) -> line.has("price_inc_tax"))
				&& pieces == row.path("items_total").asLong(pieces);
	}

	static List<JsonNode> refunds(JsonNode row) {
		return Nodes.items(row, REFUNDS);
	}

	static Optional<JsonNode> shipping(JsonNode row) {
		return Nodes.items(row.path("consignments"), "shipping").stream().findFirst();
	}

	static Optional<JsonNode> pickup(JsonNode row) {
		return Nodes.items(row.path("consignments"), "pickups").stream().findFirst();
	}

}
