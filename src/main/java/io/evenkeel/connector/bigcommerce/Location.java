package io.evenkeel.connector.bigcommerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the stock is that counts. Without a setting it is the default location, whose
 * levels the catalogue shows; the levels of a named one are asked for with each page.
 */
final class Location {

	private static final long DEFAULT = 1;

	private static final int PAGE = 1_000;

	private final BigCommerceApi api;

	private @Nullable Long id;

	Location(BigCommerceApi api) {
		this.api = api;
	}

	/**
	 * Whether one is named.
	 * @return false for the default location, which the catalogue shows and takes
	 */
	boolean isNamed() {
		return this.api.settings().location() != null;
	}

	long id() {
		if (this.id == null) {
			this.id = isNamed() ? find(String.valueOf(this.api.settings().location())) : DEFAULT;
		}
		return this.id;
	}

	private long find(String wanted) {
		List<JsonNode> all = this.api.all("/v3/inventory/locations", Map.of(), PAGE, Integer.MAX_VALUE);
		return all.stream()
			.filter((one) -> Stream.of("id", "code", "label")
				.anyMatch((field) -> wanted.equalsIgnoreCase(Nodes.text(one, field))))
			.map((one) -> one.path("id").asLong())
			.findFirst()
			.orElseThrow(() -> new StopFailure(
					"Stopped: '" + this.api.settings().connection() + "' has no location '" + wanted + "'; there are "
							+ all.stream().map((one) -> Nodes.text(one, "label", "?")).collect(Collectors.joining(", "))
							+ ". Nothing was read or written. Mend 'location' in jobs/connections.yml."));
	}

	/**
	 * Puts the levels of a named location into products and their variants. What has none
	 * there has none.
	 * @param rows products with their variants
	 */
	void setLevels(List<JsonNode> rows) {
		if (!isNamed() || rows.isEmpty()) {
			return;
		}
		Map<String, JsonNode> levels = levels(rows.stream().map((row) -> Nodes.text(row, "id", "")).toList());
		for (JsonNode row : rows) {
			JsonNode ofProduct = levels.get("product " + Nodes.text(row, "id", ""));
			set(row, ofProduct);
			ProductMapping.variants(row)
				.forEach((variant) -> set(variant, levels.get("variant " + Nodes.text(variant, "id", ""))));
		}
	}

	private static void set(JsonNode row, @Nullable JsonNode level) {
		if (level != null && row instanceof ObjectNode own) {
			own.set(ProductMapping.LEVEL, level);
		}
		else {
			((ObjectNode) row).remove(ProductMapping.LEVEL);
		}
	}

	private Map<String, JsonNode> levels(List<String> products) {
		Map<String, JsonNode> levels = new HashMap<>();
		Map<String, String> query = Map.of("location_id:in", Long.toString(id()), "product_id:in",
				String.join(",", products));
		for (JsonNode item : this.api.all("/v3/inventory/items", query, PAGE, Integer.MAX_VALUE)) {
			JsonNode identity = item.path("identity");
			Nodes.first(Nodes.items(item, "locations"), "location_id", Long.toString(id())).ifPresent((place) -> {
				JsonNode level = place.path("available_to_sell");
				levels.put("variant " + Nodes.text(identity, "variant_id", ""), level);
				levels.putIfAbsent("product " + Nodes.text(identity, "product_id", ""), level);
			});
		}
		return levels;
	}

}
