package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the body that writes the fields of a product which stand in its own JSON. */
final class ProductForm {

	static final String ACTIVE = "active";

	private final CcvApi api;

	private final Shop shop;

	private final Names brands;

	private final Names suppliers;

	private @Nullable Long box;

	ProductForm(CcvApi api, Shop shop) {
		this.api = api;
		this.shop = shop;
		this.brands = new Names(api, "/brands/", "the brand");
		this.suppliers = new Names(api, "/suppliers/", "the supplier");
	}

	/**
	 * The body of a new product. The service wants a price, a tariff and a package: a
	 * product without a price is made with zero and switched off, unless it has no number
	 * either and so stands above variants that have both; the tariff is the shop's usual
	 * one, the package its first.
	 * @param change the creation
	 * @return the body
	 * @throws IllegalArgumentException when the service cannot hold a value
	 */
	ObjectNode create(Change change) {
		ObjectNode body = Nodes.object().put("price", BigDecimal.ZERO).put("discount", BigDecimal.ZERO);
		boolean isPriced = change.fields().stream().anyMatch((field) -> isMoney(field) && field.after() != null);
		change.fields().stream().filter((field) -> field.after() != null).forEach((field) -> put(body, field));
		prices(body, change, null);
		if (!isPriced && body.has("productnumber")) {
			body.put(ACTIVE, false);
		}
		if (!body.has("name")) {
			body.put("name", change.key());
		}
		if (!body.has("taxtariff")) {
			tax(body);
		}
		if (!body.has("package_id")) {
			body.put("package_id", box());
		}
		return body;
	}

	private void tax(ObjectNode body) {
		if (this.shop.taxRate() != null) {
			body.put("vatrate", this.shop.taxRate());
		}
		else {
			body.put("taxtariff", "normal");
		}
	}

	/**
	 * The package of things that say none: the first of the shop.
	 * @return its id
	 */
	long box() {
		if (this.box == null) {
			this.box = this.api.all("/packages/")
				.stream()
				.map((row) -> row.path("id").asLong(0))
				.min(Long::compare)
				.orElseThrow(() -> new IllegalArgumentException(
						"CCV wants a package with each product, and the shop" + " has none; make one there"));
		}
		return this.box;
	}

	/**
	 * The body that changes a product.
	 * @param change the change
	 * @param now the product as it stands
	 * @return the body, empty when nothing of it stands in the product's own JSON
	 */
	ObjectNode update(Change change, CommerceRecord now) {
		ObjectNode body = Nodes.object();
		change.fields().stream().filter((field) -> !Agreement.isAfter(field, now)).forEach((field) -> put(body, field));
		prices(body, change, now);
		if (change.action() == Action.PUBLISH || change.action() == Action.UNPUBLISH) {
			body.put(ACTIVE, change.action() == Action.PUBLISH);
		}
		return body;
	}

	private void put(ObjectNode body, FieldChange field) {
		if (field.field().startsWith(FieldChange.EXTRA)) {
			Extras.write(body, field, false);
			return;
		}
		Object after = field.after();
		switch (RecordField.named(field.field()).orElseThrow()) {
			case SKU -> text(body, "productnumber", after);
			case BARCODE -> text(body, "eannumber", after);
			case NAME -> body.put("name", required(field));
			case SHORT_DESCRIPTION -> text(body, "shortdescription", after);
			case DESCRIPTION -> text(body, "description", after);
			case TAX -> body.put("taxtariff", required(field));
			case SUPPLY_PRICE -> body.put("purchaseprice", (after != null) ? amount(after) : BigDecimal.ZERO);
			case BRAND -> id(body, "brand_id", this.brands, after);
			case SUPPLIER -> id(body, "supplier_id", this.suppliers, after);
			case STOCK -> body.put("stock", (BigDecimal) stock(after));
			case STOCK_TRACKED -> body.put("stockenabled", Boolean.TRUE.equals(after));
			case ACTIVE -> body.put(ACTIVE, Boolean.TRUE.equals(after));
			case WEIGHT -> body.put("weight",
					(after != null) ? ((Weight) after).in(Weight.Unit.KILOGRAM).value() : BigDecimal.ZERO);
			case PRICE, PRICE_WITHOUT_TAX, COMPARE_AT_PRICE, CATEGORIES, CHARACTERISTICS -> {
				// written together, or by calls of their own
			}
			default -> throw new IllegalArgumentException("CCV does not write the field '" + field.field() + "'");
		}
	}

	private static void text(ObjectNode body, String name, @Nullable Object value) {
		body.put(name, (value != null) ? value.toString() : "");
	}

