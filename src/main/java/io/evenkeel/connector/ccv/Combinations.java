package io.evenkeel.connector.ccv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The combinations of attributes of products. The service makes one for everything that
 * can be chosen together, wanted or not: one without any number that is switched off is
 * nobody's variant.
 */
final class Combinations {

	static final String FIELD = "attributecombinations";

	private Combinations() {
	}

	/**
	 * The variants of a product.
	 * @param api the service, asked where the product does not tell them
	 * @param product its JSON
	 * @return the combinations that are somebody's variant
	 */
	static List<JsonNode> of(CcvApi api, JsonNode product) {
		return whole(api, product).stream().filter((row) -> !isNobodys(row)).toList();
	}

	/**
	 * All combinations of a product. Once asked for they are kept with the product.
	 * @param api the service
	 * @param product its JSON
	 * @return the combinations
	 */
	static List<JsonNode> whole(CcvApi api, JsonNode product) {
		List<JsonNode> rows = api.below(product, FIELD, "/products/" + product.path("id").asLong() + "/" + FIELD + "/");
		if (product instanceof ObjectNode object) {
			object.withObjectProperty(FIELD).putArray("collection").addAll(rows);
		}
		return rows;
	}

	static boolean isNobodys(JsonNode combination) {
		return !combination.path("active").asBoolean(true) && !hasNumber(combination);
	}

	static boolean hasNumber(JsonNode combination) {
		return List.of("product_number", "sku_number", "ean_number")
			.stream()
			.anyMatch((field) -> Nodes.text(combination, field) != null);
	}

	/**
	 * What is chosen in a combination.
	 * @param combination its JSON
	 * @return the value of each attribute, by name
	 */
	static Map<String, String> options(JsonNode combination) {
		Map<String, String> options = new LinkedHashMap<>();
		Nodes.each(combination, "combination")
			.forEach((part) -> options.put(Nodes.text(part.path("attribute"), "name", ""),
					Nodes.text(part.path("attribute_value"), "name", "")));
		return options;
	}

}
