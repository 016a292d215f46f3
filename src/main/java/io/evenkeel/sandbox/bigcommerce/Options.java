package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The options of a product, whose values tell its variants apart. */
final class Options {

	static final String ALL = "options";

	static final String VALUES = "option_values";

	private static final String NAME = "display_name";

	private static final Set<String> TYPES = Set.of("radio_buttons", "rectangles", "dropdown", "product_list",
			"product_list_with_images", "swatch");

	private final BigCommerceStore store;

	Options(BigCommerceStore store) {
		this.store = store;
	}

	ObjectNode add(ObjectNode product, JsonNode given) {
		String name = Json.text(given, NAME, "");
		if (name.isBlank()) {
			throw BigCommerceErrors.invalid(NAME, "error.path.missing");
		}
		if (!TYPES.contains(Json.text(given, "type", ""))) {
			throw BigCommerceErrors.invalid("type", "error.expected.validenumvalue");
		}
		if (named(product, name).isPresent()) {
			throw BigCommerceErrors.of(409, "The option display name '" + name + "' is already in use");
		}
		ObjectNode option = made(product, name, Json.text(given, "type", ""));
		option.put("sort_order", given.path("sort_order").asInt(0));
		Json.items(given, VALUES).forEach((value) -> addValue(option, value));
		return option;
	}

	private ObjectNode made(ObjectNode product, String name, String type) {
		ObjectNode option = product.withArray(ALL).addObject().put("id", this.store.nextId("option"));
		option.put("product_id", Rows.id(product)).put("name", name + this.store.now().getEpochSecond());
		option.put(NAME, name).put("type", type).put("sort_order", product.path(ALL).size() - 1);
		option.putArray(VALUES);
		return option;
	}

	ObjectNode addValue(ObjectNode option, JsonNode given) {
		String label = Json.text(given, "label", "");
		if (label.isBlank()) {
			throw BigCommerceErrors.invalid("label", "error.path.missing");
		}
		if (value(option, label).isPresent()) {
			throw BigCommerceErrors.of(409, "The option value '" + label + "' is already in use");
		}
		ObjectNode value = option.withArray(VALUES).addObject().put("id", this.store.nextId("option value"));
		value.put("label", label).put("sort_order", given.path("sort_order").asInt(option.path(VALUES).size() - 1));
		return value.put("is_default", Json.flag(given, "is_default"));
	}

	static ObjectNode of(ObjectNode product, String id) {
		return found(Json.items(product, ALL), id).orElseThrow(() -> BigCommerceErrors.missing("product option"));
	}

	static ObjectNode value(ObjectNode product, String option, String id) {
		return found(Json.items(of(product, option), VALUES), id)
			.orElseThrow(() -> BigCommerceErrors.missing("product option value"));
	}

	private static Optional<ObjectNode> found(List<JsonNode> rows, String id) {
		return rows.stream()
			.filter((row) -> row.path("id").asString("").equals(id))
			.map(ObjectNode.class::cast)
			.findFirst();
	}

	private static Optional<ObjectNode> named(ObjectNode product, String name) {
		return Json.items(product, ALL)
			.stream()
			.filter((row) -> name.equalsIgnoreCase(Json.text(row, NAME)))
			.map(ObjectNode.class::cast)
			.findFirst();
	}

	private static Optional<ObjectNode> value(ObjectNode option, String label) {
		return Json.items(option, VALUES)
			.stream()
			.filter((row) -> label.equalsIgnoreCase(Json.text(row, "label")))
			.map(ObjectNode.class::cast)
			.findFirst();
	}

	/**
	 * What a variant says about itself, with ids and words.
	 * @param product its product
	 * @param given an option's value, by ids or by words
	 * @param makes whether an option or value that is missing is made
	 * @return id, label, option_id and option_display_name
	 */
	ObjectNode resolved(ObjectNode product, JsonNode given, boolean makes) {
		String id = Json.text(given, "option_id", "");
		String name = Json.text(given, "option_display_name", "");
		ObjectNode option = found(Json.items(product, ALL), id).or(() -> named(product, name))
			.or(() -> (makes && !name.isBlank()) ? Optional.of(made(product, name, "dropdown")) : Optional.empty())
			.orElseThrow(() -> BigCommerceErrors.invalid(VALUES, "The option is not one of the product's"));
		String label = Json.text(given, "label", "");
		ObjectNode value = found(Json.items(option, VALUES), Json.text(given, "id", "")).or(() -> value(option, label))
			.or(() -> (makes && !label.isBlank()) ? Optional.of(addValue(option, given)) : Optional.empty())
			.orElseThrow(() -> BigCommerceErrors.invalid(VALUES, "The value is not one of the option's"));
		ObjectNode resolved = Json.object().put("id", Rows.id(value)).put("label", Json.text(value, "label"));
		return resolved.put("option_id", Rows.id(option)).put("option_display_name", Json.text(option, NAME));
	}

}