	private static String required(FieldChange field) {
		if (field.after() == null || field.after().toString().isBlank()) {
			throw new IllegalArgumentException("in CCV the field '" + field.field() + "' cannot be empty");
		}
		return field.after().toString();
	}

	static BigDecimal stock(@Nullable Object after) {
		if (after == null) {
			throw new IllegalArgumentException("CCV has no way to say that a stock is unknown");
		}
		return (BigDecimal) after;
	}

	private static void id(ObjectNode body, String name, Names names, @Nullable Object value) {
		if (value != null && !value.toString().isBlank()) {
			body.put(name, names.id(value.toString()));
		}
		else {
			body.putNull(name);
		}
	}

	/** An amount in the currency of the shop. */
	BigDecimal amount(Object value) {
		Money money = (Money) value;
		if (!money.goesWith(new Money(BigDecimal.ZERO, this.shop.currency()))) {
			throw new IllegalArgumentException(
					"the amount " + money + " is in another currency than the shop's, " + this.shop.currency());
		}
		return Nodes.plain(money.amount());
	}

	private static boolean isMoney(FieldChange field) {
		return List.of(RecordField.PRICE.fieldName(), RecordField.PRICE_WITHOUT_TAX.fieldName())
			.contains(field.field());
	}

	/**
	 * Checks that a price is said as the shop enters prices.
	 * @param change the change
	 */
	void checkTaxMode(Change change) {
		RecordField right = ProductMapping.priceField(this.shop);
		change.fields()
			.stream()
			.filter((field) -> isMoney(field) && !field.field().equals(right.fieldName()))
			.findFirst()
			.ifPresent((field) -> {
				throw new IllegalArgumentException("prices of this shop are entered "
						+ (this.shop.isPriceWithTax() ? "with" : "without") + " tax, so it cannot take the field '"
						+ field.field() + "'; let the rules write '" + right.fieldName() + "'");
			});
	}

	/**
	 * The price before the discount, and the discount, from what is paid and crossed out.
	 */
	private void prices(ObjectNode body, Change change, @Nullable CommerceRecord now) {
		checkTaxMode(change);
		RecordField field = ProductMapping.priceField(this.shop);
		if (Agreement.said(change, field).isEmpty() && Agreement.said(change, RecordField.COMPARE_AT_PRICE).isEmpty()) {
			return;
		}
		Object paid = wanted(change, field, now);
		Object crossed = wanted(change, RecordField.COMPARE_AT_PRICE, now);
		if (paid == null) {
			throw new IllegalArgumentException("CCV has no way to say that a price is unknown");
		}
		BigDecimal price = amount(paid);
		BigDecimal whole = (crossed != null) ? amount(crossed).max(price) : price;
		body.put("price", whole).put("discount", whole.subtract(price));
	}

	private static @Nullable Object wanted(Change change, RecordField field, @Nullable CommerceRecord now) {
		return Agreement.said(change, field)
			.map(FieldChange::after)
			.or(() -> Optional
				.ofNullable((now != null && Agreement.said(change, field).isEmpty()) ? now.get(field) : null))
			.orElse(null);
	}

	/**
	 * The body that changes a combination.
	 * @param change the change
	 * @param now the combination as it stands
	 * @return the body
	 */
	static ObjectNode combination(Change change, CommerceRecord now) {
		ObjectNode body = Nodes.object();
		change.fields()
			.stream()
			.filter((field) -> !Agreement.isAfter(field, now))
			.forEach((field) -> putCombination(body, field));
		return body;
	}

	private static void putCombination(ObjectNode body, FieldChange field) {
		if (field.field().startsWith(FieldChange.EXTRA)) {
			Extras.write(body, field, true);
			return;
		}
		switch (RecordField.named(field.field()).orElseThrow()) {
			case SKU -> text(body, "product_number", field.after());
			case BARCODE -> text(body, "ean_number", field.after());
			case STOCK -> body.put("stock", stock(field.after()));
			case ACTIVE -> body.put(ACTIVE, Boolean.TRUE.equals(field.after()));
			case OPTIONS -> throw new IllegalArgumentException(
					"CCV does not change what a variant is made of; delete it and make it anew");
			case PRICE, PRICE_WITHOUT_TAX -> {
				// what is chosen adds to the price of the product
			}
			default ->
				throw new IllegalArgumentException("CCV does not write the field '" + field.field() + "' of a variant");
		}
	}

	static boolean isCounted(JsonNode product) {
		return product.path("stockenabled").asBoolean(true);
	}

}
