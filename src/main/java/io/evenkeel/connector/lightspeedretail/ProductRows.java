package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/**
 * Turns rows into records, with what the rows themselves do not say: the stock at each
 * outlet, and whether any variant of a family is active.
 */
final class ProductRows {

	private final RetailApi api;

	private final ProductMapping mapping;

	ProductRows(RetailApi api, RecordKind kind) {
		this.api = api;
		this.mapping = new ProductMapping(new Account(api), kind);
	}

	/**
	 * The records of a page of rows, and the products above variants among them.
	 * @param rows the rows
	 * @param isWhole whether all rows are read, so that each family's head comes by
	 * itself; otherwise the heads of variants that changed are fetched
	 * @return the records
	 */
	List<Item> items(List<JsonNode> rows, boolean isWhole) {
		List<JsonNode> live = rows.stream().filter((row) -> !Nodes.has(row, "deleted_at")).toList();
		Map<String, JsonNode> heads = new LinkedHashMap<>();
		live.stream().filter(ProductMapping::isHead).forEach((row) -> heads.put(ProductMapping.head(row), row));
		if (!isWhole) {
			heads.putAll(headsElsewhere(live, heads.keySet()));
		}
		Set<String> active = active(live, heads);
		List<Item> items = new ArrayList<>(live.size() + heads.size());
		heads.forEach((id, head) -> items.add(Items.family(this.mapping, connection(), head, active.contains(id))));
		items.addAll(variantsAndSingles(live, List.of()));
		return items;
	}

	/**
	 * The records of products whose stock moved. What the move itself says counts for its
	 * outlet, whatever a level that is read says: that may be behind.
	 * @param moved the moves
	 * @return a record for each product
	 */
	List<Item> moved(List<JsonNode> moved) {
		Set<String> products = new LinkedHashSet<>();
		moved.forEach((row) -> products.add(Nodes.text(row, "product_id", "")));
		products.remove("");
		return variantsAndSingles(this.api.byId("products", products), moved);
	}

	private List<Item> variantsAndSingles(List<JsonNode> rows, List<JsonNode> moved) {
		List<String> counted = rows.stream()
			.filter((row) -> Nodes.flag(row, "has_inventory"))
			.map((row) -> Nodes.text(row, "id", ""))
			.toList();
		Map<String, Map<String, BigDecimal>> stock = this.mapping.stock(this.api.levels(counted));
		this.mapping.stock(moved)
			.forEach((id, levels) -> stock.computeIfAbsent(id, (any) -> new TreeMap<>()).putAll(levels));
		return rows.stream()
			.<Item>map((row) -> Items.product(this.mapping, connection(), row,
					stock.getOrDefault(Nodes.text(row, "id", ""), Map.of())))
			.toList();
	}

	private Map<String, JsonNode> headsElsewhere(List<JsonNode> rows, Set<String> here) {
		Set<String> missing = rows.stream()
			.filter(ProductMapping::isVariant)
			.map(ProductMapping::head)
			.filter((head) -> !here.contains(head))
			.collect(Collectors.toSet());
		return this.api.byId("products", missing)
			.stream()
			.filter(ProductMapping::isHead)
			.collect(Collectors.toMap(ProductMapping::head, (row) -> row, (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * A family is active when any of its variants is. Most heads are active themselves;
	 * of the others the variants are asked for.
	 */
	private Set<String> active(List<JsonNode> rows, Map<String, JsonNode> heads) {
		Set<String> active = new HashSet<>();
		addActive(active, rows);
		addActive(active, heads.values());
		List<String> doubtful = heads.keySet().stream().filter((head) -> !active.contains(head)).toList();
		addActive(active, this.api.search("products", "variant_parent_id", doubtful));
		return active;
	}

	private static void addActive(Set<String> active, Collection<JsonNode> rows) {
		rows.stream()
			.filter((row) -> ProductMapping.isVariant(row) && ProductMapping.isActive(row))
			.map(ProductMapping::head)
			.forEach(active::add);
	}

	/**
	 * Which of these records are there.
	 * @param ids ids of products, variants, and products above variants
	 * @return those that are
	 */
	Set<String> stillThere(Collection<String> ids) {
		Set<String> rows = ids.stream().map(ProductRows::row).filter(RetailApi::isId).collect(Collectors.toSet());
		Map<String, JsonNode> there = this.api.byId("products", rows)
			.stream()
			.collect(Collectors.toMap((row) -> Nodes.text(row, "id", ""), (row) -> row, (one, other) -> one));
		return ids.stream().filter((id) -> isThere(id, there)).collect(Collectors.toSet());
	}

	private static boolean isThere(String id, Map<String, JsonNode> there) {
		JsonNode row = there.get(row(id));
		return row != null && (!isFamily(id) || ProductMapping.isHead(row));
	}

	static boolean isFamily(String id) {
		return id.startsWith(ProductMapping.FAMILY);
	}

	/**
	 * The row that a record is made from.
	 * @param id the record's id
	 * @return the row's id
	 */
	static String row(String id) {
		return isFamily(id) ? id.substring(ProductMapping.FAMILY.length()) : id;
	}

	private String connection() {
		return this.api.settings().connection();
	}

}
