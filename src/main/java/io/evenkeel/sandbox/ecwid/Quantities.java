package io.evenkeel.sandbox.ecwid;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stock of a product or variation: a quantity, or unlimited. A variation without a
 * SKU and quantity of its own shares its product's.
 */
final class Quantities {

	private static final String QUANTITY = "quantity";

	private static final String UNLIMITED = "unlimited";

	private Quantities() {
	}

	/**
	 * Takes over what was sent: a quantity makes it limited.
	 * @param row the product or variation
	 * @param given what was sent
	 */
	static void fill(ObjectNode row, JsonNode given) {
		if (given.has(QUANTITY) && !given.path(QUANTITY).isNull()) {
			if (!given.path(QUANTITY).isIntegralNumber()) {
				throw EcwidErrors.invalid("quantity must be a whole number");
			}
			row.put(QUANTITY, given.path(QUANTITY).intValue()).put(UNLIMITED, false);
		}
		if (given.path(UNLIMITED).isBoolean()) {
			row.put(UNLIMITED, Json.flag(given, UNLIMITED));
			if (Json.flag(given, UNLIMITED)) {
				row.remove(QUANTITY);
			}
			else if (!row.has(QUANTITY)) {
				row.put(QUANTITY, 0);
			}
		}
	}

	static boolean isOwn(JsonNode variation) {
		return variation.has(QUANTITY) || !Json.text(variation, "sku", "").isEmpty();
	}

	static boolean isUnlimited(JsonNode row) {
		return !row.has(QUANTITY) || Json.flag(row, UNLIMITED);
	}

	static int of(JsonNode row) {
		return row.path(QUANTITY).asInt(0);
	}

	static boolean isInStock(JsonNode row) {
		return isUnlimited(row) || of(row) > 0;
	}

	/**
	 * Adds to the stock, or takes from it.
	 * @param row the product or variation
	 * @param delta how many more
	 */
	static void change(ObjectNode row, int delta) {
		if (!isUnlimited(row)) {
			row.put(QUANTITY, of(row) + delta);
		}
	}

	static void set(ObjectNode row, int quantity) {
		row.put(QUANTITY, quantity).put(UNLIMITED, false);
	}

}
