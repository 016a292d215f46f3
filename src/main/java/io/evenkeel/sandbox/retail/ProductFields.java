package io.evenkeel.sandbox.retail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes fields of a request over into a product, and refuses what does not fit. */
final class ProductFields {

	private static final Set<String> CODE_TYPES = Set.of("CUSTOM", "EAN", "ISBN", "ITF", "JAN", "UPC");

	private static final List<String> SIZES = List.of("weight", "weight_unit", "width", "height", "length",
			"dimensions_unit");

	private static final List<String> PLAIN = List.of("loyalty_amount", "supply_price", "supplier_code", "source",
			"source_id", "source_variant_id");

	private static final String SKU = "sku";

	private final RetailShop shop;

	private final Prices prices;

	ProductFields(RetailShop shop) {
		this.shop = shop;
		this.prices = new Prices(shop);
	}

	/**
	 * What a whole family shares.
	 * @param row the product
	 * @param given what was sent
	 */
	void common(ObjectNode row, JsonNode given) {
		if (given.has("name")) {
			row.put("name", required(given, "name"));
		}
		if (given.has("description")) {
			row.put("description", Json.text(given, "description", ""));
		}
		reference(row, given, "brand_id", this.shop.brands);
		reference(row, given, "supplier_id", this.shop.suppliers);
		reference(row, given, "product_category_id", this.shop.categories);
		leaf(row);
		if (!given.has("product_category_id") && given.has("product_type_id")) {
			row.put("product_category_id",
					known(this.shop.categories, "product_type_id", Json.text(given, "product_type_id", "")));
		}
		if (given.has("tag_ids")) {
			tags(row, given);
		}
		if (given.path("track_inventory").isBoolean()) {
			row.put("has_inventory", Json.flag(given, "track_inventory"));
		}
		suppliers(row, given);
	}

	/**
	 * What one product or variant has of its own.
	 * @param row the product
	 * @param given what was sent
	 */
	void own(ObjectNode row, JsonNode given) {
		if (given.path("is_active").isBoolean()) {
			row.put("is_active", Json.flag(given, "is_active"));
		}
		tax(row, given);
		this.prices.apply(row, given);
		PLAIN.stream().filter(given::has).forEach((field) -> row.set(field, given.get(field)));
		SIZES.stream().filter(given::has).forEach((field) -> row.set(field, given.get(field)));
		if (given.has("product_codes")) {
			codes(row, given);
		}
		suppliers(row, given);
		if (given.has("images")) {
			images(row, given);
		}
	}

	private static String required(JsonNode given, String field) {
		String text = Json.text(given, field, "").strip();
		if (text.isEmpty()) {
			throw RetailErrors.invalid(field + " is required");
		}
		return text;
	}

	private void reference(ObjectNode row, JsonNode given, String field, Table table) {
		if (given.has(field)) {
			String id = Json.text(given, field, "");
			row.put(field, id.isEmpty() ? null : known(table, field, id));
		}
	}

	private void leaf(ObjectNode row) {
		this.shop.categories.find(Json.text(row, "product_category_id", ""))
			.filter((category) -> !Categories.isLeaf(this.shop, category))
			.ifPresent((category) -> {
				throw RetailErrors.invalid("the category " + Json.text(category, "name") + " has others below it");
			});
	}

	private static String known(Table table, String field, String id) {
		if (table.find(id).isEmpty()) {
			throw RetailErrors.invalid(field + " " + id + " does not exist");
		}
		return id;
	}

	private void tags(ObjectNode row, JsonNode given) {
		ArrayNode ids = row.putArray("tag_ids");
		Json.items(given, "tag_ids").forEach((id) -> ids.add(known(this.shop.tags, "tag_id", id.asString())));
	}

	private void suppliers(ObjectNode row, JsonNode given) {
		Json.items(given, "product_suppliers").stream().findFirst().ifPresent((supplier) -> {
			row.put("supplier_id", known(this.shop.suppliers, "supplier_id", Json.text(supplier, "supplier_id", "")));
			row.put("supplier_code", Json.text(supplier, "code", ""));
			if (Json.has(supplier, "price")) {
				row.set("supply_price", supplier.get("price"));
			}
		});
	}

