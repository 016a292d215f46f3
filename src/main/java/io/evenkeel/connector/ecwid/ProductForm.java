package io.evenkeel.connector.ecwid;

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
 * nothing else is touched. Attributes are one list there, so those that the change does
 * not name go along as they are.
 */
final class ProductForm {

	/** Fields that are written by calls of their own. */
	private static final List<String> APART = List.of(RecordField.IMAGES.fieldName(), RecordField.STOCK.fieldName());

	private final StoreProfile store;

	ProductForm(StoreProfile store) {
		this.store = store;
	}

	/**
	 * The body of an update; stock and images are not in it.
	 * @param change the change
	 * @param current the product or variation as it stands
	 * @return the body, empty when there is nothing to write
	 */
	ObjectNode update(Change change, JsonNode current) {
		ObjectNode body = Nodes.object();
		ArrayNode attributes = attributes(current);
		for (FieldChange field : change.fields()) {
			if (!APART.contains(field.field())) {
				put(body, attributes, field);
			}
		}
		if (body.get("dimensions") instanceof ObjectNode sides && current.get("dimensions") instanceof ObjectNode all) {
			body.set("dimensions", all.deepCopy().setAll(sides));
		}
		switch (change.action()) {
			case PUBLISH -> body.put("enabled", true);
			case UNPUBLISH -> body.put("enabled", false);
			default -> {
			}
		}
		return body;
	}

	/**
	 * The body of a creation. What nobody published is not for sale, and what has no
	 * price is not given away.
	 * @param change the change
	 * @return the body
	 */
	ObjectNode create(Change change) {
		ObjectNode body = Nodes.object().put("enabled", false).put("price", BigDecimal.ZERO);
		body.setAll(below(change));
		if (Nodes.text(body, "sku") == null || Nodes.text(body, "name") == null) {
			throw new IllegalArgumentException("a product of Ecwid needs an article number (sku) and a name");
		}
		if (Nodes.flag(body, "enabled") && Nodes.amount(body, "price").signum() == 0) {
			throw new IllegalArgumentException("it would be for sale without a price");
		}
		return body;
	}

	ObjectNode createVariation(Change change) {
		ObjectNode body = below(change);
		if (body.path("options").isEmpty()) {
			throw new IllegalArgumentException("it has no option, which tells a variation from its siblings");
		}
		return body;
	}

	private ObjectNode below(Change change) {
		ObjectNode body = update(change, Nodes.object());
		for (FieldChange field : change.fields()) {
			if (field.field().equals(RecordField.STOCK.fieldName()) && field.after() != null) {
				body.put("quantity", pieces((BigDecimal) field.after()));
			}
		}
		if (Nodes.flag(body, "unlimited")) {
			body.remove("quantity");
		}
		return body.put("externalReferenceId", change.id());
	}

	/**
	 * A stock level as the service counts.
	 * @param quantity the level
	 * @return whole pieces
	 * @throws IllegalArgumentException when it is not whole
	 */
	static int pieces(BigDecimal quantity) {
		try {
			return quantity.intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException(
					"the stock is " + quantity.toPlainString() + ", and Ecwid counts in whole pieces", ex);
		}
	}

	private void put(ObjectNode body, ArrayNode attributes, FieldChange change) {
		RecordField field = RecordField.named(change.field())
			.orElseThrow(() -> new IllegalArgumentException("Ecwid has no field '" + change.field() + "'"));
		Object after = change.after();
		switch (field) {
			case NAME -> body.put("name", text(after));
			case SUBTITLE -> body.put("subtitle", text(after));
			case DESCRIPTION -> body.put("description", text(after));
			case SKU -> body.put("sku", text(after));
			case PRICE -> body.set("price", money(after));
			case SUPPLY_PRICE -> body.set("costPrice", money(after));
			case COMPARE_AT_PRICE -> body.set("compareToPrice", money(after));
			case LOW_STOCK_THRESHOLD -> body.put("warningLimit", (after != null) ? pieces((BigDecimal) after) : 0);
			case PUBLISHED -> body.put("enabled", Boolean.TRUE.equals(after));
			case STOCK_TRACKED -> body.put("unlimited", Boolean.FALSE.equals(after));
			case WEIGHT -> body.put("weight", (after != null) ? this.store.number((Weight) after) : BigDecimal.ZERO);
			case LENGTH -> size(body, "length", after);
			case WIDTH -> size(body, "width", after);
			case HEIGHT -> size(body, "height", after);
			case OPTIONS -> body.set("options", options(after));
			case BRAND -> body.set("attributes", typed(attributes, ProductMapping.BRAND, "Brand", text(after)));
			case BARCODE -> body.set("attributes", typed(attributes, ProductMapping.UPC, "UPC", text(after)));
			case CHARACTERISTICS -> body.set("attributes", characteristics(attributes, named(after)));
			default -> throw new IllegalArgumentException("Ecwid cannot take the field '" + change.field() + "'");
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private JsonNode money(@Nullable Object value) {
		return (value != null) ? Nodes.object().numberNode(this.store.number((Money) value))
				: Nodes.object().nullNode();
	}

	private void size(ObjectNode body, String side, @Nullable Object value) {
		body.withObject("dimensions").put(side, (value != null) ? this.store.number((Length) value) : BigDecimal.ZERO);
	}

	private static ArrayNode options(@Nullable Object value) {
		ArrayNode options = Nodes.array();
		named(value).forEach((name, choice) -> options.addObject().put("name", name).put("value", choice));
		return options;
	}

	@SuppressWarnings("unchecked")
	static Map<String, String> named(@Nullable Object value) {
		return (value != null) ? (Map<String, String>) value : Map.of();
	}

	private static ArrayNode attributes(JsonNode current) {
		ArrayNode attributes = Nodes.array();
		Nodes.items(current, "attributes").forEach((attribute) -> attributes.add(attribute.deepCopy()));
		return attributes;
	}

	private static ArrayNode typed(ArrayNode attributes, String type, String name, String value) {
		ObjectNode attribute = Nodes.first(Nodes.items(attributes), "type", type)
			.map(ObjectNode.class::cast)
			.orElseGet(() -> attributes.addObject().put("name", name).put("type", type));
		attribute.put("value", value);
		return attributes;
	}

	private static ArrayNode characteristics(ArrayNode attributes, Map<String, String> wanted) {
		Map<String, String> missing = new LinkedHashMap<>(wanted);
		for (JsonNode attribute : Nodes.items(attributes)) {
			if (ProductMapping.CUSTOM.equals(Nodes.text(attribute, "type", ProductMapping.CUSTOM))) {
				String value = missing.remove(Nodes.text(attribute, "name", ""));
				((ObjectNode) attribute).put("value", (value != null) ? value : "");
			}
		}
		missing.forEach((name, value) -> attributes.addObject()
			.put("name", name)
			.put("type", ProductMapping.CUSTOM)
			.put("value", value)
			.put("show", "DESCR"));
		return attributes;
	}

}
