package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The variants of a product. A simple product has one without options, its base variant,
 * whose fields are the product's own.
 */
final class Variants {

	static final String ALL = "variants";

	private static final int MOST = 600;

	private final BigCommerceStore store;

	private final Options options;

	Variants(BigCommerceStore store, Options options) {
		this.store = store;
		this.options = options;
	}

	static boolean isSimple(JsonNode product) {
		return product.path(ALL).path(0).path(Options.VALUES).isEmpty();
	}

	static ObjectNode of(ObjectNode product, String id) {
		return found(product, id).orElseThrow(() -> BigCommerceErrors.missing("variant"));
	}

	static Optional<ObjectNode> found(ObjectNode product, String id) {
		return Json.items(product, ALL)
			.stream()
			.filter((row) -> row.path("id").asString("").equals(id))
			.map(ObjectNode.class::cast)
			.findFirst();
	}

	void addBase(ObjectNode product) {
		ObjectNode base = product.putArray(ALL).addObject().put("id", this.store.nextId("variant"));
		base.put("product_id", Rows.id(product)).putNull("sku_id").putArray(Options.VALUES);
	}

	/**
	 * Adds a variant; the base variant goes.
	 * @param product gets it
	 * @param given what was sent
	 * @param makes whether options that are missing are made
	 * @return the variant
	 */
	ObjectNode add(ObjectNode product, JsonNode given, boolean makes) {
		if (Json.text(given, "sku", "").isBlank()) {
			throw BigCommerceErrors.invalid("sku", "error.path.missing");
		}
		if (given.path(Options.VALUES).isEmpty()) {
			throw BigCommerceErrors.invalid(Options.VALUES, "error.path.missing");
		}
		ObjectNode row = Json.object().put("id", this.store.nextId("variant")).put("product_id", Rows.id(product));
		row.put("sku_id", this.store.nextId("sku")).setAll(Fields.VARIANT.fresh());
		ArrayNode values = row.putArray(Options.VALUES);
		Json.items(given, Options.VALUES).forEach((value) -> values.add(this.options.resolved(product, value, makes)));
		checkTwins(product, row);
		if (isSimple(product)) {
			product.putArray(ALL);
		}
		product.withArray(ALL).add(row);
		if (product.path(ALL).size() > MOST) {
			throw BigCommerceErrors.of(422, "A product can have at most " + MOST + " variants");
		}
		write(product, row, given);
		return row;
	}

	private static void checkTwins(ObjectNode product, ObjectNode row) {
		if (Json.items(product, ALL).stream().anyMatch((other) -> values(other).equals(values(row)))) {
			throw BigCommerceErrors.of(409, "The variant option values are already in use by another variant");
		}
	}

	private static Set<String> values(JsonNode variant) {
		Set<String> values = new TreeSet<>();
		Json.items(variant, Options.VALUES)
			.forEach((value) -> values.add(value.path("option_id") + "=" + value.path("id")));
		return values;
	}

	/**
	 * Changes a variant; what is said of a base variant is said of its product.
	 * @param product its product
	 * @param row the variant
	 * @param given what was sent
	 */
	void write(ObjectNode product, ObjectNode row, JsonNode given) {
		checkSku(product, row, Json.text(given, "sku", ""));
		boolean isBase = isSimple(product);
		if (isBase) {
			ObjectNode shared = Json.object();
			given.properties()
				.stream()
				.filter((field) -> Fields.PRODUCT.names().contains(field.getKey()) && !field.getValue().isNull())
				.forEach((field) -> shared.set(field.getKey(), field.getValue()));
			Fields.PRODUCT.write(product, shared);
		}
		else {
			Fields.VARIANT.write(row, given);
		}
		level(isBase ? product : row, given);
	}

	/**
	 * Takes over a stock level, which is the default location's.
	 * @param row the record that is counted
	 * @param given what was sent
	 */
	static void level(ObjectNode row, JsonNode given) {
		if (Json.has(given, "inventory_level")) {
			if (!given.path("inventory_level").isIntegralNumber() || given.path("inventory_level").asLong(0) < 0) {
				throw BigCommerceErrors.invalid("inventory_level", "error.min");
			}
			Stock.set(row, BigCommerceStore.DEFAULT_LOCATION, given.path("inventory_level").asLong(0));
		}
	}

	/**
	 * A SKU stands once in the whole store.
	 * @param product the product that gets it
	 * @param row the record that gets it; its product where there is no variant
	 * @param sku the SKU
	 */
	void checkSku(ObjectNode product, ObjectNode row, String sku) {
		boolean isElsewhere = this.store.products.by("sku:" + sku)
			.stream()
			.anyMatch((other) -> Rows.id(other) != Rows.id(product));
		boolean isBeside = !isSimple(product) && Json.items(product, ALL)
			.stream()
			.anyMatch((other) -> other != row && sku.equals(Json.text(other, "sku")));
		if (!sku.isEmpty() && (isElsewhere || isBeside)) {
			throw BigCommerceErrors.of(409, "The sku " + sku + " is already in use");
		}
	}

	void delete(ObjectNode product, String id) {
		of(product, id);
		if (isSimple(product)) {
			throw BigCommerceErrors.of(422, "The base variant cannot be deleted");
		}
		keep(product, Json.items(product, ALL).stream().filter((row) -> Rows.id(row) != Long.parseLong(id)).toList());
	}

	/**
	 * Drops the variants that use an option that is gone.
	 * @param product its product
	 */
	void withoutOption(ObjectNode product, long option) {
		keep(product,
				Json.items(product, ALL)
					.stream()
					.filter((row) -> Json.items(row, Options.VALUES)
						.stream()
						.noneMatch((value) -> value.path("option_id").asLong(0) == option))
					.toList());
	}

	private void keep(ObjectNode product, List<JsonNode> left) {
		if (left.isEmpty()) {
			addBase(product);
		}
		else {
			product.set(ALL, Json.array(left));
		}
	}

}
