package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what each product or variant has of its own. */
final class DetailsForm {

	private static final Set<RecordField> SUPPLIED = EnumSet.of(RecordField.SUPPLIER, RecordField.SUPPLIER_CODE,
			RecordField.SUPPLY_PRICE);

	static final Set<RecordField> FIELDS = EnumSet.of(RecordField.SKU, RecordField.BARCODE, RecordField.ACTIVE,
			RecordField.PRICE, RecordField.PRICE_WITHOUT_TAX, RecordField.TAX, RecordField.SUPPLIER,
			RecordField.SUPPLIER_CODE, RecordField.SUPPLY_PRICE, RecordField.WEIGHT, RecordField.LENGTH,
			RecordField.WIDTH, RecordField.HEIGHT, RecordField.OPTIONS);

	private static final Map<RecordField, String> DIMENSIONS = Map.of(RecordField.LENGTH, "length", RecordField.WIDTH,
			"width", RecordField.HEIGHT, "height");

	private final Account account;

	private final Directory directory;

	DetailsForm(Account account, Directory directory) {
		this.account = account;
		this.directory = directory;
	}

	/**
	 * Fills in fields.
	 * @param body the body
	 * @param fields which
	 * @param product has their values
	 * @param row the row as it is; empty for a new one
	 */
	void fill(ObjectNode body, Set<RecordField> fields, Product product, JsonNode row) {
		if (fields.contains(RecordField.ACTIVE)) {
			body.put("is_active", !Boolean.FALSE.equals(product.getActive()));
		}
		if (fields.contains(RecordField.SKU) || fields.contains(RecordField.BARCODE)) {
			codes(body, product, row);
		}
		price(body, fields, product);
		if (fields.contains(RecordField.TAX)) {
			tax(body, product.getTax());
		}
		if (fields.contains(RecordField.WEIGHT)) {
			weight(body, product.getWeight());
		}
		dimensions(body, fields, product, row);
		if (fields.contains(RecordField.OPTIONS)) {
			options(body, product);
		}
	}

	/** The full list, and its first code is the SKU; what we do not know of stays. */
	private static void codes(ObjectNode body, Product product, JsonNode row) {
		Map<String, String> codes = new LinkedHashMap<>();
		Optional.ofNullable(product.getSku()).ifPresent((sku) -> codes.put(sku, "CUSTOM"));
		Optional.ofNullable(product.getBarcode()).ifPresent((code) -> codes.putIfAbsent(code, type(code)));
		List<String> replaced = Stream.of(Nodes.text(row, "sku"), ProductMapping.barcode(row))
			.filter(Objects::nonNull)
			.toList();
		Nodes.each(row, "product_codes")
			.filter((code) -> !replaced.contains(Nodes.text(code, "code")))
			.forEach((code) -> codes.putIfAbsent(Nodes.text(code, "code", ""),
					Nodes.text(code, "type", "CUSTOM").toUpperCase(Locale.ROOT)));
		ArrayNode list = body.putArray("product_codes");
		codes.forEach((code, type) -> list.addObject().put("code", code).put("type", type));
	}

	private static String type(String code) {
		return switch (code.matches("\\d+") ? code.length() : 0) {
			case 8, 13 -> "EAN";
			case 12 -> "UPC";
			case 14 -> "ITF";
			default -> "CUSTOM";
		};
	}

	/** One of the two prices, never both: the one that the account's people see. */
	private void price(ObjectNode body, Set<RecordField> fields, Product product) {
		if (fields.contains(RecordField.PRICE)) {
			body.put(this.account.isTaxInclusive() ? "price_including_tax" : "price_excluding_tax",
					amount(product.getPrice()));
		}
		else if (fields.contains(RecordField.PRICE_WITHOUT_TAX)) {
			body.put("price_excluding_tax", amount(product.getPriceWithoutTax()));
		}
	}

	private static BigDecimal amount(@Nullable Money money) {
		return (money != null) ? money.amount() : BigDecimal.ZERO;
	}

