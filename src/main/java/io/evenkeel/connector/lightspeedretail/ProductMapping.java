package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes products from rows. A product with variants has no row of its own: it is made
 * from the row at the head of its family, with the id {@code family:} and that row's, and
 * has what the family shares; every row, the head too, is a variant below it and has the
 * rest. The export of Retail is read in the same way.
 */
final class ProductMapping {

	/** How the ids of products with variants begin. */
	static final String FAMILY = "family:";

	private static final List<String> STOCK_FIELDS = List.of("id", "variant_parent_id", "has_variants", "name",
			"handle", "sku", "product_codes", "active", "is_active", "has_inventory", "variant_options");

	private static final List<String> PRODUCT_FIELDS = List.of("description", "brand", "supplier", "supplier_code",
			"product_category", "type", "categories", "images", "skuImages", "supply_price", "price_excluding_tax",
			"price_including_tax", "outlet_taxes", "weight", "weight_unit", "width", "height", "length",
			"dimensions_unit", "channels");

	static final BigDecimal METRES_OF_A_YARD = new BigDecimal("0.9144");

	private static final String CATEGORY_STEP = " > ";

	private final Account account;

	private final RecordKind kind;

	ProductMapping(Account account, RecordKind kind) {
		this.account = account;
		this.kind = kind;
	}

	static boolean isHead(JsonNode row) {
		return Nodes.flag(row, "has_variants") && !Nodes.has(row, "variant_parent_id");
	}

	static boolean isVariant(JsonNode row) {
		return isHead(row) || Nodes.has(row, "variant_parent_id");
	}

	/**
	 * The row at the head of a variant's family.
	 * @param row a variant
	 * @return its id
	 */
	static String head(JsonNode row) {
		return Nodes.text(row, "variant_parent_id", Nodes.text(row, "id", ""));
	}

	static boolean isActive(JsonNode row) {
		return Nodes.has(row, "is_active") ? Nodes.flag(row, "is_active") : Nodes.flag(row, "active");
	}

	/**
	 * A hash of all that a record is made from.
	 * @param row the row
	 * @param isFamily whether the record is the product above variants
	 * @param active whether it is active
	 * @param stock its stock by outlet
	 * @return 64 bits
	 */
	long hash(JsonNode row, boolean isFamily, boolean active, Map<String, BigDecimal> stock) {
		Fingerprint print = Fingerprint.begin().add(this.kind.word()).add(isFamily + " " + active);
		print.add(row, STOCK_FIELDS).addAll(stock);
		if (this.kind == RecordKind.PRODUCTS) {
			print.add(row, PRODUCT_FIELDS);
			print.add(this.account.currency() + " " + this.account.isTaxInclusive()).add(tax(row));
		}
		return print.hash();
	}

	/**
	 * The record of a row.
	 * @param row the row
	 * @param stock its stock by outlet
	 * @return the product or variant
	 * @throws IllegalArgumentException when a value cannot be made out
	 */
	Product product(JsonNode row, Map<String, BigDecimal> stock) {
		Product.Builder product = Product.product(Nodes.text(row, "id", ""));
		shared(product, row, isActive(row));
		own(product, row, stock);
		if (isVariant(row)) {
			product.parent(FAMILY + head(row));
			images(product, row, "skuImages");
		}
		else {
			family(product, row);
		}
		return product.build();
	}

	/**
	 * The record of a product with variants.
	 * @param head the row at the head of the family
	 * @param active whether any variant is active
	 * @return the product
	 */
	Product family(JsonNode head, boolean active) {
		Product.Builder product = Product.product(FAMILY + Nodes.text(head, "id", ""));
		shared(product, head, active);
		family(product, head);
		return product.build();
	}

	private void shared(Product.Builder product, JsonNode row, boolean active) {
		product.with(RecordField.HANDLE, Nodes.text(row, "handle"));
		product.with(RecordField.ACTIVE, active);
		if (this.kind == RecordKind.PRODUCTS) {
			product.with(RecordField.SUPPLIER, Nodes.text(row.path("supplier"), "name"));
			product.with(RecordField.TAX, tax(row));
			product.with(RecordField.CHANNELS, known(channels(row)));
		}
	}

	private void family(Product.Builder product, JsonNode row) {
		product.with(RecordField.NAME, Nodes.text(row, "name"));
		if (this.kind == RecordKind.PRODUCTS) {
			product.with(RecordField.DESCRIPTION, Nodes.text(row, "description"));
			product.with(RecordField.BRAND, Nodes.text(row.path("brand"), "name"));
			product.with(RecordField.CATEGORIES, known(categories(row)));
			product.with(RecordField.TAGS, known(Nodes.texts(row.path("categories"), "name")));
			images(product, row, "images");
		}
	}

	private void own(Product.Builder product, JsonNode row, Map<String, BigDecimal> stock) {
		product.with(RecordField.SKU, Nodes.text(row, "sku"));
		product.with(RecordField.BARCODE, barcode(row));
		product.with(RecordField.OPTIONS, options(row));
		product.with(RecordField.STOCK_TRACKED, Nodes.flag(row, "has_inventory"));
		product.with(RecordField.STOCK_BY_OUTLET, stock.isEmpty() ? null : stock);
		if (this.kind == RecordKind.PRODUCTS) {
			money(product, row);
			product.with(RecordField.SUPPLIER_CODE, Nodes.text(row, "supplier_code"));
			product.with(RecordField.WEIGHT, weight(row));
			product.with(RecordField.LENGTH, length(row, "length"));
			product.with(RecordField.WIDTH, length(row, "width"));
			product.with(RecordField.HEIGHT, length(row, "height"));
		}
	}

