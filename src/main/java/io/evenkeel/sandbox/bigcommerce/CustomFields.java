package io.evenkeel.sandbox.bigcommerce;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The custom fields of a product: a name and a value, both texts, both needed. */
final class CustomFields {

	static final String ALL = "custom_fields";

	private static final int LONGEST = 250;

	private final BigCommerceStore store;

	CustomFields(BigCommerceStore store) {
		this.store = store;
	}

	static ObjectNode of(ObjectNode product, String id) {
		return Json.items(product, ALL)
			.stream()
			.filter((row) -> row.path("id").asString("").equals(id))
			.map(ObjectNode.class::cast)
			.findFirst()
			.orElseThrow(() -> BigCommerceErrors.missing("custom field"));
	}

	/**
	 * Adds one, or changes the one whose id is sent.
	 * @param product whose
	 * @param given what was sent
	 * @return the field
	 */
	ObjectNode put(ObjectNode product, JsonNode given) {
		ObjectNode row = Json.has(given, "id") ? of(product, Json.text(given, "id", ""))
				: Json.object().put("id", this.store.nextId("custom field"));
		write(row, given);
		boolean isTwin = Json.items(product, ALL)
			.stream()
			.anyMatch((other) -> other != row && other.path("name").equals(row.path("name"))
					&& other.path("value").equals(row.path("value")));
		if (isTwin) {
			throw BigCommerceErrors.of(409, "The custom field is there already");
		}
		if (!Json.has(given, "id")) {
			product.withArray(ALL).add(row);
		}
		return row;
	}

	void write(ObjectNode row, JsonNode given) {
		for (String field : new String[] { "name", "value" }) {
			String text = given.has(field) ? given.path(field).asString("") : Json.text(row, field, "");
			if (text.isEmpty() || text.length() > LONGEST) {
				throw BigCommerceErrors.invalid(ALL + "." + field,
						text.isEmpty() ? "error.minLength" : "error.maxLength");
			}
			row.put(field, text);
		}
	}

	static void delete(ObjectNode product, String id) {
		ObjectNode gone = of(product, id);
		product.set(ALL, Json.array(Json.items(product, ALL).stream().filter((row) -> row != gone).toList()));
	}

}
