package io.evenkeel.connector.bigcommerce;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The names behind the ids of products: brands by name, categories as paths such as
 * {@code Shoes > Boots}. Brands are asked for by id as they come up, categories once;
 * where a store has very many categories, they stay unknown.
 */
final class Names {

	private static final int MOST_CATEGORIES = 1_000;

	private final BigCommerceApi api;

	private final Map<String, String> brands = new HashMap<>();

	private @Nullable Map<String, JsonNode> categories;

	Names(BigCommerceApi api) {
		this.api = api;
	}

	/**
	 * The names of brands alone: categories are read and never written.
	 * @param api the service
	 * @return names that know no categories
	 */
	static Names ofBrands(BigCommerceApi api) {
		Names names = new Names(api);
		names.categories = Map.of();
		return names;
	}

	/**
	 * Asks for the brands of these products that are not known yet.
	 * @param rows products
	 */
	void learnBrands(Collection<JsonNode> rows) {
		Set<String> unknown = rows.stream()
			.map((row) -> Nodes.text(row, "brand_id", "0"))
			.filter((id) -> !id.equals("0") && !this.brands.containsKey(id))
			.collect(Collectors.toSet());
		Map<String, String> query = Map.of("include_fields", "name");
		this.api.byIds("/v3/catalog/brands", query, "id:in", unknown, BigCommerceApi.PAGE)
			.forEach((brand) -> this.brands.put(Nodes.text(brand, "id", ""), Nodes.text(brand, "name", "")));
	}

	@Nullable String brand(JsonNode row) {
		return this.brands.get(Nodes.text(row, "brand_id", "0"));
	}

	List<String> categories(JsonNode row) {
		List<JsonNode> ids = Nodes.items(row, "categories");
		if (ids.isEmpty()) {
			return List.of();
		}
		if (this.categories == null) {
			this.categories = read();
		}
		return ids.stream().map((id) -> path(id.asString())).filter((path) -> !path.isEmpty()).sorted().toList();
	}

	private Map<String, JsonNode> read() {
		Map<String, JsonNode> all = new HashMap<>();
		this.api
			.all("/v3/catalog/trees/categories", Map.of("include_fields", "name,parent_id"), BigCommerceApi.PAGE,
					MOST_CATEGORIES + 1)
			.forEach((one) -> all.put(Nodes.text(one, "category_id", Nodes.text(one, "id", "")), one));
		return (all.size() > MOST_CATEGORIES) ? Map.of() : all;
	}

	private String path(String id) {
		Deque<String> names = new ArrayDeque<>();
		Set<String> seen = new HashSet<>();
		Map<String, JsonNode> all = Objects.requireNonNull(this.categories);
		String at = id;
		while (all.containsKey(at) && seen.add(at)) {
			names.addFirst(Nodes.text(all.get(at), "name", ""));
			at = Nodes.text(all.get(at), "parent_id", "0");
		}
		return String.join(" > ", names);
	}

}
