package io.evenkeel.connector.lightspeedecom;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Writes characteristics: values of the attributes of a product's type. Type, attributes
 * and the links between them are made where they are missing.
 */
final class Characteristics {

	private final EcomApi api;

	private final Titles titles;

	/** The attributes of each type. */
	private @Nullable Map<String, Set<String>> links;

	Characteristics(EcomApi api, Titles titles) {
		this.api = api;
		this.titles = titles;
	}

	/**
	 * Makes the characteristics of a product those that are wanted, and no others.
	 * @param product its JSON, with its type and its characteristics
	 * @param wanted values by title
	 * @param what what it is about, for messages
	 * @return the last answer
	 */
	JsonNode write(JsonNode product, Map<String, String> wanted, String what) {
		String id = Told.text(product, "id", "");
		Map<String, String> values = new LinkedHashMap<>();
		Nodes.each(product, Details.ATTRIBUTES)
			.filter((one) -> Told.text(one, "value") != null)
			.forEach((one) -> values.put(Told.text(one, "id", ""), ""));
		if (!wanted.isEmpty()) {
			String type = type(product, id, what);
			wanted.forEach((title, value) -> values.put(attribute(type, title), value));
		}
		ArrayNode body = Nodes.array();
		values.forEach((attribute, value) -> body.addObject().put("id", Long.parseLong(attribute)).put("value", value));
		return body.isEmpty() ? body
				: this.api.put(Route.PRODUCT_ATTRIBUTES, body, "the characteristics of " + what, id);
	}

	private String type(JsonNode product, String id, String what) {
		String type = Told.text(product, Details.TYPE_ID);
		if (type != null) {
			return type;
		}
		long made = this.titles.made(Route.TYPES, this.api.settings().type());
		this.api.update(Route.PRODUCTS, id, Nodes.object().put("type", made), "the type of " + what);
		return Long.toString(made);
	}

	private String attribute(String type, String title) {
		String attribute = Long.toString(this.titles.made(Route.ATTRIBUTES, title));
		Set<String> known = links().computeIfAbsent(type, (which) -> new HashSet<>());
		if (!known.contains(attribute)) {
			this.api.create(Route.TYPES_ATTRIBUTES,
					Nodes.object().put("type", Long.parseLong(type)).put("attribute", Long.parseLong(attribute)),
					"the characteristic '" + title + "' of a type");
			known.add(attribute);
		}
		return attribute;
	}

	private Map<String, Set<String>> links() {
		if (this.links == null) {
			Map<String, Set<String>> all = new HashMap<>();
			this.api.all(Route.TYPES_ATTRIBUTES, Map.of())
				.forEach((row) -> all
					.computeIfAbsent(Objects.requireNonNullElse(Told.id(row, "type"), ""), (type) -> new HashSet<>())
					.add(Objects.requireNonNullElse(Told.id(row, "attribute"), "")));
			this.links = all;
		}
		return this.links;
	}

}
