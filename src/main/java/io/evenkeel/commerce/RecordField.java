package io.evenkeel.commerce;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every field of a {@link CommerceRecord}, with the name that files and rules use for it.
 * This is the one list: rule tables, layouts, the state database and the documents follow
 * it.
 */
public enum RecordField {

	NAME("name", FieldType.TEXT, Kinds.GOODS, "what customers see as its title"),

	DESCRIPTION("description", FieldType.TEXT, Kinds.PRODUCTS, "the long text, usually HTML"),

	SHORT_DESCRIPTION("short-description", FieldType.TEXT, Kinds.PRODUCTS, "the short text of lists and tills"),

	SUBTITLE("subtitle", FieldType.TEXT, Kinds.PRODUCTS, "a second line below the name in the shop"),

	BRAND("brand", FieldType.TEXT, Kinds.PRODUCTS, "the maker"),

	SKU("sku", FieldType.TEXT, Kinds.GOODS, "the article number, the same on both sides"),

	BARCODE("barcode", FieldType.TEXT, Kinds.GOODS, "UPC, EAN or GTIN"),

	HANDLE("handle", FieldType.TEXT, Kinds.GOODS, "the name that a product and its variants share at the till"),

	ALIAS("alias", FieldType.TEXT, Kinds.PRODUCTS, "a further name at the till"),

	CATEGORIES("categories", FieldType.TEXTS, Kinds.PRODUCTS, "categories, each as a path such as Shoes > Boots"),

	TAGS("tags", FieldType.TEXTS, Kinds.PRODUCTS, "free labels"),

	OPTIONS("options", FieldType.NAMED_TEXTS, Kinds.GOODS, "what tells a variant from its siblings: Colour=Red"),

	CHARACTERISTICS("characteristics", FieldType.NAMED_TEXTS, Kinds.PRODUCTS,
			"information that makes no variants: Origin=Italy"),

	ACTIVE("active", FieldType.FLAG, Kinds.GOODS, "whether the till sells it"),

	PUBLISHED("published", FieldType.FLAG, Kinds.PRODUCTS, "whether the shop sells it"),

	CHANNELS("channels", FieldType.TEXTS, Kinds.PRODUCTS, "where it is sold, such as store and online"),

	PRICE("price", FieldType.MONEY, Kinds.PRODUCTS, "the retail price"),

	PRICE_WITHOUT_TAX("price-without-tax", FieldType.MONEY, Kinds.PRODUCTS, "the retail price before tax"),

	COMPARE_AT_PRICE("compare-at-price", FieldType.MONEY, Kinds.PRODUCTS, "the crossed-out price of the shop"),

	SUPPLY_PRICE("supply-price", FieldType.MONEY, Kinds.PRODUCTS, "what the supplier charges"),

	TAX("tax", FieldType.TEXT, Kinds.PRODUCTS, "the name of the tax"),

	STOCK("stock", FieldType.DECIMAL, Kinds.GOODS, "the quantity that can be sold"),

	STOCK_BY_OUTLET("stock-by-outlet", FieldType.NAMED_DECIMALS, Kinds.GOODS, "the quantity in each outlet"),

	STOCK_TRACKED("stock-tracked", FieldType.FLAG, Kinds.GOODS, "whether the quantity is counted at all"),

	STOCK_RESERVED("stock-reserved", FieldType.DECIMAL, Kinds.GOODS,
			"the quantity in orders of the shop that the till does not have yet"),

	STOCK_IN_OPEN_ORDERS("stock-in-open-orders", FieldType.DECIMAL, Kinds.GOODS,
			"the quantity in open sales orders of the till that its stock still contains"),

	STOCK_TRACKING("stock-tracking", FieldType.TEXT, Kinds.GOODS,
			"how the shop manages the quantity, in its own words"),

	LOW_STOCK_THRESHOLD("low-stock-threshold", FieldType.DECIMAL, Kinds.PRODUCTS,
			"the quantity at which the shop warns"),

	REORDER_POINT("reorder-point", FieldType.DECIMAL, Kinds.PRODUCTS, "the quantity at which the till orders more"),

	REORDER_AMOUNT("reorder-amount", FieldType.DECIMAL, Kinds.PRODUCTS, "how much the till orders"),

	SUPPLIER("supplier", FieldType.TEXT, Kinds.PRODUCTS, "who delivers it"),

	SUPPLIER_CODE("supplier-code", FieldType.TEXT, Kinds.PRODUCTS, "the supplier's own article number"),

	IMAGES("images", FieldType.TEXTS, Kinds.PRODUCTS, "addresses of the images, the main one first"),

	WEIGHT("weight", FieldType.WEIGHT, Kinds.PRODUCTS, "the weight with its unit"),

	LENGTH("length", FieldType.LENGTH, Kinds.PRODUCTS, "the length of the parcel"),

	WIDTH("width", FieldType.LENGTH, Kinds.PRODUCTS, "the width of the parcel"),

	HEIGHT("height", FieldType.LENGTH, Kinds.PRODUCTS, "the height of the parcel"),

	NUMBER("number", FieldType.TEXT, Kinds.ORDERS, "the number that people know an order by"),

