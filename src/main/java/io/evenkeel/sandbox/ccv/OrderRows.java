package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of orders. What a row does not say is filled in from its product, if it has
 * one.
 */
final class OrderRows {

	/** The field with the id of the chosen combination, unseen. */
	static final String COMBINATION = "attribute_combination_id";

	/** What the chosen values add to the price of one, unseen. */
	static final String EXTRA = "extra";

	private static final List<String> OWN = List.of("product_type", "product_name", "product_number", "count", "price",
			"product_purchase_price", "discount", "tax", "unit", "weight", "memo", "package_id");

	private final CcvStore store;

	private final Combinations combinations;

	OrderRows(CcvStore store, Combinations combinations) {
		this.store = store;
		this.combinations = combinations;
	}

	List<ObjectNode> of(ObjectNode order) {
		return this.store.orderRows.by("order_id", Table.id(order));
	}

	/**
	 * The rows of a body, not kept yet.
	 * @param given a body with {@code orderrows}
	 * @return at least one
	 */
	List<ObjectNode> made(ObjectNode given) {
		List<ObjectNode> made = new ArrayList<>();
		Json.items(given, "orderrows").forEach((row) -> made.add(madeOf((ObjectNode) row)));
		if (made.isEmpty()) {
			throw CcvErrors.invalid("an order has at least one row");
		}
		return made;
	}

	ObjectNode madeOf(ObjectNode given) {
		checkCount(given);
		ObjectNode row = Json.has(given, "product_id") ? ofProduct(given) : free(given);
		OWN.stream().filter(given::has).forEach((field) -> row.set(field, given.path(field)));
		row.put("custom_price", Json.number(row, "price").compareTo(Json.number(row, "original_price")) != 0);
		this.store.packages.find(Json.text(row, "package_id", ""))
			.ifPresent((box) -> row.put("package_name", Json.text(box, "name")));
		return row;
	}

	static void checkCount(ObjectNode given) {
		if (given.has("count") && Json.number(given, "count").signum() <= 0) {
			throw CcvErrors.invalid("count must be above zero");
		}
	}

	private static ObjectNode fresh() {
		ObjectNode row = Json.object().put("product_type", "product").putNull("product_name");
		row.putNull("product_number").putNull("sub_product_number").putNull("sub_sku_number");
		row.putNull("sub_ean_number").putNull("product_id").putNull(COMBINATION).put("count", 1).put("price", 0);
		row.put("product_purchase_price", 0).put("discount", 0).put("tax", 0).put("unit", "").put("weight", 0);
		row.put("memo", "").putNull("package_id").putNull("package_name").put("stock_location", "");
		row.putNull("supplier").put("user_discount", 0).put("original_price", 0).put(EXTRA, 0).putArray("attributes");
		return row;
	}

	private static ObjectNode free(ObjectNode given) {
		for (String field : List.of("product_name", "price", "tax", "package_id")) {
			if (!given.has(field)) {
				throw CcvErrors.invalid(field + " is required in a row without product_id");
			}
		}
		ObjectNode row = fresh();
		row.set("original_price", given.path("price"));
		return row;
	}

	private ObjectNode ofProduct(ObjectNode given) {
		ObjectNode product = this.store.products.get(Json.text(given, "product_id", ""));
		ObjectNode row = fresh().put("product_id", Table.id(product)).put("product_name", Json.text(product, "name"));
		row.put("product_number", Json.text(product, "productnumber")).put("unit", Json.text(product, "unit"));
		for (String field : List.of("price", "discount", "weight", "package_id")) {
			row.set(field, product.path(field));
		}
		row.set("original_price", product.path("price"));
		row.set("product_purchase_price", product.path("purchaseprice"));
		row.set("tax", product.path("vatrate"));
		row.put("stock_location", Json.text(product, "stocklocation"));
		this.store.suppliers.find(Json.text(product, "supplier_id", ""))
			.ifPresent((supplier) -> row.put("supplier", Json.text(supplier, "name")));
		if (Json.has(given, COMBINATION)) {
			choose(row, product, given.path(COMBINATION).decimalValue().longValue());
		}
		return row;
	}

	private void choose(ObjectNode row, ObjectNode product, long id) {
		ObjectNode combination = this.store.combinations.get(id);
		if (combination.path("product_id").asLong(0) != Table.id(product)) {
			throw CcvErrors.invalid("the combination is another product's");
		}
		row.put(COMBINATION, id).put("sub_product_number", Json.text(combination, "product_number"));
		row.put("sub_sku_number", Json.text(combination, "sku_number"));
		row.put("sub_ean_number", Json.text(combination, "ean_number"));
		row.put(EXTRA, this.combinations.extraPrice(combination));
		for (long value : Combinations.ids(combination)) {
			ObjectNode chosen = this.store.productValues.get(value);
			ObjectNode option = this.store.attributes.get(chosen.path("optionid").asLong(0));
			ObjectNode own = this.store.attributeValues.get(chosen.path("optionvalue_id").asLong(0));
			row.withArray("attributes")
				.addObject()
				.put("option_id", Table.id(option))
				.put("option_name", Json.text(option, "name"))
				.put("value_id", Table.id(own))
				.put("value_name", Json.text(own, "name"))
				.set("price", chosen.path("price"));
		}
	}

	/**
	 * What one costs, with what its chosen values add.
	 * @param row the row
	 * @return after its discount
	 */
	static BigDecimal each(JsonNode row) {
		return selling(row).add(Json.number(row, EXTRA));
	}

	static BigDecimal selling(JsonNode row) {
		return Json.number(row, "price").subtract(Json.number(row, "discount"));
	}

	static BigDecimal total(JsonNode row) {
		return each(row).multiply(Json.number(row, "count"));
	}

}
