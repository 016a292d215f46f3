package io.evenkeel.sandbox.ccv;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of a kind in the order of their ids, found by the fields that are indexed.
 */
final class Table {

	private final String kind;

	private final List<String> indexed;

	private final NavigableMap<Long, ObjectNode> rows = new TreeMap<>();

	private final Map<String, Set<Long>> index = new HashMap<>();

	private long lastId = 100;

	private long changed;

	Table(String kind, String... indexed) {
		this.kind = kind;
		this.indexed = List.of(indexed);
	}

	static long id(JsonNode row) {
		return row.path("id").asLong(0);
	}

	private static String key(String field, String value) {
		return field + "=" + value;
	}

	String kind() {
		return this.kind;
	}

	/**
	 * Keeps a record; one without an id gets the next.
	 * @param row the record
	 * @return the same
	 */
	ObjectNode put(ObjectNode row) {
		if (id(row) == 0) {
			row.put("id", ++this.lastId);
		}
		this.lastId = Math.max(this.lastId, id(row));
		this.rows.put(id(row), row);
		this.changed++;
		this.indexed.forEach((field) -> this.index
			.computeIfAbsent(key(field, row.path(field).asString("")), (any) -> new LinkedHashSet<>())
			.add(id(row)));
		return row;
	}

	/**
	 * A copy of a record, to change and put back.
	 * @param id its id, as it was sent
	 * @return the copy
	 * @throws io.evenkeel.sandbox.web.Refusal when there is none, 404.20
	 */
	ObjectNode get(String id) {
		return find(id).orElseThrow(() -> CcvErrors.missing(this.kind, id));
	}

	ObjectNode get(long id) {
		return get(Long.toString(id));
	}

	Optional<ObjectNode> find(String id) {
		try {
			return Optional.ofNullable(this.rows.get(Long.parseLong(id))).map(ObjectNode::deepCopy);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	Optional<ObjectNode> find(long id) {
		return find(Long.toString(id));
	}

	boolean has(long id) {
		return this.rows.containsKey(id);
	}

	/**
	 * Copies of the records with a value.
	 * @param field a field that is indexed
	 * @param value its value, numbers as text
	 * @return in the order of their ids
	 */
	List<ObjectNode> by(String field, String value) {
		return this.index.getOrDefault(key(field, value), Set.of())
			.stream()
			.sorted()
			.map(this.rows::get)
			.filter((row) -> row != null && row.path(field).asString("").equals(value))
			.map(ObjectNode::deepCopy)
			.toList();
	}

	List<ObjectNode> by(String field, long value) {
		return by(field, Long.toString(value));
	}

	/**
	 * The records themselves, to read.
	 * @return in the order of their ids
	 */
	Collection<ObjectNode> all() {
		return this.rows.values();
	}

	void delete(JsonNode row) {
		if (this.rows.remove(id(row)) != null) {
			this.changed++;
		}
	}

	long changed() {
		return this.changed;
	}

	JsonNode save() {
		ObjectNode saved = Json.object().put("lastId", this.lastId);
		saved.set("rows", Json.array(this.rows.values()));
		return saved;
	}

	/** The ids of what was deleted are not given again. */
	void restore(JsonNode saved) {
		this.rows.clear();
		this.index.clear();
		Json.items(saved, "rows").forEach((row) -> put((ObjectNode) row));
		this.lastId = Math.max(this.lastId, saved.path("lastId").asLong(0));
	}

}
