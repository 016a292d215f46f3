package io.evenkeel.sandbox.cseries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is given back of an order. */
final class Credits {

	private static final String REFUNDED = "quantityRefunded";

	private final CSeriesStore store;

	private final Variants variants;

	private final Movements movements;

	private final Papers papers;

	Credits(CSeriesStore store, Variants variants, Movements movements, Papers papers) {
		this.store = store;
		this.variants = variants;
		this.movements = movements;
		this.papers = papers;
	}

	/**
	 * Credits lines, and the costs of shipping and payment where it is asked for.
	 * @param order the order
	 * @param given with {@code orderProducts}, each an id and a quantity
	 * @return the credit note
	 */
	ObjectNode make(ObjectNode order, JsonNode given) {
		List<Papers.Credited> all = new ArrayList<>();
		quantities(given).forEach((id, quantity) -> all.add(credited(order, id, quantity)));
		List<String> headers = new ArrayList<>();
		if (Json.flag(given, "creditShipment")) {
			headers.add("shipment");
		}
		if (Json.flag(given, "creditPayment")) {
			headers.add("payment");
		}
		if (all.isEmpty() && headers.isEmpty()) {
			throw CSeriesErrors.invalid("orderProducts", "There is nothing to credit");
		}
		boolean returns = Json.flag(given, "updateStock");
		this.movements.by(Movements.AUTO, () -> all.forEach((one) -> keep(one, returns)));
		this.store.orders.put(this.store.date(order));
		return this.papers.credit(order, all, headers);
	}

	/** A line that is named twice is credited once, with both quantities. */
	private static Map<Long, Integer> quantities(JsonNode given) {
		Map<Long, Integer> quantities = new LinkedHashMap<>();
		for (JsonNode one : Json.items(given, "orderProducts")) {
			int quantity = one.path("quantity").asInt(0);
			if (quantity < 1) {
				throw CSeriesErrors.invalid("orderProducts", "A quantity must be 1 or more");
			}
			quantities.merge(Rows.id(one), quantity, Integer::sum);
		}
		return quantities;
	}

	private Papers.Credited credited(ObjectNode order, long id, int quantity) {
		ObjectNode line = this.store.lines.find(id)
			.filter((row) -> row.path("order").asLong(0) == Rows.id(order))
			.orElseThrow(() -> CSeriesErrors.invalid("orderProducts", "The order has no line " + id));
		if (line.path(REFUNDED).asInt(0) + quantity > line.path("quantityOrdered").asInt(0)) {
			throw CSeriesErrors.invalid("orderProducts", "More than was ordered of line " + id);
		}
		return new Papers.Credited(line, quantity);
	}

	private void keep(Papers.Credited credited, boolean returns) {
		ObjectNode line = credited.line();
		line.put(REFUNDED, line.path(REFUNDED).asInt(0) + credited.quantity());
		if (returns) {
			line.put("quantityReturned", line.path("quantityReturned").asInt(0) + credited.quantity());
			this.variants.move(line.path("variant").asLong(0), credited.quantity(), -credited.quantity());
		}
		this.store.lines.put(line);
	}

}
