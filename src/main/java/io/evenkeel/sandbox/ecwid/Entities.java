package io.evenkeel.sandbox.ecwid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a kind by id, and the list of those that were deleted. */
final class Entities {

	private final String name;

	private final Function<ObjectNode, Collection<String>> keys;

	private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

	private final Map<String, Set<String>> index = new HashMap<>();

	private final List<ObjectNode> deleted = new ArrayList<>();

	private long changed;

	/**
	 * None yet.
	 * @param name the word for one of them
	 * @param keys what a row is found by, apart from its id
	 */
	Entities(String name, Function<ObjectNode, Collection<String>> keys) {
		this.name = name;
		this.keys = keys;
	}

	static String id(JsonNode row) {
		return row.path("id").asString();
	}

	void put(ObjectNode row) {
		this.rows.put(id(row), row);
		this.changed++;
		this.keys.apply(row)
			.forEach((key) -> this.index.computeIfAbsent(key, (any) -> new LinkedHashSet<>()).add(id(row)));
	}

	/**
	 * A copy of a row, to change and put back.
	 * @param id its id
	 * @return empty when there is none
	 */
	Optional<ObjectNode> find(String id) {
		return Optional.ofNullable(this.rows.get(id)).map(ObjectNode::deepCopy);
	}

	ObjectNode get(String id) {
		return find(id).orElseThrow(() -> EcwidErrors.missing(this.name, id));
	}

	List<ObjectNode> by(String key) {
		return this.index.getOrDefault(key, Set.of())
			.stream()
			.map(this.rows::get)
			.filter((row) -> row != null && this.keys.apply(row).contains(key))
			.map(ObjectNode::deepCopy)
			.toList();
	}

	Collection<ObjectNode> all() {
		return this.rows.values();
	}

	List<ObjectNode> deleted() {
		return this.deleted;
	}

	void delete(String id, String date) {
		ObjectNode row = get(id);
		this.rows.remove(id);
		this.changed++;
		ObjectNode tombstone = Json.object();
		tombstone.set("id", row.path("id"));
		this.deleted.add(tombstone.put("date", date));
	}

	long changed() {
		return this.changed;
	}

	ObjectNode save() {
		ObjectNode saved = Json.object();
		saved.set("rows", Json.array(this.rows.values()));
		ArrayNode tombstones = Json.array(this.deleted);
		return saved.set("deleted", tombstones);
	}

	void restore(JsonNode saved) {
		Json.items(saved, "rows").forEach((row) -> put((ObjectNode) row));
		Json.items(saved, "deleted").forEach((row) -> this.deleted.add((ObjectNode) row));
	}

}
