package io.evenkeel.sandbox.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, changes and deletes products. A family is its variants: the first is the parent
 * of the others, and when it is deleted, the next takes its place.
 */
final class Products {

	private static final int MOST_VARIANTS = 200;

	private static final int MOST_ATTRIBUTES = 3;

	private static final String PARENT = "variant_parent_id";

	private static final String FAMILY = "family_id";

	private static final String HAS_VARIANTS = "has_variants";

	private final RetailShop shop;

	private final Stock stock;

	private final ProductFields fields;

	Products(RetailShop shop, Stock stock) {
		this.shop = shop;
		this.stock = stock;
		this.fields = new ProductFields(shop);
	}

	/**
	 * Makes a product, or all variants of one.
	 * @param given what was sent
	 * @return the ids, one a variant
	 */
	List<String> create(JsonNode given) {
		if (Json.text(given, "name", "").isBlank()) {
			throw RetailErrors.invalid("name is required");
		}
		List<JsonNode> variants = Json.items(given, "variants");
		if (variants.size() > MOST_VARIANTS) {
			throw RetailErrors.invalid("a product has at most " + MOST_VARIANTS + " variants");
		}
		List<ObjectNode> rows = variants.isEmpty() ? List.of(made(given, given)) : family(given, variants);
		rows.forEach(this.shop.products::put);
		for (int i = 0; i < rows.size(); i++) {
			this.stock.begin(Table.id(rows.get(i)));
			this.fields.inventory(Table.id(rows.get(i)), variants.isEmpty() ? given : variants.get(i), this.stock);
		}
		return rows.stream().map(Table::id).toList();
	}

	private List<ObjectNode> family(JsonNode given, List<JsonNode> variants) {
		List<ObjectNode> rows = new ArrayList<>();
		for (JsonNode variant : variants) {
			ObjectNode row = made(given, variant);
			List<JsonNode> definitions = Json.items(variant, "variant_definitions");
			if (definitions.isEmpty() || definitions.size() > MOST_ATTRIBUTES) {
				throw RetailErrors.invalid("a variant needs 1 to " + MOST_ATTRIBUTES + " variant_definitions");
			}
			this.fields.options(row, definitions, "attribute_id", "value");
			rows.add(row);
		}
		join(rows);
		return rows;
	}

	private ObjectNode made(JsonNode given, JsonNode own) {
		ObjectNode row = blank(this.shop.newRow());
		this.fields.common(row, given);
		if (own != given) {
			this.fields.own(row, withoutCodes(given));
		}
		this.fields.own(row, withoutCodes(own));
		String sku = Json.text(own, "sku", "").strip();
		this.fields.sku(row, sku.isEmpty() ? this.shop.nextSku() : sku, own);
		row.put("handle", Json.text(given, "handle", slug(row.path("name").asString())));
		return row;
	}

	private static JsonNode withoutCodes(JsonNode given) {
		ObjectNode rest = ((ObjectNode) given).deepCopy();
		rest.remove("product_codes");
		return rest;
	}

	/**
	 * A product with nothing but its id.
	 * @param row the row
	 * @return the same
	 */
	ObjectNode blank(ObjectNode row) {
		row.put("source", "USER").putNull("source_id").putNull("source_variant_id");
		row.put(FAMILY, Table.id(row)).putNull(PARENT).put(HAS_VARIANTS, false);
		row.put("name", "").put("handle", "").put("sku", "").put("description", "");
		row.put("is_active", true).put("has_inventory", true);
		row.putNull("brand_id").putNull("supplier_id").putNull("supplier_code").putNull("product_category_id");
		row.put("supply_price", 0).put(Prices.WITH, 0).put(Prices.WITHOUT, 0).put("tax_id", this.fields.defaultTax());
		row.putArray("tag_ids");
		row.putArray("product_codes");
		row.putArray("variant_options");
		row.putArray("images");
		return row;
	}

	/**
	 * Makes rows one family: the first is the parent.
	 * @param rows at least one
	 */
	static void join(List<ObjectNode> rows) {
		String parent = Table.id(rows.get(0));
		for (ObjectNode row : rows) {
			boolean isParent = Table.id(row).equals(parent);
			row.put(FAMILY, parent).put(HAS_VARIANTS, isParent).put(PARENT, isParent ? null : parent);
		}
	}

	static String slug(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	ObjectNode product(String id) {
		return this.shop.products.find(id).orElseThrow(() -> RetailErrors.missing("product", id));
	}

	private List<ObjectNode> family(ObjectNode product) {
		return this.shop.products.by("family:" + product.path(FAMILY).asString());
	}

	/**
	 * Changes a product.
	 * @param id which
	 * @param given {@code common} for the family, {@code details} for this one
	 */
	void update(String id, JsonNode given) {
		JsonNode details = given.path("details");
		ObjectNode product = product(id);
		if (!given.has("common") && !given.has("details")) {
			throw RetailErrors.unprocessable("send common, details or both");
		}
		this.fields.own(product, details);
		List<JsonNode> values = Json.items(details, "variant_attribute_values");
		if (!values.isEmpty()) {
			this.fields.options(product, values, "attribute_id", "attribute_value");
		}
		List<ObjectNode> rows = given.has("common") ? family(product) : List.of(product);
		for (ObjectNode row : rows) {
			ObjectNode changed = Table.id(row).equals(id) ? product : row;
			this.fields.common(changed, given.path("common"));
			this.shop.put(this.shop.products, changed);
		}
		this.fields.inventory(id, details, this.stock);
	}

	void delete(String id) {
		ObjectNode product = product(id);
		remove(product);
		List<ObjectNode> left = family(product);
		if (Objects.equals(product.path(FAMILY).asString(), id) && !left.isEmpty()) {
			join(left);
			left.forEach((row) -> this.shop.put(this.shop.products, row));
		}
	}

	void deleteFamily(String id) {
		family(product(id)).forEach(this::remove);
	}

	private void remove(ObjectNode product) {
		this.shop.delete(this.shop.products, product);
		this.stock.end(Table.id(product));
	}

	void addImage(String id, ObjectNode image) {
		ObjectNode product = product(id);
		product.withArray("images").add(image);
		this.shop.put(this.shop.products, product);
	}

}
