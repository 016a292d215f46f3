package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a product, or one of its variants, from the service's JSON. A discount makes the
 * price what is paid, and the price before it the crossed-out one. Zero weight and zero
 * purchase price mean that nothing is known.
 */
final class ProductMapping {

	/** Counts up whenever the same JSON makes another record. */
	static final int MAPPING = 1;

	static final String STOCK_TYPE = "stocktype";

	static final String OF_COMBINATION = "attribute_combination";

	private static final String OF_PRODUCT = "product";

	private static final String COUNTED = "id,productnumber,eannumber,name,is_active,stockenabled,stocktype,stock,";

	/** What a catalogue needs; the rest of it is behind {@code modifydate}. */
	static final Fields PRODUCTS = Fields.of(MAPPING,
			COUNTED + "modifydate,is_visible,price,discount,purchaseprice,taxtariff,weight,brand(name),supplier(name),"
					+ "shortdescription,description,package(id),condition(name),"
					+ String.join(",", Extras.names(false).stream().sorted().toList()));

	/** What stock needs. */
	static final Fields STOCK = Fields.of(MAPPING, COUNTED);

	/** What is told of a combination. */
	static final Fields COMBINATION = Fields.of(MAPPING,
			"id,stock,product_number,ean_number,active,combination(attribute(name),attribute_value(name),extra_price),"
					+ String.join(",", Extras.names(true).stream().sorted().toList()));

	/** What takes calls of its own. */
	private static final Set<RecordField> ASKED = EnumSet.of(RecordField.CATEGORIES, RecordField.CHARACTERISTICS,
			RecordField.STOCK_BY_OUTLET, RecordField.STOCK_IN_OPEN_ORDERS);

	private final Shop shop;

	private final Details details;

	private final boolean isWhole;

	private final Set<RecordField> asked;

	private ProductMapping(Shop shop, Details details, boolean isWhole, Set<RecordField> asked) {
		this.shop = shop;
		this.details = details;
		this.isWhole = isWhole;
		this.asked = asked;
	}

	/**
	 * A mapping of everything that records of a kind have.
	 * @param kind products or stock
	 * @param shop the shop
	 * @param details asked for what is not told with a product
	 * @return the mapping
	 */
	static ProductMapping of(RecordKind kind, Shop shop, Details details) {
		return new ProductMapping(shop, details, kind == RecordKind.PRODUCTS, ASKED);
	}

	/**
	 * A mapping that asks for nothing but what is needed.
	 * @param fields the names of the fields that are needed
	 * @param shop the shop
	 * @param details asked for what is not told with a product
	 * @return the mapping
	 */
	static ProductMapping of(Set<String> fields, Shop shop, Details details) {
		return new ProductMapping(shop, details, true,
				ASKED.stream().filter((field) -> fields.contains(field.fieldName())).collect(Collectors.toSet()));
	}

	static Fields of(RecordKind kind) {
		return (kind == RecordKind.STOCK) ? STOCK : PRODUCTS;
	}

	static @Nullable String number(JsonNode product) {
		return Nodes.text(product, "productnumber");
	}

	static @Nullable String combinationNumber(JsonNode combination) {
		String number = Nodes.text(combination, "product_number");
		return (number != null) ? number : Nodes.text(combination, "sku_number");
	}

	static boolean isCountedByCombination(JsonNode product) {
		return !OF_PRODUCT.equals(Nodes.text(product, STOCK_TYPE, OF_COMBINATION));
	}

	/**
	 * The stock of a product whose combinations are counted is their sum, and nobody's.
	 */
	static @Nullable BigDecimal stock(JsonNode product, List<JsonNode> combinations) {
		boolean isCounted = product.path("stockenabled").asBoolean(true)
				&& (combinations.isEmpty() || !isCountedByCombination(product));
		return isCounted ? plain(product, "stock") : null;
	}

	static @Nullable BigDecimal stock(JsonNode product, JsonNode combination) {
		boolean isCounted = product.path("stockenabled").asBoolean(true) && isCountedByCombination(product);
		return isCounted ? plain(combination, "stock") : null;
	}

	private static @Nullable BigDecimal plain(JsonNode row, String field) {
		BigDecimal number = Nodes.number(row, field);
		return (number != null) ? Nodes.plain(number) : null;
	}

	private static @Nullable BigDecimal known(JsonNode row, String field) {
		BigDecimal number = plain(row, field);
		return (number != null && number.signum() != 0) ? number : null;
	}

	private static @Nullable Boolean flag(JsonNode row, String field) {
		return Nodes.has(row, field) ? (Boolean) Nodes.flag(row, field) : null;
	}

