package io.evenkeel.sandbox.bigcommerce;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a kind in the order of their ids. */
final class Rows {

	private final String field;

	private final Function<ObjectNode, Collection<String>> keys;

	private final NavigableMap<Long, ObjectNode> rows = new TreeMap<>();

	private final Map<String, Set<Long>> index = new HashMap<>();

	private long changed;

	/**
	 * None yet.
	 * @param field the field of the id
	 * @param keys what a row is found by, apart from its id
	 */
	Rows(String field, Function<ObjectNode, Collection<String>> keys) {
		this.field = field;
		this.keys = keys;
	}

	static long id(JsonNode row) {
		return row.path("id").asLong(0);
	}

	private long own(JsonNode row) {
		return row.path(this.field).asLong(0);
	}

	void put(ObjectNode row) {
		this.rows.put(own(row), row);
		this.changed++;
		this.keys.apply(row)
			.forEach((key) -> this.index.computeIfAbsent(key, (any) -> new LinkedHashSet<>()).add(own(row)));
	}

	/**
	 * A copy of a row, to change and put back.
	 * @param id its id, as it was sent
	 * @return empty when there is none
	 */
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

	List<ObjectNode> by(String key) {
		return this.index.getOrDefault(key, Set.of())
			.stream()
			.map(this.rows::get)
			.filter((row) -> row != null && this.keys.apply(row).contains(key))
			.map(ObjectNode::deepCopy)
			.toList();
	}

	/**
	 * The rows themselves, to read.
	 * @return in the order of their ids
	 */
	Collection<ObjectNode> all() {
		return this.rows.values();
	}

	void delete(long id) {
		if (this.rows.remove(id) != null) {
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
		Json.items(saved).forEach((row) -> put((ObjectNode) row));
	}

}
