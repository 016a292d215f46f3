package io.evenkeel.sandbox.retail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a kind, by id and in the order of their versions. Every change of a row gives
 * it a new version, the highest of the whole account. What is deleted stays as a row with
 * {@code deleted_at}.
 */
final class Table {

	private final LongSupplier versions;

	private final Function<ObjectNode, Collection<String>> keys;

	private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

	private final NavigableMap<Long, String> order = new TreeMap<>();

	private final Map<String, Set<String>> index = new HashMap<>();

	/**
	 * An empty table.
	 * @param versions gives the next version
	 * @param keys what a row is found by, apart from its id
	 */
	Table(LongSupplier versions, Function<ObjectNode, Collection<String>> keys) {
		this.versions = versions;
		this.keys = keys;
	}

	static boolean isLive(ObjectNode row) {
		return !Json.has(row, "deleted_at");
	}

	static String id(ObjectNode row) {
		return row.path("id").asString();
	}

	/**
	 * Writes a row with a new version.
	 * @param row with its id
	 * @return the same row
	 */
	ObjectNode put(ObjectNode row) {
		row.put("version", this.versions.getAsLong());
		restore(row);
		return row;
	}

	void restore(ObjectNode row) {
		ObjectNode old = this.rows.put(id(row), row);
		if (old != null) {
			this.order.remove(old.path("version").longValue());
		}
		this.order.put(row.path("version").longValue(), id(row));
		this.keys.apply(row)
			.forEach((key) -> this.index.computeIfAbsent(key, (any) -> new LinkedHashSet<>()).add(id(row)));
	}

	/**
	 * A copy of a row to change and put back.
	 * @param id its id
	 * @return empty when it was never there or is deleted
	 */
	Optional<ObjectNode> find(String id) {
		return Optional.ofNullable(this.rows.get(id)).filter(Table::isLive).map(ObjectNode::deepCopy);
	}

	boolean isKnown(String id) {
		return this.rows.containsKey(id);
	}

	/**
	 * The rows that are found by a key, deleted ones left out.
	 * @param key the key
	 * @return copies, the oldest first
	 */
	List<ObjectNode> by(String key) {
		return this.index.getOrDefault(key, Set.of())
			.stream()
			.map(this.rows::get)
			.filter((row) -> isLive(row) && this.keys.apply(row).contains(key))
			.map(ObjectNode::deepCopy)
			.toList();
	}

	List<ObjectNode> live() {
		return this.rows.values().stream().filter(Table::isLive).toList();
	}

	Collection<ObjectNode> all() {
		return this.rows.values();
	}

	/**
	 * A page.
	 * @param range which versions and how many
	 * @return rows in the order of their versions
	 */
	List<ObjectNode> page(Range range) {
		List<ObjectNode> page = new ArrayList<>();
		for (String id : this.order.subMap(range.after(), false, range.before(), false).values()) {
			if (page.size() == range.size()) {
				break;
			}
			ObjectNode row = this.rows.get(id);
			if (row != null && (range.deleted() || isLive(row))) {
				page.add(row);
			}
		}
		return page;
	}

}
