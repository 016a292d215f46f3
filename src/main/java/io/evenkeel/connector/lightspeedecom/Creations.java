package io.evenkeel.connector.lightspeedecom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import tools.jackson.databind.JsonNode;

/**
 * Finds products that creations have made already. The service takes a second product of
 * the same name and number without a word, so we look before each; our reference is sent
 * with the product itself and stays there.
 */
final class Creations {

	private final EcomApi api;

	private final Catalogue catalogue;

	Creations(EcomApi api, Catalogue catalogue) {
		this.api = api;
		this.catalogue = catalogue;
	}

	static boolean isOne(Change change) {
		return change.action() == Change.Action.CREATE && change.parentId() == null;
	}

	static String reference(Change change) {
		return "evenkeel " + change.id();
	}

	/**
	 * Looks for the products of creations: by name, or through all where this takes fewer
	 * calls.
	 * @param changes the changes; those that make no product are left out
	 * @return ids of products by the ids of the changes
	 */
	Map<String, String> find(List<Change> changes) {
		Map<String, String> wanted = changes.stream()
			.filter(Creations::isOne)
			.collect(Collectors.toMap(Creations::reference, Change::id, (one, other) -> one));
		Map<String, String> found = new HashMap<>();
		if (this.catalogue.isWalkShorter(wanted.size())) {
			look(Map.of(), wanted, found);
			return found;
		}
		changes.stream()
			.filter(Creations::isOne)
			.map((change) -> change.after(RecordField.NAME))
			.filter((name) -> name != null && !name.toString().isBlank())
			.distinct()
			.forEach((name) -> look(Map.of("title", String.valueOf(name)), wanted, found));
		return found;
	}

	private void look(Map<String, String> filter, Map<String, String> wanted, Map<String, String> found) {
		String field = this.api.settings().referenceField();
		Map<String, String> query = new HashMap<>(filter);
		query.put("fields", "id," + field);
		this.api.walk(Route.PRODUCTS, query, 0, (rows) -> {
			for (JsonNode row : rows) {
				String change = wanted.get(Told.text(row, field, ""));
				if (change != null) {
					found.putIfAbsent(change, Told.text(row, "id", ""));
				}
			}
			return true;
		});
	}

}
