package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the service's JSON of a variant from the fields of a change: prices, numbers and
 * stock, which are nowhere else. Of the two prices only the one is written that a change
 * has; the shop works the other out.
 */
final class VariantForm {

	/** The fields that are a variant's, be it the default one of a product. */
	static final Set<RecordField> FIELDS = EnumSet.of(RecordField.SKU, RecordField.BARCODE, RecordField.PRICE,
			RecordField.PRICE_WITHOUT_TAX, RecordField.COMPARE_AT_PRICE, RecordField.SUPPLY_PRICE, RecordField.TAX,
			RecordField.STOCK, RecordField.STOCK_TRACKED, RecordField.STOCK_TRACKING, RecordField.WEIGHT,
			RecordField.LOW_STOCK_THRESHOLD);

	private static final List<String> TRACKINGS = List.of("enabled", ProductMapping.DISABLED, "indicator");

	private final EcomSettings settings;

	private final ShopProfile shop;

	private final Titles titles;

	VariantForm(EcomSettings settings, ShopProfile shop, Titles titles) {
		this.settings = settings;
		this.shop = shop;
		this.titles = titles;
	}

	/**
	 * The body of an update.
	 * @param change the change
	 * @param product the product as it stands
	 * @param current the variant as it stands
	 * @return the body, empty when nothing of the change is a variant's
	 */
	ObjectNode update(Change change, JsonNode product, JsonNode current) {
		ObjectNode body = Nodes.object();
		change.fields().forEach((field) -> put(body, product, field));
		tracking(body, change, current);
		return body;
	}

	private void put(ObjectNode body, JsonNode product, FieldChange field) {
		Object after = field.after();
		if (field.field().startsWith(FieldChange.EXTRA)) {
			Extra.named(field.field(), this.settings)
				.filter((extra) -> !extra.isOfProduct())
				.ifPresent((extra) -> extra(body, extra, (String) after));
			return;
		}
		switch (RecordField.named(field.field()).orElse(RecordField.NUMBER)) {
			case SKU -> body.put(this.settings.skuField(), (after != null) ? after.toString() : "");
			case BARCODE -> body.put("ean", (after != null) ? after.toString() : "");
			case PRICE -> body.put("priceIncl", money(after));
			case PRICE_WITHOUT_TAX -> body.put("priceExcl", money(after));
			case COMPARE_AT_PRICE -> body.put("oldPriceIncl", money(after));
			case SUPPLY_PRICE -> body.put("priceCost", money(after));
			case LOW_STOCK_THRESHOLD -> body.put("stockAlert", (after != null) ? pieces((BigDecimal) after) : 0);
			case TAX -> tax(body, (String) after);
			case WEIGHT -> weight(body, (Weight) after);
			case STOCK -> stock(body, (BigDecimal) after);
			case OPTIONS -> Options.write(body, product, options(after));
			default -> {
			}
		}
	}

	private static void extra(ObjectNode body, Extra extra, @Nullable String after) {
		if (!extra.isWritten()) {
			throw new IllegalArgumentException("Lightspeed eCom does not take the field " + extra.extraName());
		}
		extra.write(body, after);
	}

	private void tax(ObjectNode body, @Nullable String name) {
		if (name == null || name.isEmpty()) {
			body.putNull("tax");
		}
		else {
			body.put("tax", this.titles.known(Route.TAXES, name));
		}
	}

	private BigDecimal money(@Nullable Object value) {
		return (value != null) ? this.shop.number((Money) value) : BigDecimal.ZERO;
	}

	private static void weight(ObjectNode body, @Nullable Weight weight) {
		body.put("weightValue", (weight != null) ? weight.value().toPlainString() : "0");
		if (weight != null) {
			body.put("weightUnit", weight.toString().substring(weight.toString().lastIndexOf(' ') + 1));
		}
	}

	private static void stock(ObjectNode body, @Nullable BigDecimal level) {
		if (level != null) {
			body.put(ProductMapping.LEVEL, pieces(level));
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> options(@Nullable Object value) {
		return (value != null) ? (Map<String, String>) value : Map.of();
	}

	/**
	 * A quantity as the service counts.
	 * @param quantity the quantity
	 * @return whole pieces
	 * @throws IllegalArgumentException when it is not whole
	 */
	static int pieces(BigDecimal quantity) {
		try {
			return quantity.intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException("the quantity is " + quantity.toPlainString()
					+ ", and Lightspeed eCom counts in whole pieces; a rule can round it", ex);
		}
	}

	/** The word of the service wins over yes and no; no level at all is not tracked. */
	private static void tracking(ObjectNode body, Change change, JsonNode current) {
		String now = Told.text(current, ProductMapping.TRACKING, ProductMapping.DISABLED);
		String word = (String) change.after(RecordField.STOCK_TRACKING);
		if (word != null) {
			if (!TRACKINGS.contains(word)) {
				throw new IllegalArgumentException(
						"stock-tracking is '" + word + "', and Lightspeed eCom knows " + String.join(", ", TRACKINGS));
			}
			body.put(ProductMapping.TRACKING, word);
		}
		else if (Boolean.FALSE.equals(change.after(RecordField.STOCK_TRACKED))) {
			body.put(ProductMapping.TRACKING, ProductMapping.DISABLED);
		}
		else if (Boolean.TRUE.equals(change.after(RecordField.STOCK_TRACKED)) && now.equals(ProductMapping.DISABLED)) {
			body.put(ProductMapping.TRACKING, "enabled");
		}
		else if (change.names(RecordField.STOCK) && change.after(RecordField.STOCK) == null) {
			body.put(ProductMapping.TRACKING, ProductMapping.DISABLED);
		}
	}

}