	private void tax(ObjectNode row, JsonNode given) {
		String tax = Json.text(given.path("all_outlets_tax"), "tax_id");
		if (tax == null) {
			tax = Json.items(given, "outlet_taxes")
				.stream()
				.map((one) -> Json.text(one, "tax_id", ""))
				.findFirst()
				.orElse(null);
		}
		if (tax != null) {
			row.put("tax_id", tax.isEmpty() ? defaultTax() : known(this.shop.taxes, "tax_id", tax));
			this.prices.follow(row, Prices.WITH);
		}
	}

	@Nullable String defaultTax() {
		return this.shop.taxes.live()
			.stream()
			.filter((tax) -> Json.flag(tax, "is_default"))
			.map(Table::id)
			.findFirst()
			.orElse(null);
	}

	/** The first code of the full list is the SKU. */
	private void codes(ObjectNode row, JsonNode given) {
		ArrayNode codes = row.putArray("product_codes");
		for (JsonNode code : Json.items(given, "product_codes")) {
			codes.add(code(row, required(code, "code"), Json.text(code, "type", "CUSTOM")));
		}
		if (codes.isEmpty()) {
			throw RetailErrors.unprocessable("product_codes must not be empty");
		}
		row.put(SKU, codes.get(0).path("code").asString());
	}

	/**
	 * Sets the SKU, before all other codes.
	 * @param row the product
	 * @param sku the SKU
	 * @param given may have further codes
	 */
	void sku(ObjectNode row, String sku, JsonNode given) {
		ArrayNode codes = Json.array().add(code(row, sku, "CUSTOM"));
		for (JsonNode code : Json.items(given, "product_codes")) {
			String text = required(code, "code");
			if (!text.equals(sku)) {
				codes.add(code(row, text, Json.text(code, "type", "CUSTOM")));
			}
		}
		row.put(SKU, sku).set("product_codes", codes);
	}

	private ObjectNode code(ObjectNode row, String code, String type) {
		if (!CODE_TYPES.contains(type.toUpperCase(Locale.ROOT))) {
			throw RetailErrors.invalid("product code type " + type + " is not one of " + CODE_TYPES);
		}
		boolean isTaken = this.shop.products.by("sku:" + code)
			.stream()
			.anyMatch((other) -> !Table.id(other).equals(Table.id(row)));
		if (isTaken) {
			throw RetailErrors.invalid("SKU or product code '" + code + "' already exists");
		}
		return Json.object()
			.put("id", UUID.randomUUID().toString())
			.put("code", code)
			.put("type", type.toUpperCase(Locale.ROOT));
	}

	private static void images(ObjectNode row, JsonNode given) {
		ArrayNode images = row.putArray("images");
		Json.items(given, "images").forEach((image) -> images.add(image(required(image, "location"))));
	}

	static ObjectNode image(String url) {
		ObjectNode image = Json.object().put("id", UUID.randomUUID().toString()).put("url", url).put("version", 1);
		image.putObject("sizes").put("original", url).put("standard", url).put("thumb", url);
		return image;
	}

	/**
	 * The options that make the variant.
	 * @param row the variant
	 * @param values a list of ids of attributes with values
	 * @param id the name of the field with the id
	 * @param value the name of the field with the value
	 */
	void options(ObjectNode row, List<JsonNode> values, String id, String value) {
		ArrayNode options = row.putArray("variant_options");
		for (JsonNode one : values) {
			String attribute = Json.text(one, id, "");
			ObjectNode found = this.shop.variantAttributes.find(attribute)
				.orElseThrow(() -> RetailErrors.invalid("variant attribute " + attribute + " does not exist"));
			options.add(Json.object()
				.put("id", attribute)
				.put("name", Json.text(found, "name"))
				.put("value", required(one, value)));
		}
	}

	void inventory(String product, JsonNode given, Stock stock) {
		for (JsonNode one : Json.items(given, "inventory")) {
			ObjectNode level = stock.row(product,
					known(this.shop.outlets, "outlet_id", Json.text(one, "outlet_id", "")));
			if (one.path("current_amount").isNumber()) {
				level.put("current_inventory_level", Prices.plain(Json.number(one, "current_amount")));
			}
			if (one.path("reorder_point").isNumber()) {
				boolean clears = Json.number(one, "reorder_point").signum() < 0;
				level.set("reorder_point", clears ? Json.object().nullNode() : one.get("reorder_point"));
			}
			if (one.path("reorder_amount").isNumber()) {
				level.set("reorder_amount", one.get("reorder_amount"));
			}
			stock.put(level);
		}
	}

}
