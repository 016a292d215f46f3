package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The properties of a shop and what products have of them. The properties are read once,
 * when the first product asks; a shop without any is asked for no product.
 */
final class Characteristics {

	static final String LINKS = "producttopropertygroups";

	private final CcvApi api;

	private @Nullable Map<Long, Property> properties;

	private final Map<Long, List<JsonNode>> options = new HashMap<>();

	Characteristics(CcvApi api) {
		this.api = api;
	}

	/**
	 * A property of the shop.
	 *
	 * @param id its id
	 * @param group the group that it is in
	 * @param name its name
	 * @param type what its values are, such as {@code text} or {@code option}
	 */
	record Property(long id, long group, String name, String type) {

		boolean isChosen() {
			return this.type.contains("option") || this.type.contains("select") || this.type.contains("menu");
		}

	}

	/**
	 * A value that a product has.
	 *
	 * @param id its id
	 * @param property what it is a value of
	 * @param text the value in words
	 */
	record Value(long id, Property property, String text) {
	}

	Map<String, String> of(JsonNode product) {
		Map<String, String> named = new LinkedHashMap<>();
		if (!properties().isEmpty()) {
			values(links(product)).forEach(
					(value) -> named.merge(value.property().name(), value.text(), (one, other) -> one + ", " + other));
		}
		return named;
	}

	/**
	 * The groups that a product is linked to, each with the values of its properties.
	 * @param product its JSON
	 * @return the links
	 */
	List<JsonNode> links(JsonNode product) {
		return this.api.below(product, LINKS, "/products/" + product.path("id").asLong() + "/" + LINKS + "/");
	}

	List<Value> values(List<JsonNode> links) {
		List<Value> values = new ArrayList<>();
		for (JsonNode link : links) {
			Nodes.each(link.path("values"), "collection").forEach((row) -> value(row).ifPresent(values::add));
		}
		return values;
	}

	private Optional<Value> value(JsonNode row) {
		return Optional.ofNullable(properties().get(row.path("product_property_id").asLong(0)))
			.map((property) -> new Value(row.path("id").asLong(0), property,
					text(property, Nodes.text(row, "value", ""))))
			.filter((value) -> !value.text().isEmpty());
	}

	private String text(Property property, String value) {
		return property.isChosen() ? Nodes.first(options(property), "id", value)
			.map((option) -> Nodes.text(option, "name", ""))
			.orElse(value) : value;
	}

	List<JsonNode> options(Property property) {
		return this.options.computeIfAbsent(property.id(),
				(id) -> new ArrayList<>(this.api.all("/productproperties/" + id + "/productpropertyoptions/")));
	}

	void forgetOptions(Property property) {
		this.options.remove(property.id());
	}

	void forget() {
		this.properties = null;
	}

	/**
	 * The property of a name; of several, the one that was made first.
	 * @param name the name
	 * @return the property, or empty when there is none
	 */
	Optional<Property> named(String name) {
		return properties().values().stream().filter((property) -> property.name().equalsIgnoreCase(name)).findFirst();
	}

	Map<Long, Property> properties() {
		if (this.properties == null) {
			Map<Long, Property> known = new LinkedHashMap<>();
			for (JsonNode group : this.api.all("/productpropertygroups/")) {
				long id = group.path("id").asLong(0);
				this.api.all("/productpropertygroups/" + id + "/productproperties/")
					.forEach((row) -> learn(id, row, known));
			}
			this.properties = known;
		}
		return this.properties;
	}

	private static void learn(long group, JsonNode row, Map<Long, Property> known) {
		long id = row.path("id").asLong(0);
		known.put(id, new Property(id, group, Nodes.text(row, "name", ""), Nodes.text(row, "type", "text")));
		Nodes.each(row, "children").forEach((child) -> learn(group, child, known));
	}

}
