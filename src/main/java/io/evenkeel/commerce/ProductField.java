package io.evenkeel.commerce;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every field of a {@link Product}, with the name that files and rules use for it. This
 * is the one list: rule tables, layouts, the state database and the documents follow it.
 */
public enum ProductField {

	NAME("name", FieldType.TEXT, "what customers see as its title"),

	DESCRIPTION("description", FieldType.TEXT, "the long text, usually HTML"),

	SHORT_DESCRIPTION("short-description", FieldType.TEXT, "the short text of lists and tills"),

	SUBTITLE("subtitle", FieldType.TEXT, "a second line below the name in the shop"),

	BRAND("brand", FieldType.TEXT, "the maker"),

	SKU("sku", FieldType.TEXT, "the article number, the same on both sides"),

	BARCODE("barcode", FieldType.TEXT, "UPC, EAN or GTIN"),

	HANDLE("handle", FieldType.TEXT, "the name that a product and its variants share at the till"),

	ALIAS("alias", FieldType.TEXT, "a further name at the till"),

	CATEGORIES("categories", FieldType.TEXTS, "categories, each as a path such as Shoes > Boots"),

	TAGS("tags", FieldType.TEXTS, "free labels"),

	OPTIONS("options", FieldType.NAMED_TEXTS, "what tells a variant from its siblings: Colour=Red"),

	CHARACTERISTICS("characteristics", FieldType.NAMED_TEXTS, "information that makes no variants: Origin=Italy"),

	ACTIVE("active", FieldType.FLAG, "whether the till sells it"),

	PUBLISHED("published", FieldType.FLAG, "whether the shop sells it"),

	CHANNELS("channels", FieldType.TEXTS, "where it is sold, such as store and online"),

	PRICE("price", FieldType.MONEY, "the retail price"),

	PRICE_WITHOUT_TAX("price-without-tax", FieldType.MONEY, "the retail price before tax"),

	COMPARE_AT_PRICE("compare-at-price", FieldType.MONEY, "the crossed-out price of the shop"),

	SUPPLY_PRICE("supply-price", FieldType.MONEY, "what the supplier charges"),

	TAX("tax", FieldType.TEXT, "the name of the tax"),

	STOCK("stock", FieldType.DECIMAL, "the quantity that can be sold"),

	STOCK_BY_OUTLET("stock-by-outlet", FieldType.NAMED_DECIMALS, "the quantity in each outlet"),

	STOCK_TRACKED("stock-tracked", FieldType.FLAG, "whether the quantity is counted at all"),

	LOW_STOCK_THRESHOLD("low-stock-threshold", FieldType.DECIMAL, "the quantity at which the shop warns"),

	REORDER_POINT("reorder-point", FieldType.DECIMAL, "the quantity at which the till orders more"),

	REORDER_AMOUNT("reorder-amount", FieldType.DECIMAL, "how much the till orders"),

	SUPPLIER("supplier", FieldType.TEXT, "who delivers it"),

	SUPPLIER_CODE("supplier-code", FieldType.TEXT, "the supplier's own article number"),

	IMAGES("images", FieldType.TEXTS, "addresses of the images, the main one first"),

	WEIGHT("weight", FieldType.WEIGHT, "the weight with its unit"),

	LENGTH("length", FieldType.LENGTH, "the length of the parcel"),

	WIDTH("width", FieldType.LENGTH, "the width of the parcel"),

	HEIGHT("height", FieldType.LENGTH, "the height of the parcel");

	private static final Map<String, ProductField> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toMap(ProductField::fieldName, Function.identity()));

	private final String fieldName;

	private final FieldType type;

	private final String meaning;

	ProductField(String fieldName, FieldType type, String meaning) {
		this.fieldName = fieldName;
		this.type = type;
		this.meaning = meaning;
	}

	/**
	 * The field with this name.
	 * @param name such as {@code compare-at-price}
	 * @return the field, or empty when there is none of that name
	 */
	public static Optional<ProductField> named(String name) {
		return Optional.ofNullable(BY_NAME.get(name));
	}

	public String fieldName() {
		return this.fieldName;
	}

	public FieldType type() {
		return this.type;
	}

	public String meaning() {
		return this.meaning;
	}

	@Override
	public String toString() {
		return this.fieldName;
	}

}
