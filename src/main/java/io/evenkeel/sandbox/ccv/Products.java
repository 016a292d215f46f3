package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, changes and deletes products. They are kept under the names they are read by.
 */
final class Products {

	private static final String USUAL = """
			{"is_active": true, "createdate": "", "modifydate": "", "productnumber": "", "eannumber": "",
			 "mpnnumber": "", "is_multishop_product": false, "name": "", "shortdescription": "", "description": "",
			 "vatrate": 21, "taxtariff": "normal", "tradecodesystem": null, "price": 0, "discount": 0,
			 "purchaseprice": 0, "container_deposit_price": 0, "safety_deposit_price": 0,
			 "credit_points_custom": null, "credit_points_calculated": 0, "unit": "", "stockenabled": true,
			 "stocktype": "product", "stock": 0, "stocklocation": "", "ordering_without_stock": "global_setting",
			 "weight": 0, "maincategory": "", "subcategory": "", "productmainphoto": null, "meta_description": "",
			 "meta_keywords": "", "page_title": "", "no_index": false, "no_follow": false, "alias": "",
			 "specs": null, "decimal_amount": 0, "amount_sold": 0, "minimal_order_amount": 1,
			 "stock_delivery_number": 0, "stock_delivery_type": "days", "stock_delivery_standard": "",
			 "show_in_template": false, "show_on_beginpage": false, "show_on_facebook": false,
			 "show_order_button": "Y", "product_layout": 1, "photo_size": "", "hide_without_category": "NO",
			 "memo": "", "marktplaats_active": false, "marktplaats_status": null, "marktplaats_cpc": null,
			 "marktplaats_daily_budget": null, "marktplaats_total_budget": null, "marktplaats_category_id": null,
			 "marktplaats_price_type": null, "google_shopping_category": null, "is_included_for_export_feed": true,
			 "fixed_staggered_prices": false, "brand_id": null, "condition_id": null, "color_id": null,
			 "supplier_id": null, "package_id": null}""";

	/** The rates of the tariffs in percent. */
	private static final Map<String, Integer> RATES = rates();

	private final CcvStore store;

	private final Named named;

	private final Combinations combinations;

	private final Stock stock;

	Products(CcvStore store, Named named, Combinations combinations, Stock stock) {
		this.store = store;
		this.named = named;
		this.combinations = combinations;
		this.stock = stock;
	}

	private static Map<String, Integer> rates() {
		Map<String, Integer> rates = new LinkedHashMap<>();
		rates.put("normal", 21);
		rates.put("low a", 9);
		rates.put("low b", 12);
		rates.put("extra low", 6);
		rates.put("zero", 0);
		return rates;
	}

	ObjectNode create(ObjectNode given) {
		if (!given.has("taxtariff") && !given.has("vatrate")) {
			throw CcvErrors.invalid("taxtariff or vatrate is required");
		}
		if (left() == 0) {
			throw CcvErrors.of("500.60", "The product limit is exceeded.");
		}
		ObjectNode product = (ObjectNode) Json.read(USUAL.getBytes(StandardCharsets.UTF_8));
		write(product, given);
		product.put("createdate", this.store.date());
		this.store.touch(product);
		return product;
	}

	/**
	 * How many products can still be made.
	 * @return -1 for any number
	 */
	int left() {
		int limit = this.store.settings.productLimit();
		return (limit < 0) ? -1 : Math.max(0, limit - this.store.products.all().size());
	}

	void change(ObjectNode product, ObjectNode given) {
		write(product, given);
		this.stock.sum(product);
		this.store.touch(product);
	}

	private void write(ObjectNode product, ObjectNode given) {
		for (Map.Entry<String, JsonNode> field : given.properties()) {
			JsonNode value = field.getValue();
			switch (field.getKey()) {
				case "active" -> product.set("is_active", value);
				case "brand" -> product.put("brand_id", this.named.idOf(this.store.brands, value.asString()));
				case "condition" ->
					product.put("condition_id", this.named.idOf(this.store.conditions, value.asString()));
				case "vatrate" -> tariff(product, value.decimalValue());
				default -> product.set(field.getKey(), value);
			}
		}
		product.put("vatrate", RATES.get(Json.text(product, "taxtariff", "")));
		check(product, "package_id", this.store.packages);
		check(product, "brand_id", this.store.brands);
		check(product, "condition_id", this.store.conditions);
		check(product, "supplier_id", this.store.suppliers);
		if (Json.has(product, "color_id")) {
			throw CcvErrors.missing("colors", Json.text(product, "color_id", ""));
		}
	}

	private static void tariff(ObjectNode product, BigDecimal rate) {
		String tariff = RATES.entrySet()
			.stream()
			.filter((one) -> rate.compareTo(BigDecimal.valueOf(one.getValue())) == 0)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> CcvErrors.invalid("there is no vatrate " + rate));
		product.put("taxtariff", tariff);
	}

	private static void check(ObjectNode product, String field, Table table) {
		if (Json.has(product, field)) {
			table.get(Json.text(product, field, ""));
		}
	}

	/** All that hangs on it goes too; rows of orders stay as they are. */
	void delete(ObjectNode product) {
		this.combinations.deleteAll(product);
		for (Table table : List.of(this.store.productToCategories, this.store.productToGroups,
				this.store.propertyValues)) {
			table.by("product_id", Table.id(product)).forEach(table::delete);
		}
		this.store.products.delete(product);
	}

}
