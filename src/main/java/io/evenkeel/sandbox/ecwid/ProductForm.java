package io.evenkeel.sandbox.ecwid;

import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what was sent over into a product, and refuses what does not fit. */
final class ProductForm {

	private static final Set<String> READ_ONLY = Set.of("id", "inStock", "created", "updated", "createTimestamp",
			"updateTimestamp", "media", "galleryImages", "imageUrl", "thumbnailUrl", "originalImageUrl", "url",
			"combinations", "defaultDisplayedPrice", "categories", "quantity", "unlimited", "sku", "attributes",
			"defaultCombinationId");

	private static final Set<String> OPTION_TYPES = Set.of("SELECT", "RADIO", "SIZE", "SWATCHES", "CHECKBOX",
			"TEXTFIELD", "TEXTAREA", "DATE", "FILES");

	private static final int MOST_AT_ONCE = 200;

	private final EcwidStore store;

	private final Variations variations;

	ProductForm(EcwidStore store, Variations variations) {
		this.store = store;
		this.variations = variations;
	}

	/**
	 * Makes a product.
	 * @param given what was sent
	 * @param withVariations whether its combinations are made too
	 * @return the product, in the store
	 */
	ObjectNode create(JsonNode given, boolean withVariations) {
		if (this.store.products.all().size() >= this.store.plan().products()) {
			throw EcwidErrors.of(402, "NOT_AVAILABLE_ON_CURRENT_PLAN",
					"the plan has " + this.store.plan().products() + " products, and all are used");
		}
		if (Json.text(given, "name", "").isBlank() || !given.path("price").isNumber() || !given.has("sku")) {
			throw EcwidErrors.invalid("sku, name and price are required");
		}
		ObjectNode product = Json.object().put("id", this.store.nextId());
		product.put("unlimited", true).put("enabled", true).put("description", "").put("weight", 0);
		product.put("productClassId", 0).put("isShippingRequired", true).put("showOnFrontpage", 0);
		List.of("options", "attributes", "combinations", "categoryIds").forEach(product::putArray);
		product.putObject("media").putArray("images");
		product.put("created", this.store.date()).put("createTimestamp", this.store.now());
		update(product, given);
		List<JsonNode> rows = withVariations ? Json.items(given, Variations.ALL) : List.of();
		if (rows.size() > MOST_AT_ONCE) {
			throw EcwidErrors.invalid("send at most " + MOST_AT_ONCE + " combinations");
		}
		rows.forEach((variation) -> this.variations.add(product, variation));
		this.store.touch(product);
		return product;
	}

	/**
	 * Changes the fields that were sent; the caller stores it.
	 * @param product the product
	 * @param given what was sent
	 */
	void update(ObjectNode product, JsonNode given) {
		check(product, given);
		given.properties()
			.stream()
			.filter((field) -> !READ_ONLY.contains(field.getKey()))
			.forEach((field) -> product.set(field.getKey(), field.getValue()));
		if (given.has("sku")) {
			product.put("sku", Json.text(given, "sku", "").strip());
		}
		if (given.has("attributes")) {
			attributes(product, given);
		}
		Quantities.fill(product, given);
	}

	private void check(ObjectNode product, JsonNode given) {
		if (given.has("name") && Json.text(given, "name", "").isBlank()) {
			throw EcwidErrors.invalid("name must not be empty");
		}
		if (given.has("price") && (!given.path("price").isNumber() || Json.number(given, "price").signum() < 0)) {
			throw EcwidErrors.invalid("price must be a number that is not negative");
		}
		checkSku(product, Json.text(given, "sku", "").strip());
		checkReference(product, Json.text(given, "externalReferenceId", ""));
		checkCategories(given);
		checkOptions(given, this.store.plan());
	}

	private void checkSku(ObjectNode product, String sku) {
		boolean isTaken = !sku.isEmpty() && (this.store.products.by("sku:" + sku)
			.stream()
			.anyMatch((other) -> !Entities.id(other).equals(Entities.id(product))) || isOfVariation(product, sku));
		if (isTaken) {
			throw EcwidErrors.skuTaken(sku);
		}
	}

	private static boolean isOfVariation(ObjectNode product, String sku) {
		return Json.items(product, Variations.ALL).stream().anyMatch((row) -> sku.equals(Json.text(row, "sku")));
	}

	private void checkReference(ObjectNode product, String reference) {
		boolean isTaken = !reference.isEmpty() && this.store.products.by("ref:" + reference)
			.stream()
			.anyMatch((other) -> !Entities.id(other).equals(Entities.id(product)));
		if (isTaken) {
			throw EcwidErrors.of(409, "EXTERNAL_ID_ALREADY_USED",
					"externalReferenceId '" + reference + "' is used already");
		}
	}

	private void checkCategories(JsonNode given) {
		List<JsonNode> ids = Json.items(given, "categoryIds");
		if (ids.size() > this.store.plan().categories()) {
			throw EcwidErrors.invalid("a product is in at most " + this.store.plan().categories() + " categories");
		}
		ids.stream().filter((id) -> this.store.categories.find(id.asString()).isEmpty()).findFirst().ifPresent((id) -> {
			throw EcwidErrors.invalid("there is no category " + id.asString());
		});
	}

	static void checkOptions(JsonNode given, EcwidPlan plan) {
		List<JsonNode> options = Json.items(given, "options");
		if (options.size() > plan.options()) {
			throw EcwidErrors.invalid("a product has at most " + plan.options() + " options");
		}
		for (JsonNode option : options) {
			if (Json.text(option, "name", "").isBlank()
					|| !OPTION_TYPES.contains(Json.text(option, "type", "SELECT"))) {
				throw EcwidErrors.invalid("an option needs a name and one of the types " + OPTION_TYPES);
			}
		}
	}

	private void attributes(ObjectNode product, JsonNode given) {
		ArrayNode attributes = Json.array();
		for (JsonNode one : Json.items(given, "attributes")) {
			ObjectNode attribute = ((ObjectNode) one).deepCopy();
			if (!attribute.has("id")) {
				attribute.put("id", this.store.nextId());
			}
			if (!attribute.has("type")) {
				attribute.put("type", "CUSTOM");
			}
			attributes.add(attribute.put("show", Json.text(attribute, "show", "DESCR")));
		}
		product.set("attributes", attributes);
	}

}