	/**
	 * A product above variants is nothing that can be sold: number, price, stock and
	 * weight are its variants'. Its own number is the handle that they share.
	 */
	Product product(JsonNode row, List<JsonNode> combinations) {
		Product.Builder product = Product.product(Nodes.text(row, "id", ""));
		product.with(RecordField.NAME, Nodes.text(row, "name"));
		product.with(RecordField.ACTIVE, flag(row, "is_active"));
		product.with(RecordField.STOCK_TRACKED, flag(row, "stockenabled"));
		if (combinations.isEmpty()) {
			product.with(RecordField.SKU, number(row));
			product.with(RecordField.BARCODE, Nodes.text(row, "eannumber"));
			stock(product, row, null, stock(row, combinations), number(row));
		}
		else {
			product.with(RecordField.HANDLE, number(row));
		}
		if (this.isWhole) {
			if (combinations.isEmpty()) {
				prices(product, row, BigDecimal.ZERO);
				product.with(RecordField.WEIGHT, weight(row));
			}
			texts(product, row);
		}
		return product.build();
	}

	private static @Nullable Weight weight(JsonNode row) {
		BigDecimal weight = known(row, "weight");
		return (weight != null) ? new Weight(weight, Weight.Unit.KILOGRAM) : null;
	}

	Product variant(JsonNode row, JsonNode combination) {
		Ids ids = new Ids(Nodes.text(row, "id", ""), Nodes.text(combination, "id", ""));
		Product.Builder product = Product.product(ids.toString()).parent(ids.product());
		product.with(RecordField.SKU, combinationNumber(combination));
		product.with(RecordField.HANDLE, number(row));
		product.with(RecordField.BARCODE, Nodes.text(combination, "ean_number"));
		product.with(RecordField.OPTIONS, Combinations.options(combination));
		product.with(RecordField.ACTIVE, flag(combination, "active"));
		product.with(RecordField.STOCK_TRACKED, flag(row, "stockenabled"));
		stock(product, row, combination, stock(row, combination), combinationNumber(combination));
		if (this.isWhole) {
			prices(product, row, extraPrice(combination));
			product.with(RecordField.SUPPLY_PRICE, null);
			product.with(RecordField.WEIGHT, weight(row));
			Extras.names(true).forEach((name) -> product.withExtra(name, Extras.read(combination, name)));
		}
		return product.build();
	}

	static BigDecimal extraPrice(JsonNode combination) {
		return Nodes.each(combination, "combination")
			.map((part) -> Nodes.amount(part, "extra_price"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private void stock(Product.Builder product, JsonNode row, @Nullable JsonNode combination,
			@Nullable BigDecimal stock, @Nullable String number) {
		product.with(RecordField.STOCK, stock);
		if (this.asked.contains(RecordField.STOCK_BY_OUTLET)) {
			Map<String, BigDecimal> stores = this.details.stores(number, stock);
			product.with(RecordField.STOCK_BY_OUTLET, stores.isEmpty() ? null : stores);
		}
		if (this.asked.contains(RecordField.STOCK_IN_OPEN_ORDERS) && stock != null) {
			product.with(RecordField.STOCK_IN_OPEN_ORDERS, this.details.held(row, combination).orElse(null));
		}
	}

	private void prices(Product.Builder product, JsonNode row, BigDecimal extra) {
		BigDecimal whole = plain(row, "price");
		if (whole == null) {
			return;
		}
		BigDecimal discount = Nodes.amount(row, "discount");
		BigDecimal paid = whole.subtract(discount).add(extra);
		product.with(priceField(this.shop), this.shop.money(Nodes.plain(paid)));
		if (discount.signum() > 0) {
			product.with(RecordField.COMPARE_AT_PRICE, this.shop.money(Nodes.plain(whole.add(extra))));
		}
		product.with(RecordField.SUPPLY_PRICE, this.shop.money(known(row, "purchaseprice")));
	}

	/**
	 * The field that holds the price of a shop.
	 * @param shop the shop
	 * @return with tax or without, as prices are entered there
	 */
	static RecordField priceField(Shop shop) {
		return shop.isPriceWithTax() ? RecordField.PRICE : RecordField.PRICE_WITHOUT_TAX;
	}

	private void texts(Product.Builder product, JsonNode row) {
		product.with(RecordField.SHORT_DESCRIPTION, Nodes.text(row, "shortdescription"));
		product.with(RecordField.DESCRIPTION, Nodes.text(row, "description"));
		product.with(RecordField.TAX, Nodes.text(row, "taxtariff"));
		product.with(RecordField.BRAND, Nodes.text(row.path("brand"), "name"));
		product.with(RecordField.SUPPLIER, Nodes.text(row.path("supplier"), "name"));
		product.with(RecordField.PUBLISHED, flag(row, "is_visible"));
		asked(product, row);
		Extras.names(false).forEach((name) -> product.withExtra(name, Extras.read(row, name)));
		product.withExtra("package_id", Nodes.text(row.path("package"), "id"));
		product.withExtra("condition", Nodes.text(row.path("condition"), "name"));
	}

	private void asked(Product.Builder product, JsonNode row) {
		if (this.asked.contains(RecordField.CATEGORIES)) {
			List<String> paths = this.details.categories(row);
			product.with(RecordField.CATEGORIES, paths.isEmpty() ? null : paths);
		}
		if (this.asked.contains(RecordField.CHARACTERISTICS)) {
			Map<String, String> characteristics = this.details.characteristics(row);
			product.with(RecordField.CHARACTERISTICS, characteristics.isEmpty() ? null : characteristics);
		}
	}

}