	private void tax(ObjectNode body, @Nullable String name) {
		String id = CommonForm.id(name, (known) -> this.account.taxNamed(known).id());
		if (this.account.isTaxInclusive()) {
			body.putObject("all_outlets_tax").put("tax_id", id);
			return;
		}
		ArrayNode taxes = body.putArray("outlet_taxes");
		this.account.outlets()
			.forEach((outlet) -> taxes.addObject().put("outlet_id", Nodes.text(outlet, "id", "")).put("tax_id", id));
	}

	/**
	 * Fills in the supplier of a new product.
	 * @param body the body
	 * @param product the product
	 */
	void firstSupplier(ObjectNode body, Product product) {
		if (product.getSupplier() != null) {
			body.put("supplier_id", this.directory.supplier(product.getSupplier()));
		}
		if (product.getSupplierCode() != null) {
			body.put("supplier_code", product.getSupplierCode());
		}
		if (product.getSupplyPrice() != null) {
			body.put("supply_price", product.getSupplyPrice().amount());
		}
	}

	/**
	 * Fills in the supplier of a product that is there; code and price belong to one.
	 * @param body the body
	 * @param change the change, for messages
	 * @param fields which fields are written
	 * @param product has their values
	 * @param row the row as it is
	 */
	void suppliers(ObjectNode body, Change change, Set<RecordField> fields, Product product, JsonNode row) {
		if (fields.stream().noneMatch(SUPPLIED::contains)) {
			return;
		}
		ArrayNode suppliers = body.putArray("product_suppliers");
		String id = fields.contains(RecordField.SUPPLIER)
				? CommonForm.id(product.getSupplier(), this.directory::supplier) : Nodes.text(row, "supplier_id", "");
		if (!id.isEmpty()) {
			ObjectNode supplier = suppliers.addObject().put("supplier_id", id);
			supplier.put("code", CommonForm.text(product.getSupplierCode()));
			supplier.put("price", amount(product.getSupplyPrice()));
		}
		else if (!fields.contains(RecordField.SUPPLIER)) {
			throw ProductForm.refused(change, "it has no supplier, and a supply price or code belongs to one");
		}
	}

	private static void weight(ObjectNode body, @Nullable Weight weight) {
		if (weight == null) {
			body.put("weight", BigDecimal.ZERO);
			return;
		}
		body.put("weight", weight.value()).put("weight_unit", switch (weight.unit()) {
			case KILOGRAM -> "KG";
			case GRAM -> "G";
			case POUND -> "LB";
			case OUNCE -> "OZ";
		});
	}

	/** One unit for all three, so the one that the row has stays. */
	private static void dimensions(ObjectNode body, Set<RecordField> fields, Product product, JsonNode row) {
		String unit = Nodes.text(row, "dimensions_unit", "CM").toUpperCase(Locale.ROOT);
		DIMENSIONS.forEach((field, name) -> {
			if (fields.contains(field)) {
				Length length = (Length) product.get(field);
				body.put(name, (length != null) ? in(length, unit) : BigDecimal.ZERO).put("dimensions_unit", unit);
			}
		});
	}

	private static BigDecimal in(Length length, String unit) {
		return switch (unit) {
			case "MM" -> length.in(Length.Unit.MILLIMETRE).value();
			case "IN" -> length.in(Length.Unit.INCH).value();
			case "YD" ->
				length.in(Length.Unit.METRE).value().divide(ProductMapping.METRES_OF_A_YARD, MathContext.DECIMAL64);
			default -> length.in(Length.Unit.CENTIMETRE).value();
		};
	}

	private void options(ObjectNode body, Product product) {
		ArrayNode values = body.putArray("variant_attribute_values");
		product.getOptions()
			.forEach((name, value) -> values.addObject()
				.put("attribute_id", this.directory.attribute(name))
				.put("attribute_value", value));
	}

}
