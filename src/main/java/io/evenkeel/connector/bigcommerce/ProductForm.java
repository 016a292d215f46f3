package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the service's JSON from the fields of a change: these and no others, so that
 * nothing else is touched.
 */
final class ProductForm {

	/** Fields that are written by calls of their own. */
	private static final List<RecordField> APART = List.of(RecordField.STOCK, RecordField.STOCK_TRACKED,
			RecordField.IMAGES);

	private final StoreProfile store;

	ProductForm(StoreProfile store) {
		this.store = store;
	}

	/**
	 * The body of an update; stock and images are not in it.
	 * @param change the change
	 * @param current the product or variant as it stands
	 * @return the body, empty when there is nothing to write
	 */
	ObjectNode update(Change change, JsonNode current) {
		ObjectNode body = Nodes.object();
		// without a value of its own, a variant has its product's
		JsonNode nothing = isOfVariant(change) ? body.nullNode() : body.numberNode(0);
		for (FieldChange field : change.fields()) {
			RecordField known = field(field);
			if (!APART.contains(known)) {
				put(body, current, known, field.after(), nothing);
			}
		}
		switch (change.action()) {
			case PUBLISH -> body.put("is_visible", true);
			case UNPUBLISH -> body.put("is_visible", false);
			default -> {
			}
		}
		return body;
	}

	static boolean isOfVariant(Change change) {
		return change.parentId() != null || (change.targetId() != null && Ids.of(change.targetId()).isVariant());
	}

	private static RecordField field(FieldChange change) {
		return RecordField.named(change.field())
			.orElseThrow(() -> new IllegalArgumentException("BigCommerce has no field '" + change.field() + "'"));
	}

	/**
	 * The body of a new product. What nobody published is not for sale, and what has no
	 * price is not given away.
	 * @param change the change
	 * @return the body, without stock
	 */
	ObjectNode create(Change change) {
		ObjectNode body = Nodes.object().put("type", "physical").put("weight", BigDecimal.ZERO);
		body.put("price", BigDecimal.ZERO).put("is_visible", false);
		body.setAll(update(change, Nodes.object()));
		if (Nodes.text(body, "name") == null) {
			throw new IllegalArgumentException("a product of BigCommerce needs a name");
		}
		if (Nodes.flag(body, "is_visible") && Nodes.amount(body, "price").signum() == 0) {
			throw new IllegalArgumentException("it would be for sale without a price");
		}
		ArrayNode images = Nodes.array();
		List<String> wanted = images(change);
		wanted.forEach((address) -> images.add(image(address, images.size())));
		if (!images.isEmpty()) {
			body.set("images", images);
		}
		return body;
	}

	ObjectNode createVariant(Change change, Ids product) {
		ObjectNode body = Nodes.object().put("product_id", Long.parseLong(product.product()));
		body.setAll(update(change, Nodes.object()));
		if (body.path(ProductMapping.OPTION_VALUES).isEmpty()) {
			throw new IllegalArgumentException("it has no option, which tells a variant from its siblings");
		}
		if (Nodes.text(body, "sku") == null) {
			throw new IllegalArgumentException("a variant of BigCommerce needs an article number (sku)");
		}
		return body;
	}

	static ObjectNode image(String address, int position) {
		return Nodes.object().put("image_url", address).put("is_thumbnail", position == 0).put("sort_order", position);
	}

	@SuppressWarnings("unchecked")
	static List<String> images(Change change) {
		return change.fields()
			.stream()
			.filter((field) -> field.field().equals(RecordField.IMAGES.fieldName()) && field.after() != null)
			.flatMap((field) -> ((List<String>) field.after()).stream())
			.toList();
	}

	/**
	 * A stock level as the service counts.
	 * @param quantity the level
	 * @return whole pieces
	 * @throws IllegalArgumentException when it is not whole, or below zero
	 */
	static int pieces(BigDecimal quantity) {
		if (quantity.signum() < 0) {
			throw new IllegalArgumentException(
					"the stock is " + quantity.toPlainString() + ", and BigCommerce has none below zero");
		}
		try {
			return quantity.intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException(
					"the stock is " + quantity.toPlainString() + ", and BigCommerce counts in whole pieces", ex);
		}
	}

	private void put(ObjectNode body, JsonNode current, RecordField field, @Nullable Object after, JsonNode nothing) {
		switch (field) {
			case NAME -> body.put("name", text(after));
			case DESCRIPTION -> body.put("description", text(after));
			case SKU -> body.put("sku", text(after));
			case BARCODE -> body.put("upc", text(after));
			case BRAND -> brand(body, text(after));
			case PRICE -> body.set("price", money(after, nothing));
			// no variant has the cost of its product: zero is nothing for both
			case SUPPLY_PRICE -> body.set("cost_price", money(after, body.numberNode(0)));
			case COMPARE_AT_PRICE -> body.set("retail_price", money(after, nothing));
			case LOW_STOCK_THRESHOLD ->
				body.put("inventory_warning_level", (after != null) ? pieces((BigDecimal) after) : 0);
			case PUBLISHED -> body.put("is_visible", Boolean.TRUE.equals(after));
			case WEIGHT ->
				body.set("weight", (after != null) ? body.numberNode(this.store.number((Weight) after)) : nothing);
			case LENGTH -> body.set("depth", size(after, nothing));
			case WIDTH -> body.set("width", size(after, nothing));
			case HEIGHT -> body.set("height", size(after, nothing));
			case OPTIONS -> body.set(ProductMapping.OPTION_VALUES, options(after));
			case CHARACTERISTICS -> body.set("custom_fields", customFields(current, named(after)));
			default -> throw new IllegalArgumentException("BigCommerce cannot take the field '" + field + "'");
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** A brand of a new name is made by the service. */
	private static void brand(ObjectNode body, String name) {
		if (name.isBlank()) {
			body.put("brand_id", 0);
		}
		else {
			body.put("brand_name", name);
		}
	}

	private JsonNode money(@Nullable Object value, JsonNode nothing) {
		return (value != null) ? Nodes.object().numberNode(this.store.number((Money) value)) : nothing;
	}

	private JsonNode size(@Nullable Object value, JsonNode nothing) {
		return (value != null) ? Nodes.object().numberNode(this.store.number((Length) value)) : nothing;
	}

	private static ArrayNode options(@Nullable Object value) {
		ArrayNode options = Nodes.array();
		named(value)
			.forEach((name, choice) -> options.addObject().put("option_display_name", name).put("label", choice));
		return options;
	}

	@SuppressWarnings("unchecked")
	static Map<String, String> named(@Nullable Object value) {
		return (value != null) ? (Map<String, String>) value : Map.of();
	}

	/** Those that are there already are named by their id, so that none is doubled. */
	private static ArrayNode customFields(JsonNode current, Map<String, String> wanted) {
		ArrayNode fields = Nodes.array();
		Map<String, String> missing = new LinkedHashMap<>(wanted);
		for (JsonNode field : Nodes.items(current, "custom_fields")) {
			String value = missing.remove(Nodes.text(field, "name", ""));
			if (value != null && !value.equals(Nodes.text(field, "value"))) {
				fields.addObject()
					.put("id", field.path("id").asLong())
					.put("name", Nodes.text(field, "name", ""))
					.put("value", value);
			}
		}
		missing.forEach((name, value) -> fields.addObject().put("name", name).put("value", value));
		return fields;
	}

}
