package io.evenkeel.sandbox.ccv;

import java.util.List;
import java.util.Locale;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ArrayNode;

/** The statuses of an order, 1 to 14. A basket has none, which is 0 here. */
final class Statuses {

	static final int NEW = 1;

	static final int COMPLETED = 7;

	static final int CANCELLED = 8;

	private static final List<String> NAMES = List.of("New", "In process", "Wait for manufacturer", "Wait for payment",
			"Sent", "Delivered", "Completed", "Cancelled", "Wait for supplier", "Is being packaged",
			"Ready to be collected", "Is being assembled", "Backorder", "Reserved");

	private Statuses() {
	}

	static boolean isKnown(int status) {
		return status >= 1 && status <= NAMES.size();
	}

	static String name(int status) {
		return isKnown(status) ? NAMES.get(status - 1) : "Basket";
	}

	static ArrayNode settings() {
		ArrayNode all = Json.array();
		for (int status = 1; status <= NAMES.size(); status++) {
			all.addObject()
				.put("id", status)
				.put("status", name(status).toLowerCase(Locale.ROOT).replace(' ', '_'))
				.put("status_name", name(status))
				.put("text_color", "#000000")
				.put("background_color", "#ffffff");
		}
		return all;
	}

}
