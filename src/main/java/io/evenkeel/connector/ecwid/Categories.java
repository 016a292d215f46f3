package io.evenkeel.connector.ecwid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The paths of the store's categories, as {@code Shoes > Boots}. Read once, when the
 * first product is in one; where a store has very many, they stay unknown.
 */
final class Categories {

	private static final long MOST = 1_000;

	private final EcwidApi api;

	private @Nullable Map<String, JsonNode> known;

	Categories(EcwidApi api) {
		this.api = api;
	}

	/**
	 * The paths of the categories of a product.
	 * @param row the product's JSON
	 * @return the paths; none where they are not known
	 */
	List<String> of(JsonNode row) {
		List<JsonNode> ids = Nodes.items(row, "categoryIds");
		if (ids.isEmpty()) {
			return List.of();
		}
		if (this.known == null) {
			this.known = read();
		}
		return ids.stream().map((id) -> path(id.asString())).filter((path) -> !path.isEmpty()).sorted().toList();
	}

	private Map<String, JsonNode> read() {
		Map<String, JsonNode> categories = new HashMap<>();
		Map<String, String> query = Map.of("hidden_categories", "true", "responseFields",
				EcwidApi.envelope("id,name,parentId"));
		long total = MOST;
		for (long offset = 0; offset < total; offset += EcwidApi.PAGE) {
			JsonNode page = this.api.page("/categories", query, offset);
			total = page.path("total").asLong(0);
			if (total > MOST) {
				return Map.of();
			}
			Nodes.items(page, "items").forEach((one) -> categories.put(Nodes.text(one, "id", ""), one));
		}
		return categories;
	}

	private String path(String id) {
		Deque<String> names = new ArrayDeque<>();
		Set<String> seen = new HashSet<>();
		Map<String, JsonNode> all = Objects.requireNonNull(this.known);
		for (JsonNode one = all.get(id); one != null
				&& seen.add(Nodes.text(one, "id", "")); one = all.get(Nodes.text(one, "parentId", ""))) {
			names.addFirst(Nodes.text(one, "name", ""));
		}
		return String.join(" > ", names);
	}

}
