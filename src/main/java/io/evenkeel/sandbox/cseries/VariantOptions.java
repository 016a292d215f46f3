package io.evenkeel.sandbox.cseries;

import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which value a variant has of each option of its product's set: written as ids, read
 * with the names.
 */
final class VariantOptions {

	private final CSeriesStore store;

	VariantOptions(CSeriesStore store) {
		this.store = store;
	}

	void check(ObjectNode variant) {
		ArrayNode kept = Json.array();
		for (JsonNode given : Json.items(variant, "options")) {
			JsonNode option = among(set(variant).path("options"), id(given, "option"))
				.orElseThrow(() -> CSeriesErrors.invalid("options", "The product's set has no such option"));
			JsonNode value = among(option.path("values"), id(given, "value"))
				.orElseThrow(() -> CSeriesErrors.invalid("options", "The option has no such value"));
			kept.addObject().put("option", Rows.id(option)).put("value", Rows.id(value));
		}
		variant.set("options", kept);
	}

	private JsonNode set(JsonNode variant) {
		return this.store.products.find(variant.path("product").asLong(0))
			.flatMap((product) -> this.store.sets.find(product.path("set").asLong(0)))
			.orElseGet(Json::object);
	}

	/** What was read may be sent back. */
	private static long id(JsonNode given, String name) {
		JsonNode id = given.path(name);
		return id.isObject() ? Rows.id(id) : id.asLong(0);
	}

	private static Optional<JsonNode> among(JsonNode all, long id) {
		return Json.items(all).stream().filter((one) -> Rows.id(one) == id).findFirst();
	}

	/** An option that its set lost is left out. */
	ArrayNode shown(JsonNode variant) {
		ArrayNode shown = Json.array();
		JsonNode set = set(variant);
		for (JsonNode chosen : Json.items(variant, "options")) {
			among(set.path("options"), id(chosen, "option"))
				.ifPresent((option) -> among(option.path("values"), id(chosen, "value"))
					.ifPresent((value) -> add(shown, option, value)));
		}
		return shown;
	}

	private static void add(ArrayNode shown, JsonNode option, JsonNode value) {
		ObjectNode one = shown.addObject();
		one.putObject("option").put("id", Rows.id(option)).put("name", Json.text(option, "name", ""));
		one.putObject("value").put("id", Rows.id(value)).put("name", Json.text(value, "name", ""));
	}

}
