package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plain fields of a kind of record, each with the value it has until it is written.
 */
final class Fields {

	static final Fields PRODUCT = new Fields("""
			{"name": "", "type": "physical", "sku": "", "description": "", "weight": 0, "width": 0, "depth": 0,
			 "height": 0, "price": 0, "cost_price": 0, "retail_price": 0, "sale_price": 0, "map_price": 0,
			 "tax_class_id": 0, "product_tax_code": "", "categories": [], "brand_id": 0, "option_set_id": null,
			 "option_set_display": "right", "inventory_warning_level": 0, "inventory_tracking": "none",
			 "fixed_cost_shipping_price": 0, "is_free_shipping": false, "is_visible": true, "is_featured": false,
			 "related_products": [-1], "warranty": "", "bin_picking_number": "", "layout_file": "", "upc": "",
			 "mpn": "", "gtin": "", "search_keywords": "", "availability": "available",
			 "availability_description": "", "gift_wrapping_options_type": "any",
			 "gift_wrapping_options_list": [], "sort_order": 0, "condition": "New", "is_condition_shown": false,
			 "order_quantity_minimum": 0, "order_quantity_maximum": 0, "page_title": "", "meta_keywords": [],
			 "meta_description": "", "preorder_release_date": null, "preorder_message": "",
			 "is_preorder_only": false, "is_price_hidden": false, "price_hidden_label": "",
			 "open_graph_type": "product", "open_graph_title": "", "open_graph_description": "",
			 "open_graph_use_meta_description": true, "open_graph_use_product_name": true,
			 "open_graph_use_image": true}""");

	static final Fields VARIANT = new Fields("""
			{"sku": "", "price": null, "sale_price": null, "retail_price": null, "map_price": null, "weight": null,
			 "width": null, "height": null, "depth": null, "is_free_shipping": false,
			 "fixed_cost_shipping_price": null, "purchasing_disabled": false, "purchasing_disabled_message": "",
			 "image_url": "", "cost_price": 0, "upc": "", "mpn": "", "gtin": "", "inventory_warning_level": 0,
			 "bin_picking_number": ""}""");

	static final Fields BRAND = new Fields("""
			{"name": "", "page_title": "", "meta_keywords": [], "meta_description": "", "image_url": "",
			 "search_keywords": ""}""");

	static final Fields CATEGORY = new Fields("""
			{"parent_id": 0, "tree_id": 1, "name": "", "description": "", "sort_order": 0, "page_title": "",
			 "meta_keywords": [], "meta_description": "", "layout_file": "category.html", "image_url": "",
			 "is_visible": true, "search_keywords": "", "default_product_sort": "use_store_settings"}""");

	static final Fields CUSTOMER = new Fields("""
			{"email": "", "first_name": "", "last_name": "", "company": "", "phone": "", "notes": "",
			 "tax_exempt_category": "", "customer_group_id": 0, "accepts_product_review_abandoned_cart_emails": false,
			 "origin_channel_id": 1, "channel_ids": null}""");

	private static final Map<String, Set<String>> WORDS = Map.of("type", Set.of("physical", "digital"),
			"inventory_tracking", Set.of("none", "product", "variant"), "availability",
			Set.of("available", "disabled", "preorder"), "condition", Set.of("New", "Used", "Refurbished"));

	private static final Map<String, Integer> LENGTHS = Map.of("name", 250, "sku", 255);

	private static final Set<String> MAY_BE_NEGATIVE = Set.of("sort_order");

	private final ObjectNode usual;

	private Fields(String usual) {
		this.usual = (ObjectNode) Json.read(usual.getBytes(StandardCharsets.UTF_8));
	}

	ObjectNode fresh() {
		return this.usual.deepCopy();
	}

	Set<String> names() {
		return Set.copyOf(this.usual.propertyNames());
	}

	/**
	 * Takes over what was sent; what is no field of ours is left.
	 * @param row where to
	 * @param given what was sent
	 */
	void write(ObjectNode row, JsonNode given) {
		Map<String, String> errors = new TreeMap<>();
		for (Map.Entry<String, JsonNode> field : given.properties()) {
			if (this.usual.has(field.getKey())) {
				String error = error(field.getKey(), field.getValue());
				if (!error.isEmpty()) {
					errors.put(field.getKey(), error);
				}
				row.set(field.getKey(), field.getValue());
			}
		}
		if (!errors.isEmpty()) {
			throw BigCommerceErrors.invalid("JSON data is missing or invalid", errors);
		}
	}

	private String error(String name, JsonNode value) {
		JsonNode usual = this.usual.path(name);
		if (!usual.isNull() && usual.getNodeType() != value.getNodeType()) {
			return "error.expected." + usual.getNodeType().name().toLowerCase(Locale.ROOT);
		}
		if (value.isNumber() && value.decimalValue().compareTo(BigDecimal.ZERO) < 0
				&& !MAY_BE_NEGATIVE.contains(name)) {
			return "error.min";
		}
		if (value.isString() && value.asString().length() > LENGTHS.getOrDefault(name, Integer.MAX_VALUE)) {
			return "error.maxLength";
		}
		Set<String> words = this.usual.has("inventory_tracking") ? WORDS.getOrDefault(name, Set.of()) : Set.of();
		return (words.isEmpty() || words.contains(value.asString())) ? "" : "error.expected.validenumvalue";
	}

}
