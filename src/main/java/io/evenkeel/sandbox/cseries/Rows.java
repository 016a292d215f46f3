package io.evenkeel.sandbox.cseries;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a kind in the order of their ids. What is found by id is a copy, to change and
 * put back; all else is the row itself, to read.
 */
final class Rows {

	private final Set<String> indexed;

	private final NavigableMap<Long, ObjectNode> rows = new TreeMap<>();

	private final Map<String, NavigableSet<Long>> index = new HashMap<>();

	private long changed;

	/**
	 * None yet.
	 * @param indexed the fields that rows are often looked up by
	 */
	Rows(String... indexed) {
		this.indexed = Set.of(indexed);
	}

	static long id(JsonNode row) {
		return row.path("id").asLong(0);
	}

	void put(ObjectNode row) {
		forget(this.rows.put(id(row), row));
		this.indexed
			.forEach((field) -> this.index.computeIfAbsent(key(field, row.path(field)), (any) -> new TreeSet<>())
				.add(id(row)));
		this.changed++;
	}

	private void forget(@Nullable ObjectNode row) {
		if (row != null) {
			this.indexed.forEach((field) -> this.index.get(key(field, row.path(field))).remove(id(row)));
		}
	}

	private static String key(String field, JsonNode value) {
		return key(field, value.asString(""));
	}

	private static String key(String field, String value) {
		return field + ":" + value.toLowerCase(Locale.ROOT);
	}

	Optional<ObjectNode> find(String id) {
		try {
			return find(Long.parseLong(id));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	Optional<ObjectNode> find(long id) {
		return Optional.ofNullable(this.rows.get(id)).map(ObjectNode::deepCopy);
	}

	boolean has(long id) {
		return this.rows.containsKey(id);
	}

	boolean isIndexed(String field) {
		return this.indexed.contains(field);
	}

	/**
	 * The rows with a value, capitals or not.
	 * @param field one of the fields that are indexed
	 * @param value the value as text
	 * @return in the order of their ids
	 */
	List<ObjectNode> by(String field, String value) {
		return this.index.getOrDefault(key(field, value), new TreeSet<>()).stream().map(this.rows::get).toList();
	}

	List<ObjectNode> by(String field, long id) {
		return by(field, Long.toString(id));
	}

	Collection<ObjectNode> all() {
		return this.rows.values();
	}

	Collection<ObjectNode> after(long id) {
		return this.rows.tailMap(id, false).values();
	}

	void delete(long id) {
		ObjectNode row = this.rows.remove(id);
		if (row != null) {
			forget(row);
			this.changed++;
		}
	}

	long changed() {
		return this.changed;
	}

	JsonNode save() {
		return Json.array(this.rows.values());
	}

	void restore(JsonNode saved) {
		List.copyOf(this.rows.keySet()).forEach(this::delete);
		Json.items(saved).forEach((row) -> put((ObjectNode) row));
	}

}
