package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** The fifteen statuses of an order. Their ids stay, what they are called does not. */
final class Statuses {

	static final int INCOMPLETE = 0;

	static final int REFUNDED = 4;

	static final int AWAITING_FULFILLMENT = 11;

	static final int PARTIALLY_REFUNDED = 14;

	static final List<String> NAMES = List.of("Incomplete", "Pending", "Shipped", "Partially Shipped", "Refunded",
			"Cancelled", "Declined", "Awaiting Payment", "Awaiting Pickup", "Awaiting Shipment", "Completed",
			"Awaiting Fulfillment", "Manual Verification Required", "Disputed", "Partially Refunded");

	private static final List<Integer> ORDER = List.of(0, 1, 7, 11, 9, 8, 3, 10, 2, 5, 6, 4, 13, 12, 14);

	/** Incomplete, Refunded, Cancelled, Declined. */
	private static final Set<Integer> HOLD_NO_STOCK = Set.of(INCOMPLETE, REFUNDED, 5, 6);

	private static final Set<Integer> UNPAID = Set.of(INCOMPLETE, 1, 5, 6, 7);

	private static final Set<Integer> SHIPPED = Set.of(2, 10);

	private final ObjectNode labels;

	/**
	 * The statuses of a store.
	 * @param labels what the shop calls them, by id
	 */
	Statuses(ObjectNode labels) {
		this.labels = labels;
	}

	static boolean isKnown(int id) {
		return id >= 0 && id < NAMES.size();
	}

	static boolean holdsStock(int id) {
		return !HOLD_NO_STOCK.contains(id);
	}

	static boolean isPaid(int id) {
		return !UNPAID.contains(id);
	}

	static boolean isShipped(int id) {
		return SHIPPED.contains(id);
	}

	String label(int id) {
		return Json.text(this.labels, Integer.toString(id), NAMES.get(id));
	}

	ObjectNode view(int id) {
		ObjectNode view = Json.object().put("id", id).put("name", NAMES.get(id)).put("system_label", NAMES.get(id));
		view.put("custom_label", label(id)).put("system_description", "The order is " + NAMES.get(id) + ".");
		return view.put("order", ORDER.indexOf(id));
	}

}
