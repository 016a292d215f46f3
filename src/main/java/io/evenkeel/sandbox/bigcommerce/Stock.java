package io.evenkeel.sandbox.bigcommerce;

import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stock of a product or variant by location, kept at the record that is counted. What
 * can be sold is what is on hand less the safety stock.
 */
final class Stock {

	/** The field that holds it; it is never shown. */
	static final String FIELD = "stock";

	private static final String ON_HAND = "on_hand";

	private static final String SAFETY = "safety_stock";

	private Stock() {
	}

	/**
	 * Where the stock of a variant is kept.
	 * @param product its product
	 * @param variant the variant
	 * @return the product, the variant, or empty when it is not tracked
	 */
	static Optional<ObjectNode> counted(ObjectNode product, ObjectNode variant) {
		return switch (tracking(product)) {
			case "none" -> Optional.empty();
			case "variant" -> Optional.of(Variants.isSimple(product) ? product : variant);
			default -> Optional.of(product);
		};
	}

	static String tracking(JsonNode product) {
		return Json.text(product, "inventory_tracking", "none");
	}

	/**
	 * What a product shows as its level.
	 * @param product the product
	 * @return what can be sold in all locations; for variants, of all of them
	 */
	static long level(ObjectNode product) {
		if (tracking(product).equals("none")) {
			return 0;
		}
		if (tracking(product).equals("product") || Variants.isSimple(product)) {
			return available(product);
		}
		return Json.items(product, Variants.ALL).stream().mapToLong(Stock::available).sum();
	}

	static long level(ObjectNode product, ObjectNode variant) {
		return counted(product, variant).filter((row) -> row == variant || Variants.isSimple(product))
			.map(Stock::available)
			.orElse(0L);
	}

	private static long available(JsonNode row) {
		return row.path(FIELD).valueStream().mapToLong(Stock::sellable).sum();
	}

	static long available(JsonNode row, long location) {
		return sellable(at(row, location));
	}

	private static long sellable(JsonNode place) {
		return place.path(ON_HAND).asLong(0) - place.path(SAFETY).asLong(0);
	}

	static long onHand(JsonNode row, long location) {
		return at(row, location).path(ON_HAND).asLong(0);
	}

	static boolean isKnown(JsonNode row, long location) {
		return at(row, location).has(ON_HAND);
	}

	static JsonNode at(JsonNode row, long location) {
		return row.path(FIELD).path(Long.toString(location));
	}

	static void set(ObjectNode row, long location, long quantity) {
		settings(row, location).put(ON_HAND, quantity);
	}

	static void change(ObjectNode row, long location, long delta) {
		set(row, location, onHand(row, location) + delta);
	}

	/**
	 * The place of a location, to write to.
	 * @param row the record that is counted
	 * @param location which
	 * @return made if it is not there
	 */
	static ObjectNode settings(ObjectNode row, long location) {
		return row.withObjectProperty(FIELD).withObjectProperty(Long.toString(location));
	}

}
