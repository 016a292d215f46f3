package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a product, or one of its variants, from the service's JSON. A product without
 * options has one variant too, its base variant: what that says is the product's own. A
 * zero where the service cannot leave a number out (weights, sizes, further prices) means
 * that nothing is known.
 */
final class ProductMapping {

	/** Counts up whenever the same JSON makes another record. */
	static final int MAPPING = 1;

	static final String VARIANTS = "variants";

	static final String OPTION_VALUES = "option_values";

	static final String LEVEL = "inventory_level";

	static final String TRACKING = "inventory_tracking";

	private static final String VARIANT = "variants(id,sku,upc,gtin,option_values(option_display_name,label),"
			+ "inventory_level,";

	/** What a catalogue needs. */
	static final Fields PRODUCTS = Fields.of(MAPPING,
			"id,sku,name,description,price,sale_price,cost_price,retail_price,"
					+ "upc,gtin,mpn,weight,width,height,depth,is_visible,availability,type,condition,inventory_level,"
					+ "inventory_tracking,inventory_warning_level,base_variant_id,categories,brand_id,"
					+ "custom_fields(name,value),images(is_thumbnail,sort_order,url_zoom,url_standard,image_url),"
					+ VARIANT
					+ "price,sale_price,cost_price,retail_price,mpn,weight,width,height,depth,inventory_warning_level,"
					+ "purchasing_disabled)");

	/** What stock needs. */
	static final Fields STOCK = Fields.of(MAPPING,
			"id,sku,name,upc,gtin,inventory_level,inventory_tracking," + VARIANT.replaceFirst(",$", ")"));

	private final StoreProfile store;

	private final Names names;

	private final boolean isWhole;

	/**
	 * A mapping for one store.
	 * @param store the store
	 * @param names the names of brands and categories
	 * @param kind what records are made of it
	 */
	ProductMapping(StoreProfile store, Names names, RecordKind kind) {
		this.store = store;
		this.names = names;
		this.isWhole = kind == RecordKind.PRODUCTS;
	}

	static Fields of(RecordKind kind) {
		return (kind == RecordKind.STOCK) ? STOCK : PRODUCTS;
	}

	/**
	 * The variants that are told apart by options; none of a product without options.
	 * @param product its JSON
	 * @return their JSON
	 */
	static List<JsonNode> variants(JsonNode product) {
		return Nodes.items(product, VARIANTS)
			.stream()
			.filter((variant) -> !variant.path(OPTION_VALUES).isEmpty())
			.toList();
	}

	static @Nullable JsonNode variant(JsonNode product, String id) {
		return Nodes.first(variants(product), "id", id).orElse(null);
	}

	static boolean isTracked(JsonNode product, String how) {
		return how.equals(Nodes.text(product, TRACKING));
	}

	Product product(JsonNode row) {
		Product.Builder product = Product.product(Nodes.text(row, "id", ""));
		shared(product, row);
		product.with(RecordField.NAME, Nodes.text(row, "name"));
		stock(product, row);
		if (this.isWhole) {
			details(product, row);
		}
		return product.build();
	}

	private void details(Product.Builder product, JsonNode row) {
		prices(product, row, row);
		product.with(RecordField.DESCRIPTION, Nodes.text(row, "description"));
		product.with(RecordField.BRAND, this.names.brand(row));
		product.with(RecordField.PUBLISHED, row.has("is_visible") ? Nodes.flag(row, "is_visible") : null);
		product.with(RecordField.CHARACTERISTICS, characteristics(row));
		product.with(RecordField.IMAGES, row.has("images") ? images(row) : null);
		List<String> paths = this.names.categories(row);
		product.with(RecordField.CATEGORIES, paths.isEmpty() ? null : paths);
		Stream.of("availability", "type", "condition")
			.forEach((field) -> product.withExtra(field, Nodes.text(row, field)));
	}

