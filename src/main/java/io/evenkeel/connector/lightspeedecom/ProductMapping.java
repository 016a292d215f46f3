package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a product, or one of its variants, from the service's JSON as {@link Details}
 * leaves it. A product that is one thing to sell has one variant too, its default one:
 * what that says is the product's own. Where products have variants, these have prices,
 * numbers and stock, and the product has none.
 */
final class ProductMapping {

	/** Counts up whenever the same JSON makes another record. */
	static final int MAPPING = 1;

	static final String LEVEL = "stockLevel";

	static final String TRACKING = "stockTracking";

	static final String DISABLED = "disabled";

	private static final String OF_VARIANT = "id,sku,articleCode,ean,title,options,stockLevel,stockTracking";

	private static final String SET = "set(options(id,name,values(id,name)))";

	/** What a catalogue needs. */
	private static final String PRODUCTS = "id,title,fulltitle,description,content,visibility,isVisible,hasMatrix,url,"
			+ "data01,data02,data03,brand,supplier,type,categories,attributes(title,value)," + SET + ",variants("
			+ OF_VARIANT + ",priceExcl,priceIncl,priceCost,oldPriceExcl,oldPriceIncl,stockAlert,stockMinimum,"
			+ "stockBuyMinimum,stockBuyMaximum,weightValue,weightUnit,hs,unitPrice,unitUnit,taxType,tax,colli,"
			+ "volumeValue,volumeUnit,sizeXValue,sizeYValue,sizeZValue,sizeUnit)";

	/** What stock needs. */
	private static final String STOCK = "id,title,hasMatrix," + SET + ",variants(" + OF_VARIANT + ")";

	private final ShopProfile shop;

	private final EcomSettings settings;

	private final boolean isWhole;

	private final Fields fields;

	/**
	 * A mapping for one shop.
	 * @param shop the shop
	 * @param settings which field is the article number, which is our reference
	 * @param kind what records are made of it
	 */
	ProductMapping(ShopProfile shop, EcomSettings settings, RecordKind kind) {
		this.shop = shop;
		this.settings = settings;
		this.isWhole = kind == RecordKind.PRODUCTS;
		this.fields = Fields.of(MAPPING, this.isWhole ? PRODUCTS : STOCK).without(settings.referenceField());
	}

	ShopProfile shop() {
		return this.shop;
	}

	/**
	 * The variants that are records of their own.
	 * @param product the JSON of a product
	 * @return none of a product that is one thing to sell
	 */
	static List<JsonNode> variants(JsonNode product) {
		return Options.areIn(product) ? Nodes.items(product, Catalogue.VARIANTS) : List.of();
	}

	/**
	 * The variant behind a record.
	 * @param product the JSON of its product
	 * @param ids the record's id
	 * @return its JSON; a missing node for a product above variants, and where there is
	 * none of that id
	 */
	static JsonNode variant(JsonNode product, Ids ids) {
		if (ids.variant() != null) {
			return Nodes.first(variants(product), "id", ids.variant()).orElse(MissingNode.getInstance());
		}
		return Options.areIn(product) ? MissingNode.getInstance() : product.path(Catalogue.VARIANTS).path(0);
	}

	/**
	 * The hash of a product's record.
	 * @param row its JSON
	 * @return the same for the same record
	 */
	long hash(JsonNode row) {
		if (!Options.areIn(row)) {
			return this.fields.hash(row, List.of(this.settings.skuField()));
		}
		return this.fields.without(Catalogue.VARIANTS).hash(row, List.of(this.settings.skuField(), "above"));
	}

	long hash(JsonNode row, JsonNode variant) {
		ObjectNode set = Nodes.object();
		set.set("set", row.path("set"));
		return this.fields.below(Catalogue.VARIANTS)
			.hash(variant, List.of(this.settings.skuField(), Told.text(row, "id", ""),
					Long.toString(Fields.of(MAPPING, SET).hash(set, List.of()))));
	}

	Product product(JsonNode row) {
		Product.Builder product = Product.product(Told.text(row, "id", ""));
		product.with(RecordField.NAME, Told.text(row, "title"));
		if (this.isWhole) {
			details(product, row);
		}
		if (!Options.areIn(row)) {
			ofVariant(product, row.path(Catalogue.VARIANTS).path(0));
		}
		return product.build();
	}

