package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a product, or one of its variations, from the service's JSON. What the answer
 * does not have stays unknown; so does the stock of a variation that shares its
 * product's.
 */
final class ProductMapping {

	/** Counts up whenever the same JSON makes another record. */
	static final int MAPPING = 1;

	static final String VARIATIONS = "combinations";

	static final String UPC = "UPC";

	static final String BRAND = "BRAND";

	static final String CUSTOM = "CUSTOM";

	private static final String ATTRIBUTES = "attributes(id,name,type,value,show)";

	private static final String OPTIONS = "options(name,choices(text,priceModifier,priceModifierType))";

	private static final String VARIATION = "combinations(id,sku,options(name,value),quantity,unlimited,";

	/** What a catalogue needs. */
	static final Fields PRODUCTS = Fields.of(MAPPING, "id,sku,name,subtitle,description,price,costPrice,compareToPrice,"
			+ "quantity,unlimited,warningLimit,weight,dimensions(length,width,height),enabled," + ATTRIBUTES + ","
			+ "externalReferenceId,media(images(isMain,orderBy,imageOriginalUrl)),categoryIds," + OPTIONS + ","
			+ VARIATION + "price,costPrice,compareToPrice,warningLimit,weight,dimensions(length,width,height),"
			+ ATTRIBUTES + ",externalReferenceId)");

	/** What stock needs. */
	static final Fields STOCK = Fields.of(MAPPING,
			"id,sku,name,quantity,unlimited,attributes(type,value),options(name)," + VARIATION
					+ "attributes(type,value))");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final StoreProfile store;

	private final Function<JsonNode, List<String>> categories;

	/**
	 * A mapping for one store.
	 * @param store the store
	 * @param categories the paths of a product's categories
	 */
	ProductMapping(StoreProfile store, Function<JsonNode, List<String>> categories) {
		this.store = store;
		this.categories = categories;
	}

	static Fields of(RecordKind kind) {
		return (kind == RecordKind.STOCK) ? STOCK : PRODUCTS;
	}

	/**
	 * A variation of a product.
	 * @param product the product's JSON
	 * @param id the variation's id
	 * @return its JSON, or null when the product has none of that id
	 */
	static @Nullable JsonNode variation(JsonNode product, String id) {
		return Nodes.first(Nodes.items(product, VARIATIONS), "id", id).orElse(null);
	}

	Product product(JsonNode row) {
		Product.Builder product = Product.product(Nodes.text(row, "id", ""));
		shared(product, row);
		product.with(RecordField.NAME, Nodes.text(row, "name"));
		product.with(RecordField.SUBTITLE, Nodes.text(row, "subtitle"));
		product.with(RecordField.DESCRIPTION, Nodes.text(row, "description"));
		product.with(RecordField.BRAND, attribute(row, BRAND));
		product.with(RecordField.PRICE, this.store.money(Nodes.number(row, "price")));
		product.with(RecordField.PUBLISHED, row.has("enabled") ? Nodes.flag(row, "enabled") : null);
		product.with(RecordField.CHARACTERISTICS, characteristics(row));
		product.with(RecordField.IMAGES, row.has("media") ? images(row) : null);
		List<String> paths = this.categories.apply(row);
		product.with(RecordField.CATEGORIES, paths.isEmpty() ? null : paths);
		stock(product, row);
		return product.build();
	}

	Product variation(JsonNode row, JsonNode variation) {
		Ids ids = new Ids(Nodes.text(row, "id", ""), Nodes.text(variation, "id", ""));
		Product.Builder product = Product.product(ids.toString()).parent(ids.product());
		shared(product, variation);
		Map<String, String> options = options(variation);
		product.with(RecordField.OPTIONS, options);
		product.with(RecordField.PRICE, this.store.money(price(row, variation, options)));
		if (hasOwnStock(variation)) {
			stock(product, variation);
		}
		return product.build();
	}

