package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is counted: variants, simple products, and products that are counted as a whole.
 */
final class InventoryItems {

	private final BigCommerceStore store;

	InventoryItems(BigCommerceStore store) {
		this.store = store;
	}

	/**
	 * Something that is counted.
	 *
	 * @param product its product
	 * @param variant the variant; of a simple product the base variant
	 * @param counted where its stock is kept
	 */
	record Item(ObjectNode product, ObjectNode variant, ObjectNode counted) {

		ObjectNode identity() {
			boolean isWhole = this.counted == this.product && !Variants.isSimple(this.product);
			JsonNode named = (this.counted == this.product) ? this.product : this.variant;
			ObjectNode identity = Json.object().put("sku", Json.text(named, "sku", ""));
			identity.put("product_id", Rows.id(this.product));
			if (!isWhole) {
				identity.put("variant_id", Rows.id(this.variant)).set("sku_id", this.variant.path("sku_id"));
			}
			return identity;
		}

	}

	/**
	 * Everything that is tracked.
	 * @return in the order of the products
	 */
	List<Item> all() {
		List<Item> items = new ArrayList<>();
		for (ObjectNode product : this.store.products.all()) {
			boolean isWhole = Stock.tracking(product).equals("product");
			Json.items(product, Variants.ALL)
				.stream()
				.limit(isWhole ? 1 : Integer.MAX_VALUE)
				.map(ObjectNode.class::cast)
				.forEach((variant) -> Stock.counted(product, variant)
					.ifPresent((counted) -> items.add(new Item(product, variant, counted))));
		}
		return items;
	}

	/**
	 * What an identity stands for: exactly one of a SKU, a variant's id, a product's id.
	 * @param given with the identity
	 * @return copies, to change and put back
	 */
	Item find(JsonNode given) {
		long names = List.of("sku", "variant_id", "product_id")
			.stream()
			.filter((name) -> Json.has(given, name))
			.count();
		if (names != 1) {
			throw BigCommerceErrors.of(422, "One of sku, variant_id or product_id is required to identify an item");
		}
		ObjectNode product = product(given).orElseThrow(() -> unknown(given));
		boolean isSimple = Variants.isSimple(product);
		String tracking = Stock.tracking(product);
		if (tracking.equals("none")) {
			throw refusal(given, "is not tracked, please set its inventory tracking");
		}
		if (Json.has(given, "product_id") && tracking.equals("variant") && !isSimple) {
			throw refusal(given, "is tracked by variant, please update stock by variant id");
		}
		ObjectNode variant = variant(product, given).orElseThrow(() -> unknown(given));
		if (!Json.has(given, "product_id") && tracking.equals("product") && !isSimple) {
			throw BigCommerceErrors.of(422, "[Item with variant_id " + Rows.id(variant)
					+ " is tracked by product, please update stock by product id]");
		}
		return new Item(product, variant, Stock.counted(product, variant).orElseThrow());
	}

	private Optional<ObjectNode> product(JsonNode given) {
		if (Json.has(given, "product_id")) {
			return this.store.products.find(Json.text(given, "product_id", ""));
		}
		String key = Json.has(given, "sku") ? "sku:" + Json.text(given, "sku")
				: "variant:" + Json.text(given, "variant_id");
		return this.store.products.by(key).stream().findFirst();
	}

	private static Optional<ObjectNode> variant(ObjectNode product, JsonNode given) {
		if (Json.has(given, "variant_id")) {
			return Variants.found(product, Json.text(given, "variant_id", ""));
		}
		return Json.items(product, Variants.ALL)
			.stream()
			.filter((row) -> Variants.isSimple(product) || !Json.has(given, "sku")
					|| row.path("sku").equals(given.path("sku")))
			.map(ObjectNode.class::cast)
			.findFirst();
	}

	private static Refusal unknown(JsonNode given) {
		return BigCommerceErrors.of(422, "Items with identity: [" + words(given) + "] were not found");
	}

	private static Refusal refusal(JsonNode given, String message) {
		return BigCommerceErrors.of(422, "[Item with " + words(given) + " " + message + "]");
	}

	static String words(JsonNode given) {
		return List.of("sku", "variant_id", "product_id")
			.stream()
			.filter((name) -> Json.has(given, name))
			.map((name) -> name + " " + Json.text(given, name))
			.findFirst()
			.orElse("");
	}

}