	Product variant(JsonNode row, JsonNode variant) {
		Ids ids = new Ids(Told.text(row, "id", ""), Told.text(variant, "id", ""));
		Product.Builder product = Product.product(ids.toString()).parent(ids.product());
		product.with(RecordField.OPTIONS, Options.of(row, variant));
		ofVariant(product, variant);
		return product.build();
	}

	private void details(Product.Builder product, JsonNode row) {
		product.with(RecordField.SHORT_DESCRIPTION, Told.text(row, "description"));
		product.with(RecordField.DESCRIPTION, Told.text(row, "content"));
		product.with(RecordField.BRAND, Told.text(row, "brand"));
		product.with(RecordField.SUPPLIER, Told.text(row, "supplier"));
		product.with(RecordField.PUBLISHED, isPublished(row));
		List<String> paths = Nodes.each(row, Details.CATEGORIES).map(JsonNode::asString).toList();
		product.with(RecordField.CATEGORIES, paths.isEmpty() ? null : paths);
		product.with(RecordField.CHARACTERISTICS, characteristics(row));
		Extra.of(this.settings)
			.filter(Extra::isOfProduct)
			.forEach((extra) -> product.withExtra(extra.extraName(), extra.text(row)));
	}

	/** {@code auto} is shown while there is stock: the shop goes on with it by itself. */
	static @Nullable Boolean isPublished(JsonNode row) {
		String visibility = Told.text(row, "visibility");
		if (visibility != null) {
			return !visibility.equals("hidden");
		}
		return row.has("isVisible") ? Nodes.flag(row, "isVisible") : null;
	}

	private static @Nullable Map<String, String> characteristics(JsonNode row) {
		Map<String, String> all = new LinkedHashMap<>();
		Nodes.each(row, Details.ATTRIBUTES)
			.filter((one) -> Told.text(one, "value") != null && Told.text(one, "title") != null)
			.forEach((one) -> all.put(Told.text(one, "title", ""), Told.text(one, "value", "")));
		return all.isEmpty() ? null : all;
	}

	private void ofVariant(Product.Builder product, JsonNode variant) {
		product.with(RecordField.SKU, Told.text(variant, this.settings.skuField()));
		product.with(RecordField.BARCODE, Told.text(variant, "ean"));
		product.with(RecordField.STOCK, Told.number(variant, LEVEL));
		String tracking = Told.text(variant, TRACKING);
		product.with(RecordField.STOCK_TRACKING, tracking);
		product.with(RecordField.STOCK_TRACKED, (tracking != null) ? !tracking.equals(DISABLED) : null);
		if (this.isWhole) {
			prices(product, variant);
		}
	}

	private void prices(Product.Builder product, JsonNode variant) {
		product.with(RecordField.PRICE, this.shop.money(Told.number(variant, "priceIncl")));
		product.with(RecordField.PRICE_WITHOUT_TAX, this.shop.money(Told.number(variant, "priceExcl")));
		product.with(RecordField.COMPARE_AT_PRICE, this.shop.money(Told.known(variant, "oldPriceIncl")));
		product.with(RecordField.SUPPLY_PRICE, this.shop.money(Told.known(variant, "priceCost")));
		product.with(RecordField.LOW_STOCK_THRESHOLD, Told.number(variant, "stockAlert"));
		product.with(RecordField.TAX, Told.text(variant, "tax"));
		product.with(RecordField.WEIGHT, weight(variant).orElse(null));
		Extra.of(this.settings)
			.filter((extra) -> !extra.isOfProduct())
			.forEach((extra) -> product.withExtra(extra.extraName(), extra.text(variant)));
	}

	private static Optional<Weight> weight(JsonNode variant) {
		BigDecimal value = Told.known(variant, "weightValue");
		String unit = Told.text(variant, "weightUnit");
		return (value != null && unit != null) ? Optional.of(new Weight(value, Weight.Unit.of(unit)))
				: Optional.empty();
	}

}