	private void shared(Product.Builder product, JsonNode row) {
		product.with(RecordField.SKU, Nodes.text(row, "sku"));
		product.with(RecordField.BARCODE, attribute(row, UPC));
		product.with(RecordField.SUPPLY_PRICE, this.store.money(Nodes.number(row, "costPrice")));
		product.with(RecordField.COMPARE_AT_PRICE, this.store.money(Nodes.number(row, "compareToPrice")));
		product.with(RecordField.LOW_STOCK_THRESHOLD, decimal(row, "warningLimit"));
		product.with(RecordField.WEIGHT, this.store.weight(Nodes.number(row, "weight")));
		JsonNode size = row.path("dimensions");
		product.with(RecordField.LENGTH, this.store.length(Nodes.number(size, "length")));
		product.with(RecordField.WIDTH, this.store.length(Nodes.number(size, "width")));
		product.with(RecordField.HEIGHT, this.store.length(Nodes.number(size, "height")));
		product.withExtra("external-reference", Nodes.text(row, "externalReferenceId"));
	}

	/** A variation without an article number shares the stock of its product. */
	static boolean hasOwnStock(JsonNode variation) {
		return Nodes.text(variation, "sku") != null || Nodes.number(variation, "quantity") != null;
	}

	private static void stock(Product.Builder product, JsonNode row) {
		boolean isUnlimited = Nodes.flag(row, "unlimited");
		BigDecimal quantity = decimal(row, "quantity");
		if (isUnlimited || quantity != null) {
			product.with(RecordField.STOCK_TRACKED, !isUnlimited);
			product.with(RecordField.STOCK, isUnlimited ? null : quantity);
		}
	}

	private static @Nullable BigDecimal decimal(JsonNode row, String field) {
		BigDecimal number = Nodes.number(row, field);
		return (number != null) ? Nodes.plain(number) : null;
	}

	private static @Nullable String attribute(JsonNode row, String type) {
		return Nodes.first(Nodes.items(row, "attributes"), "type", type)
			.map((attribute) -> Nodes.text(attribute, "value"))
			.orElse(null);
	}

	private static @Nullable Map<String, String> characteristics(JsonNode row) {
		Map<String, String> characteristics = new LinkedHashMap<>();
		Nodes.items(row, "attributes")
			.stream()
			.filter((attribute) -> CUSTOM.equals(Nodes.text(attribute, "type", CUSTOM)))
			.filter((attribute) -> Nodes.text(attribute, "value") != null)
			.forEach((attribute) -> characteristics.put(Nodes.text(attribute, "name", ""),
					Nodes.text(attribute, "value", "")));
		return characteristics.isEmpty() ? null : characteristics;
	}

	private static Map<String, String> options(JsonNode variation) {
		Map<String, String> options = new LinkedHashMap<>();
		Nodes.items(variation, "options")
			.forEach((option) -> options.put(Nodes.text(option, "name", ""), Nodes.text(option, "value", "")));
		return options;
	}

	/** The addresses of the images as they were uploaded, the main one first. */
	static List<String> images(JsonNode row) {
		return Nodes.items(row.path("media"), "images")
			.stream()
			.sorted(Comparator.comparing((JsonNode image) -> !Nodes.flag(image, "isMain"))
				.thenComparing((image) -> image.path("orderBy").asInt(0)))
			.map((image) -> Nodes.text(image, "imageOriginalUrl"))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	/**
	 * The price of a variation: its own, or the product's with what its choices add.
	 */
	private static @Nullable BigDecimal price(JsonNode row, JsonNode variation, Map<String, String> options) {
		BigDecimal own = Nodes.number(variation, "price");
		BigDecimal base = Nodes.number(row, "price");
		if (own != null || base == null) {
			return own;
		}
		BigDecimal price = base;
		for (JsonNode option : Nodes.items(row, "options")) {
			String chosen = options.get(Nodes.text(option, "name", ""));
			if (chosen != null) {
				price = price.add(Nodes.first(Nodes.items(option, "choices"), "text", chosen)
					.map((choice) -> added(choice, base))
					.orElse(BigDecimal.ZERO));
			}
		}
		return price;
	}

	private static BigDecimal added(JsonNode choice, BigDecimal base) {
		BigDecimal modifier = Nodes.amount(choice, "priceModifier");
		return "PERCENT".equals(Nodes.text(choice, "priceModifierType"))
				? base.multiply(modifier).divide(HUNDRED, 2, RoundingMode.HALF_UP) : modifier;
	}

}
