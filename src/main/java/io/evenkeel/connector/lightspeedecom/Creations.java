package io.evenkeel.connector.lightspeedecom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

	private static final String OURS = "evenkeel ";

	private final EcomApi api;

	private final Catalogue catalogue;

	/** Products with our reference that walks have shown, by it. */
	private final Map<String, String> seen = new HashMap<>();

	/** The highest id that the last walk has shown, and the one before it. */
	private long last;

	private long beforeLast;

	Creations(EcomApi api, Catalogue catalogue) {
		this.api = api;
		this.catalogue = catalogue;
	}

	static boolean isOne(Change change) {
		return change.action() == Change.Action.CREATE && change.parentId() == null;
	}

	static String reference(Change change) {
		return OURS + change.id();
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
			walk();
			wanted.forEach((reference, change) -> Optional.ofNullable(this.seen.get(reference))
				.ifPresent((id) -> found.put(change, id)));
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

	/**
	 * Looks through the products that are new since the walk before the last one: what
	 * shows up in the list a little late is not missed.
	 */
	private void walk() {
		long from = this.beforeLast;
		this.beforeLast = this.last;
		each(Map.of(), from, (reference, id) -> {
			this.last = Math.max(this.last, Long.parseLong(id));
			if (reference.startsWith(OURS)) {
				this.seen.putIfAbsent(reference, id);
			}
		});
	}

	private void look(Map<String, String> filter, Map<String, String> wanted, Map<String, String> found) {
		each(filter, 0, (reference, id) -> {
			String change = wanted.get(reference);
			if (change != null) {
				found.putIfAbsent(change, id);
			}
		});
	}

	private void each(Map<String, String> filter, long after, BiConsumer<String, String> visit) {
		String field = this.api.settings().referenceField();
		Map<String, String> query = new HashMap<>(filter);
		query.put("fields", "id," + field);
		this.api.walk(Route.PRODUCTS, query, after, (rows) -> {
			rows.forEach((row) -> visit.accept(Told.text(row, field, ""), Told.text(row, "id", "0")));
			return true;
		});
	}

}