	Product variant(JsonNode row, JsonNode variant) {
		Ids ids = new Ids(Nodes.text(row, "id", ""), Nodes.text(variant, "id", ""));
		Product.Builder product = Product.product(ids.toString()).parent(ids.product());
		shared(product, variant);
		product.with(RecordField.OPTIONS, options(variant));
		if (isTracked(row, "none")) {
			product.with(RecordField.STOCK_TRACKED, false);
		}
		else if (isTracked(row, "variant")) {
			product.with(RecordField.STOCK_TRACKED, true);
			product.with(RecordField.STOCK, decimal(variant, LEVEL));
		}
		if (this.isWhole) {
			prices(product, row, variant);
			product.withExtra("purchasing-disabled", Nodes.text(variant, "purchasing_disabled"));
		}
		return product.build();
	}

	private static void shared(Product.Builder product, JsonNode row) {
		product.with(RecordField.SKU, Nodes.text(row, "sku"));
		String upc = Nodes.text(row, "upc");
		product.with(RecordField.BARCODE, (upc != null) ? upc : Nodes.text(row, "gtin"));
	}

	private void prices(Product.Builder product, JsonNode row, JsonNode own) {
		BigDecimal price = Nodes.number(own, "price");
		product.with(RecordField.PRICE, this.store.money((price != null) ? price : Nodes.number(row, "price")));
		product.with(RecordField.SUPPLY_PRICE, this.store.money(known(own, "cost_price")));
		product.with(RecordField.COMPARE_AT_PRICE, this.store.money(known(own, "retail_price")));
		product.with(RecordField.LOW_STOCK_THRESHOLD, decimal(own, "inventory_warning_level"));
		product.with(RecordField.WEIGHT, this.store.weight(known(own, "weight")));
		product.with(RecordField.WIDTH, this.store.length(known(own, "width")));
		product.with(RecordField.HEIGHT, this.store.length(known(own, "height")));
		product.with(RecordField.LENGTH, this.store.length(known(own, "depth")));
		BigDecimal sale = known(own, "sale_price");
		product.withExtra("sale-price", (sale != null) ? Nodes.plain(sale).toPlainString() : null);
		product.withExtra("mpn", Nodes.text(own, "mpn"));
	}

	/** The level of a product whose variants are counted is their sum, and nobody's. */
	private static void stock(Product.Builder product, JsonNode row) {
		String tracking = Nodes.text(row, TRACKING);
		product.with(RecordField.STOCK_TRACKED, (tracking != null) ? !tracking.equals("none") : null);
		if (hasOwnStock(row)) {
			product.with(RecordField.STOCK, decimal(row, LEVEL));
		}
	}

	/**
	 * Whether the product itself is counted.
	 * @param row its JSON
	 * @return false when it is not counted, or each of its variants is
	 */
	static boolean hasOwnStock(JsonNode row) {
		return isTracked(row, "product") || (isTracked(row, "variant") && variants(row).isEmpty());
	}

	private static @Nullable BigDecimal decimal(JsonNode row, String field) {
		BigDecimal number = Nodes.number(row, field);
		return (number != null) ? Nodes.plain(number) : null;
	}

	private static @Nullable BigDecimal known(JsonNode row, String field) {
		BigDecimal number = Nodes.number(row, field);
		return (number != null && number.signum() != 0) ? number : null;
	}

	private static @Nullable Map<String, String> characteristics(JsonNode row) {
		Map<String, String> characteristics = new LinkedHashMap<>();
		Nodes.items(row, "custom_fields")
			.forEach((field) -> characteristics.merge(Nodes.text(field, "name", ""), Nodes.text(field, "value", ""),
					(one, other) -> one + ", " + other));
		return characteristics.isEmpty() ? null : characteristics;
	}

	static Map<String, String> options(JsonNode variant) {
		Map<String, String> options = new LinkedHashMap<>();
		Nodes.items(variant, OPTION_VALUES)
			.forEach((option) -> options.put(Nodes.text(option, "option_display_name", ""),
					Nodes.text(option, "label", "")));
		return options;
	}

	/** The addresses of the largest images, the main one first. */
	static List<String> images(JsonNode row) {
		return Nodes.items(row, "images")
			.stream()
			.sorted(Comparator.comparing((JsonNode image) -> !Nodes.flag(image, "is_thumbnail"))
				.thenComparing((image) -> image.path("sort_order").asInt(0)))
			.map(ProductMapping::address)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private static @Nullable String address(JsonNode image) {
		return Stream.of("url_zoom", "url_standard", "image_url")
			.map((field) -> Nodes.text(image, field))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
