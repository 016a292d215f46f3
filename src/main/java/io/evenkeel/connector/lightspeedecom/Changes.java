package io.evenkeel.connector.lightspeedecom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which products changed since a moment: by their own date, by that of a variant, which
 * moves apart from it, or by a movement of stock.
 */
final class Changes {

	private final EcomApi api;

	Changes(EcomApi api) {
		this.api = api;
	}

	/**
	 * The products that changed.
	 * @param second the first second that counts
	 * @return their ids; empty when there are so many that nobody counts them
	 */
	Optional<Set<String>> since(long second) {
		String moment = Moments.asked(second);
		Set<String> ids = new TreeSet<>();
		boolean areFew = add(ids, Route.PRODUCTS, Map.of("updated_at_min", moment, "fields", "id"), "")
				&& add(ids, Route.VARIANTS, Map.of("updated_at_min", moment, "fields", "id,product"), "product")
				&& add(ids, Route.MOVEMENTS, Map.of("created_at_min", moment), "product");
		return areFew ? Optional.of(ids) : Optional.empty();
	}

	/** A page that is full tells of more than anybody asks for one by one. */
	private boolean add(Set<String> ids, Route route, Map<String, String> query, String field) {
		List<JsonNode> rows = this.api.page(route, query, 0, EcomApi.PAGE);
		for (JsonNode row : rows) {
			String id = id(row, field);
			if (id == null) {
				return false;
			}
			ids.add(id);
		}
		return rows.size() < EcomApi.PAGE;
	}

	private static @Nullable String id(JsonNode row, String field) {
		return field.isEmpty() ? Told.text(row, "id") : Told.id(row, field);
	}

}
