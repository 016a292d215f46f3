package io.evenkeel.sandbox.ecwid;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The variations of a product, which the service calls combinations. */
final class Variations {

	static final String ALL = "combinations";

	private static final List<String> PLAIN = List.of("price", "costPrice", "compareToPrice", "weight", "warningLimit",
			"attributes", "externalReferenceId", "wholesalePrices", "dimensions", "alt",
			"outOfStockVisibilityBehaviour");

	private final EcwidStore store;

	Variations(EcwidStore store) {
		this.store = store;
	}

	static ObjectNode of(ObjectNode product, String id) {
		return Json.items(product, ALL)
			.stream()
			.filter((row) -> Entities.id(row).equals(id))
			.map(ObjectNode.class::cast)
			.findFirst()
			.orElseThrow(() -> EcwidErrors.missing("Combination", id));
	}

	/**
	 * Adds a variation; options and choices that are missing are made.
	 * @param product gets it
	 * @param given what was sent
	 * @return its id
	 */
	long add(ObjectNode product, JsonNode given) {
		if (product.path(ALL).size() >= this.store.plan().variations()) {
			throw EcwidErrors.invalid("a product has at most " + this.store.plan().variations() + " variations");
		}
		ObjectNode row = Json.object().put("id", this.store.nextId());
		row.put("combinationNumber", product.path(ALL).size() + 1);
		options(product, row, given);
		fill(product, row, given);
		product.withArray(ALL).add(row);
		return row.path("id").longValue();
	}

	private void options(ObjectNode product, ObjectNode row, JsonNode given) {
		List<JsonNode> options = Json.items(given, "options");
		if (options.isEmpty()) {
			throw EcwidErrors.invalid("options of the combination are required");
		}
		ArrayNode own = row.putArray("options");
		for (JsonNode option : options) {
			String name = Json.text(option, "name", "");
			String value = Json.text(option, "value", "");
			if (name.isBlank() || value.isBlank()) {
				throw EcwidErrors.invalid("an option needs a name and a value");
			}
			own.addObject().put("name", name).put("value", value);
			choice(option(product, name), value);
		}
		ProductForm.checkOptions(product, this.store.plan());
		checkTwins(product, row);
	}

	private static ObjectNode option(ObjectNode product, String name) {
		Optional<ObjectNode> found = Json.items(product, "options")
			.stream()
			.filter((option) -> name.equals(Json.text(option, "name")))
			.map(ObjectNode.class::cast)
			.findFirst();
		return found.orElseGet(() -> {
			ObjectNode option = product.withArray("options").addObject().put("type", "SELECT").put("name", name);
			option.putArray("choices");
			return option.put("defaultChoice", 0).put("required", true);
		});
	}

	private static void choice(ObjectNode option, String value) {
		boolean isThere = Json.items(option, "choices")
			.stream()
			.anyMatch((choice) -> value.equals(Json.text(choice, "text")));
		if (!isThere) {
			option.withArray("choices")
				.addObject()
				.put("text", value)
				.put("priceModifier", 0)
				.put("priceModifierType", "ABSOLUTE");
		}
	}

	private static Set<String> values(JsonNode variation) {
		Set<String> values = new TreeSet<>();
		Json.items(variation, "options")
			.forEach((option) -> values.add(Json.text(option, "name") + "=" + Json.text(option, "value")));
		return values;
	}

	private static void checkTwins(ObjectNode product, ObjectNode row) {
		boolean hasTwin = Json.items(product, ALL)
			.stream()
			.filter((other) -> !Objects.equals(Entities.id(other), Entities.id(row)))
			.anyMatch((other) -> values(other).equals(values(row)));
		if (hasTwin) {
			throw EcwidErrors.of(409, "COMBINATION_DUPLICATED", "there is a combination " + values(row) + " already");
		}
	}

	void update(ObjectNode product, ObjectNode row, JsonNode given) {
		if (given.has("options")) {
			options(product, row, given);
		}
		fill(product, row, given);
	}

	private void fill(ObjectNode product, ObjectNode row, JsonNode given) {
		if (given.has("sku")) {
			String sku = Json.text(given, "sku", "").strip();
			checkSku(product, row, sku);
			row.put("sku", sku);
		}
		PLAIN.stream().filter(given::has).forEach((field) -> row.set(field, given.get(field)));
		Quantities.fill(row, given);
	}

	private void checkSku(ObjectNode product, ObjectNode row, String sku) {
		Set<String> others = new HashSet<>();
		others.add(Json.text(product, "sku", ""));
		Json.items(product, ALL)
			.stream()
			.filter((other) -> !Entities.id(other).equals(Entities.id(row)))
			.forEach((other) -> others.add(Json.text(other, "sku", "")));
		boolean isElsewhere = this.store.products.by("sku:" + sku)
			.stream()
			.anyMatch((other) -> !Entities.id(other).equals(Entities.id(product)));
		if (!sku.isEmpty() && (others.contains(sku) || isElsewhere)) {
			throw EcwidErrors.skuTaken(sku);
		}
	}

}
