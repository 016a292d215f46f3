package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and changes products as they are sent, and refuses what is not valid. */
final class ProductForm {

	private static final List<String> NEEDED = List.of("name", "type", "weight", "price");

	private final BigCommerceStore store;

	private final Variants variants;

	private final Brands brands;

	private final Images images;

	private final CustomFields customFields;

	ProductForm(BigCommerceStore store, Variants variants, Brands brands) {
		this.store = store;
		this.variants = variants;
		this.brands = brands;
		this.images = new Images(store);
		this.customFields = new CustomFields(store);
	}

	/**
	 * A product after it was written.
	 *
	 * @param product the row, not yet put back
	 * @param errors what could not be done, by field; the rest was
	 */
	record Written(ObjectNode product, Map<String, String> errors) {
	}

	/**
	 * Makes a product.
	 * @param given what was sent
	 * @return the product, put into the store
	 */
	Written create(JsonNode given) {
		Map<String, String> missing = NEEDED.stream()
			.filter((field) -> !Json.has(given, field))
			.collect(Collectors.toMap((field) -> field, (field) -> "error.path.missing"));
		if (!missing.isEmpty()) {
			throw BigCommerceErrors.invalid("JSON data is missing or invalid", missing);
		}
		ObjectNode product = Json.object().put("id", this.store.nextId("product"));
		product.setAll(Fields.PRODUCT.fresh());
		product.put("reviews_rating_sum", 0).put("reviews_count", 0).put("total_sold", 0).put("view_count", 0);
		product.put("date_created", this.store.date());
		ProductView.PARTS.forEach(product::putArray);
		this.variants.addBase(product);
		url(product, Json.text(given, "name", ""));
		Written written = write(product, given);
		this.store.touch(product);
		return written;
	}

	private static void url(ObjectNode product, String name) {
		String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		product.putObject("custom_url").put("url", "/" + words + "/").put("is_customized", false);
	}

	/**
	 * Changes a product without putting it back.
	 * @param product the row
	 * @param given what was sent
	 * @return what became of it
	 */
	Written write(ObjectNode product, JsonNode given) {
		Fields.PRODUCT.write(product, given);
		checkName(product, given);
		this.variants.checkSku(product, product, Json.text(given, "sku", ""));
		checkCategories(given);
		if (Json.has(given, "brand_name")) {
			product.put("brand_id", this.brands.named(Json.text(given, "brand_name", "")));
		}
		if (given.path("custom_url").isObject()) {
			product.putObject("custom_url")
				.put("url", Json.text(given.path("custom_url"), "url", ""))
				.put("is_customized", given.path("custom_url").path("is_customized").asBoolean(true));
		}
		Variants.level(product, given);
		Json.items(given, Variants.ALL).forEach((variant) -> variant(product, variant));
		Json.items(given, CustomFields.ALL).forEach((field) -> this.customFields.put(product, field));
		return new Written(product, images(product, given));
	}

	private void checkName(ObjectNode product, JsonNode given) {
		if (given.has("name") && Json.text(given, "name", "").isBlank()) {
			throw BigCommerceErrors.invalid("name", "error.minLength");
		}
		boolean isTaken = given.has("name") && this.store.products.by("name:" + BigCommerceStore.word(given, "name"))
			.stream()
			.anyMatch((other) -> Rows.id(other) != Rows.id(product));
		if (isTaken) {
			throw BigCommerceErrors.of(409, "The product name is a duplicate");
		}
	}

	private void checkCategories(JsonNode given) {
		for (JsonNode id : Json.items(given, "categories")) {
			if (!this.store.categories.has(id.asLong(0))) {
				throw BigCommerceErrors.invalid("categories", "There is no category " + id);
			}
		}
	}

	private void variant(ObjectNode product, JsonNode given) {
		if (Json.has(given, "id")) {
			this.variants.write(product, Variants.of(product, Json.text(given, "id", "")), given);
		}
		else {
			this.variants.add(product, given, true);
		}
	}

	/** An image that cannot be had does not hold the product back. */
	private Map<String, String> images(ObjectNode product, JsonNode given) {
		Map<String, String> errors = new TreeMap<>();
		List<JsonNode> sent = new ArrayList<>(Json.items(given, Images.ALL));
		for (int i = 0; i < sent.size(); i++) {
			try {
				this.images.add(product, sent.get(i));
			}
			catch (Refusal ex) {
				errors.put(Images.ALL + "." + i, Json.text(Json.read(ex.response().body()), "title", ""));
			}
		}
		return errors;
	}

}
