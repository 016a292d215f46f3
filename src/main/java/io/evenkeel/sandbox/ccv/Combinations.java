package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The combinations of a product: one for each way to choose a value of each of its
 * attributes. They are made when a value is added and go when one of theirs goes.
 */
final class Combinations {

	/**
	 * The field with the ids of the product's values that make up a combination, unseen.
	 */
	static final String VALUES = "values";

	private final CcvStore store;

	private final Stock stock;

	Combinations(CcvStore store, Stock stock) {
		this.store = store;
		this.stock = stock;
	}

	List<ObjectNode> of(ObjectNode product) {
		return this.store.combinations.by("product_id", Table.id(product));
	}

	/**
	 * Adds a value to a product.
	 * @param product the product, kept as changed now
	 * @param given what was sent
	 * @return the product's value
	 */
	ObjectNode add(ObjectNode product, ObjectNode given) {
		ObjectNode value = this.store.attributeValues.get(Json.text(given, "optionvalue", ""));
		long own = Table.id(value);
		List<ObjectNode> others = values(product);
		if (others.stream().anyMatch((other) -> other.path("optionvalue_id").asLong(0) == own)) {
			throw CcvErrors.exists("The product has this value already.");
		}
		long attribute = value.path("attribute_id").asLong(0);
		List<ObjectNode> beside = others.stream()
			.filter((other) -> other.path("optionid").asLong(0) == attribute)
			.toList();
		ObjectNode row = Json.object().put("product_id", Table.id(product));
		row.put("optionid", attribute).put("optionvalue_id", own).put("enable", true);
		row.put("optionposition",
				beside.isEmpty() ? attributes(others) + 1 : beside.get(0).path("optionposition").asInt(1));
		row.put("position", given.path("position").asInt(beside.size() + 1)).set("price", given.path("price"));
		this.store.productValues.put(row);
		generate(product, Json.number(given, Stock.FIELD));
		return row;
	}

	private static int attributes(List<ObjectNode> values) {
		return (int) values.stream().map((value) -> value.path("optionid").asLong(0)).distinct().count();
	}

	List<ObjectNode> values(ObjectNode product) {
		return this.store.productValues.by("product_id", Table.id(product))
			.stream()
			.sorted(Comparator.<ObjectNode>comparingInt((row) -> row.path("optionposition").asInt(0))
				.thenComparingInt((row) -> row.path("position").asInt(0)))
			.toList();
	}

	void remove(ObjectNode value) {
		this.store.productValues.delete(value);
		this.store.products.find(value.path("product_id").asLong(0))
			.ifPresent((product) -> generate(product, BigDecimal.ZERO));
	}

	/** A combination whose values are still wanted stays as it is. */
	private void generate(ObjectNode product, BigDecimal quantity) {
		List<Set<Long>> wanted = wanted(product);
		for (ObjectNode row : of(product)) {
			if (!wanted.remove(ids(row))) {
				this.store.combinations.delete(row);
			}
		}
		wanted.forEach((values) -> this.store.combinations.put(fresh(product, values, quantity)));
		this.stock.sum(product);
		this.store.touch(product);
	}

	private List<Set<Long>> wanted(ObjectNode product) {
		Map<Long, List<Long>> options = new LinkedHashMap<>();
		values(product).stream()
			.filter((row) -> Attributes.isCombined(this.store.attributes.get(row.path("optionid").asLong(0))))
			.forEach((row) -> options.computeIfAbsent(row.path("optionid").asLong(0), (id) -> new ArrayList<>())
				.add(Table.id(row)));
		List<Set<Long>> all = new ArrayList<>();
		if (!options.isEmpty()) {
			all.add(Set.of());
		}
		for (List<Long> choices : options.values()) {
			List<Set<Long>> longer = new ArrayList<>();
			all.forEach((set) -> choices.forEach((choice) -> {
				Set<Long> one = new TreeSet<>(set);
				one.add(choice);
				longer.add(one);
			}));
			all = longer;
		}
		return all;
	}

	static Set<Long> ids(JsonNode combination) {
		Set<Long> ids = new TreeSet<>();
		Json.items(combination, VALUES).forEach((id) -> ids.add(id.asLong(0)));
		return ids;
	}

	private static ObjectNode fresh(ObjectNode product, Set<Long> values, BigDecimal quantity) {
		ObjectNode row = Json.object().put("product_id", Table.id(product)).put("note", "").put(Stock.FIELD, quantity);
		row.put("product_number", "").put("ean_number", "").put("sku_number", "").put("delivery_time", 0);
		row.put("delivery_time_type", "days").put("delivery_default_text", "").put("active", true);
		values.forEach(row.putArray(VALUES)::add);
		return row;
	}

	void change(ObjectNode combination, ObjectNode given) {
		this.store.combinations.put(combination.setAll(given));
		ObjectNode product = this.store.products.get(combination.path("product_id").asLong(0));
		this.stock.sum(product);
		this.store.touch(product);
	}

	/**
	 * What the values of a combination add to the price.
	 * @param combination the combination
	 * @return the sum
	 */
	BigDecimal extraPrice(JsonNode combination) {
		return ids(combination).stream()
			.map((id) -> Json.number(this.store.productValues.get(id), "price"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	void deleteAll(ObjectNode product) {
		of(product).forEach(this.store.combinations::delete);
		values(product).forEach(this.store.productValues::delete);
	}

}