	REFERENCE("reference", FieldType.TEXT, Kinds.ORDERS,
			"our own reference, by which a sale is found again: the number of its order"),

	PLACED("placed", FieldType.TIME, Kinds.ORDERS, "when it was placed"),

	STATUS("status", FieldType.TEXT, Kinds.ORDERS, "the status of an order or a sale, in the words of its side"),

	PAYMENT_STATUS("payment-status", FieldType.TEXT, Kinds.ORDERS, "whether it is paid, in the words of its side"),

	FULFILMENT_STATUS("fulfilment-status", FieldType.TEXT, Kinds.ORDERS,
			"whether it is sent, in the words of its side"),

	REGISTER("register", FieldType.TEXT, Kinds.ORDERS, "the register that a sale is made at, by name or id"),

	CUSTOMER_EMAIL("customer-email", FieldType.TEXT, Kinds.ORDERS, "the e-mail address of who ordered"),

	CUSTOMER_NAME("customer-name", FieldType.TEXT, Kinds.ORDERS, "the whole name of who ordered"),

	CUSTOMER_FIRST_NAME("customer-first-name", FieldType.TEXT, Kinds.ORDERS, "the first name of who ordered"),

	CUSTOMER_LAST_NAME("customer-last-name", FieldType.TEXT, Kinds.ORDERS, "the last name of who ordered"),

	CUSTOMER_COMPANY("customer-company", FieldType.TEXT, Kinds.ORDERS, "the company of who ordered"),

	CUSTOMER_REGISTRATION_NUMBER("customer-registration-number", FieldType.TEXT, Kinds.ORDERS,
			"the number of the company in the trade register"),

	CUSTOMER_VAT_NUMBER("customer-vat-number", FieldType.TEXT, Kinds.ORDERS, "the VAT number of the company"),

	CUSTOMER_KIND("customer-kind", FieldType.TEXT, Kinds.ORDERS, "business or private"),

	CUSTOMER_UPDATE("customer-update", FieldType.FLAG, Kinds.ORDERS,
			"whether a customer that the till knows already gets what the order says"),

	CUSTOMER("customer", FieldType.TEXT, Kinds.ORDERS,
			"the customer of the till that it is booked on, whoever ordered: an e-mail address or id"),

	CUSTOMER_PHONE("customer-phone", FieldType.TEXT, Kinds.ORDERS, "the telephone number of who ordered"),

	BILLING("billing", FieldType.NAMED_TEXTS, Kinds.ORDERS,
			"the billing address, in parts: name, company, street, number, suffix, postcode, city, region, country, phone"),

	SHIPPING("shipping", FieldType.NAMED_TEXTS, Kinds.ORDERS, "the shipping address, in the same parts"),

	LINES("lines", FieldType.LINES, Kinds.ORDERS, "the lines: products, shipping, fees"),

	PAYMENTS("payments", FieldType.PAYMENTS, Kinds.ORDERS, "the payments made"),

	TOTAL("total", FieldType.MONEY, Kinds.ORDERS, "what the customer pays, with tax"),

	REFUNDED("refunded", FieldType.MONEY, Kinds.ORDERS, "how much of it was given back"),

	SHIPPING_METHOD("shipping-method", FieldType.TEXT, Kinds.ORDERS, "how it is sent, in the words of its side"),

	PAYMENT_METHOD("payment-method", FieldType.TEXT, Kinds.ORDERS, "how it is paid, in the words of its side"),

	PAYMENT_TERMS("payment-terms", FieldType.TEXT, Kinds.ORDERS, "when it is to be paid, in the words of its side"),

	NOTE("note", FieldType.TEXT, Kinds.ORDERS, "the remark on it");

	private static final Map<String, RecordField> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toMap(RecordField::fieldName, Function.identity()));

	private final String fieldName;

	private final FieldType type;

	private final Set<RecordKind> kinds;

	private final String meaning;

	RecordField(String fieldName, FieldType type, Set<RecordKind> kinds, String meaning) {
		this.fieldName = fieldName;
		this.type = type;
		this.kinds = kinds;
		this.meaning = meaning;
	}

	/**
	 * The field with this name.
	 * @param name such as {@code compare-at-price}
	 * @return the field, or empty when there is none of that name
	 */
	public static Optional<RecordField> named(String name) {
		return Optional.ofNullable(BY_NAME.get(name));
	}

	public String fieldName() {
		return this.fieldName;
	}

	public FieldType type() {
		return this.type;
	}

	/**
	 * Whether records of a kind can have it.
	 * @param kind the kind
	 * @return true when they can
	 */
	public boolean isOf(RecordKind kind) {
		return this.kinds.contains(kind);
	}

	public String meaning() {
		return this.meaning;
	}

	@Override
	public String toString() {
		return this.fieldName;
	}

	/** The kinds of records that share a field. */
	private static final class Kinds {

		private static final Set<RecordKind> PRODUCTS = EnumSet.of(RecordKind.PRODUCTS);

		private static final Set<RecordKind> GOODS = EnumSet.of(RecordKind.PRODUCTS, RecordKind.STOCK);

		private static final Set<RecordKind> ORDERS = EnumSet.of(RecordKind.ORDERS);

	}

}