	private void money(Product.Builder product, JsonNode row) {
		BigDecimal without = Nodes.number(row, "price_excluding_tax");
		BigDecimal with = Nodes.number(row, "price_including_tax");
		product.with(RecordField.PRICE, this.account.money(this.account.isTaxInclusive() ? with : without));
		product.with(RecordField.PRICE_WITHOUT_TAX, this.account.money(without));
		product.with(RecordField.SUPPLY_PRICE, this.account.money(Nodes.number(row, "supply_price")));
	}

	/**
	 * The first code that is of a standard.
	 * @param row a product
	 * @return the code, or null when there is none
	 */
	static @Nullable String barcode(JsonNode row) {
		return Nodes.each(row, "product_codes")
			.filter((code) -> !Nodes.text(code, "type", "custom").toLowerCase(Locale.ROOT).equals("custom"))
			.map((code) -> Nodes.text(code, "code"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Map<String, String> options(JsonNode row) {
		Map<String, String> options = new LinkedHashMap<>();
		Nodes.each(row, "variant_options")
			.filter((option) -> Nodes.has(option, "name") && Nodes.has(option, "value"))
			.forEach((option) -> options.putIfAbsent(option.path("name").asString(), option.path("value").asString()));
		return options.isEmpty() ? null : options;
	}

	/** Outlets may tax a product differently; the first one that says counts. */
	private @Nullable String tax(JsonNode row) {
		return Nodes.each(row, "outlet_taxes")
			.map((tax) -> this.account.tax(Nodes.text(tax, "tax_id")))
			.flatMap((tax) -> tax.stream())
			.map(Account.Tax::name)
			.findFirst()
			.orElse(null);
	}

	private static List<String> channels(JsonNode row) {
		return Nodes.each(row, "channels")
			.map((channel) -> channel.isObject() ? Nodes.text(channel, "name", "") : channel.asString())
			.filter((name) -> !name.isBlank())
			.toList();
	}

	private static List<String> categories(JsonNode row) {
		JsonNode category = row.path("product_category");
		List<String> path = new ArrayList<>(Nodes.texts(category.path("category_path"), "name"));
		if (!path.isEmpty()) {
			return List.of(String.join(CATEGORY_STEP, path));
		}
		String name = Nodes.text(category, "name", Nodes.text(row.path("type"), "name", ""));
		return name.isEmpty() ? List.of() : List.of(name);
	}

	private static void images(Product.Builder product, JsonNode row, String field) {
		product.with(RecordField.IMAGES, known(Nodes.texts(row.path(field), "url")));
	}

	private static @Nullable List<String> known(List<String> texts) {
		return texts.isEmpty() ? null : texts;
	}

	private static @Nullable Weight weight(JsonNode row) {
		BigDecimal value = Nodes.number(row, "weight");
		String unit = Nodes.text(row, "weight_unit");
		if (value == null || value.signum() == 0 || unit == null) {
			return null;
		}
		return switch (unit.toUpperCase(Locale.ROOT)) {
			case "KG" -> new Weight(value, Weight.Unit.KILOGRAM);
			case "G" -> new Weight(value, Weight.Unit.GRAM);
			case "LB" -> new Weight(value, Weight.Unit.POUND);
			case "OZ" -> new Weight(value, Weight.Unit.OUNCE);
			case "CT" -> new Weight(value.multiply(new BigDecimal("0.2")), Weight.Unit.GRAM);
			default -> throw new IllegalArgumentException(
					"the field 'weight_unit' says '" + unit + "', which is no unit of weight");
		};
	}

	private static @Nullable Length length(JsonNode row, String field) {
		BigDecimal value = Nodes.number(row, field);
		String unit = Nodes.text(row, "dimensions_unit");
		if (value == null || value.signum() == 0 || unit == null) {
			return null;
		}
		return switch (unit.toUpperCase(Locale.ROOT)) {
			case "CM" -> new Length(value, Length.Unit.CENTIMETRE);
			case "MM" -> new Length(value, Length.Unit.MILLIMETRE);
			case "IN" -> new Length(value, Length.Unit.INCH);
			case "YD" -> new Length(value.multiply(METRES_OF_A_YARD), Length.Unit.METRE);
			default -> throw new IllegalArgumentException(
					"the field 'dimensions_unit' says '" + unit + "', which is no unit of length");
		};
	}

	/**
	 * The stock of products by outlet, from rows about levels.
	 * @param levels a row for each product and outlet
	 * @return by the id of the product, outlets in the order of their names
	 */
	Map<String, Map<String, BigDecimal>> stock(List<JsonNode> levels) {
		Map<String, List<JsonNode>> byProduct = levels.stream()
			.collect(Collectors.groupingBy((level) -> Nodes.text(level, "product_id", "")));
		return byProduct.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> byOutlet(entry.getValue()), (one, other) -> one,
					HashMap::new));
	}

	private Map<String, BigDecimal> byOutlet(List<JsonNode> levels) {
		Function<JsonNode, String> outlet = (level) -> this.account
			.outletName(Nodes.text(level, "location_id", Nodes.text(level, "outlet_id", "")));
		Map<String, BigDecimal> byOutlet = new TreeMap<>();
		levels.forEach((level) -> {
			BigDecimal quantity = Nodes.number(level, "current_inventory_level");
			if (quantity != null) {
				byOutlet.merge(outlet.apply(level), Nodes.plain(quantity), BigDecimal::add);
			}
		});
		return byOutlet;
	}

}
