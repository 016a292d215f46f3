package io.evenkeel.connector.lightspeedecom;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Products with all of their variants in place, a page or a choice of them. The list of
 * products alone would take a call more for each product's variants, and the list of
 * variants does not tell where a product ends.
 */
final class Catalogue {

	static final String VARIANTS = "variants";

	/** So many are asked for one by one without counting what a walk would cost. */
	private static final int FEW = 3;

	private final EcomApi api;

	private long pages = -1;

	Catalogue(EcomApi api) {
		this.api = api;
	}

	/**
	 * A page of products.
	 * @param after the id before the page; 0 for the first
	 * @return the products, their variants in place
	 */
	List<JsonNode> page(long after) {
		List<JsonNode> rows = this.api.page(Route.CATALOG, Map.of(), after, EcomApi.PAGE);
		rows.forEach(this::setVariants);
		return rows;
	}

	long total() {
		return this.api.count(Route.CATALOG);
	}

	/**
	 * Whether asking for so many products one by one takes more calls than to walk
	 * through all.
	 * @param products how many
	 * @return true when a walk is the shorter way
	 */
	boolean isWalkShorter(int products) {
		if (products <= FEW) {
			return false;
		}
		if (this.pages < 0) {
			this.pages = 1 + total() / EcomApi.PAGE;
		}
		return products > this.pages;
	}

	/**
	 * Walks through all products.
	 * @param visit takes each, its variants in place
	 */
	void walk(Consumer<JsonNode> visit) {
		this.api.walk(Route.CATALOG, Map.of(), 0, (rows) -> {
			rows.forEach(this::setVariants);
			rows.forEach(visit);
			return true;
		});
	}

	/**
	 * Looks for products, on the shorter way.
	 * @param ids their ids
	 * @return those that are there, by id
	 */
	Map<String, JsonNode> find(Collection<String> ids) {
		NavigableSet<Long> wanted = ids.stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
		Map<String, JsonNode> found = new LinkedHashMap<>();
		if (isWalkShorter(wanted.size())) {
			this.api.walk(Route.CATALOG, Map.of(), wanted.first() - 1, (rows) -> {
				rows.stream()
					.filter((row) -> wanted.contains(row.path("id").asLong(0)))
					.forEach((row) -> found.put(Told.text(row, "id", ""), row));
				return rows.isEmpty() || rows.get(rows.size() - 1).path("id").asLong(0) < wanted.last();
			});
		}
		else {
			wanted.forEach((id) -> this.api.one(Route.CATALOG, id.toString(), "product " + id)
				.ifPresent((row) -> found.put(id.toString(), row)));
		}
		found.values().forEach(this::setVariants);
		return found;
	}

	/** As a list by id, whatever way they came. */
	private void setVariants(JsonNode row) {
		List<JsonNode> variants = Told.isInPlace(row, VARIANTS) ? Told.others(row, VARIANTS)
				: variants(Told.text(row, "id", ""));
		ArrayNode list = Nodes.array();
		variants.stream()
			.sorted(java.util.Comparator.comparingLong((one) -> one.path("id").asLong(0)))
			.forEach(list::add);
		((ObjectNode) row).set(VARIANTS, list);
	}

	/**
	 * The variants of one product.
	 * @param product its id
	 * @return the variants
	 */
	List<JsonNode> variants(String product) {
		return this.api.all(Route.VARIANTS, Map.of("product", product));
	}

	/**
	 * Walks through the variants of all products by ascending id.
	 * @param after the id to begin after
	 * @param visit takes a page; false ends the walk
	 */
	void variants(long after, Predicate<List<JsonNode>> visit) {
		this.api.walk(Route.VARIANTS, Map.of(), after, visit);
	}

}
