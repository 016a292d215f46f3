package io.evenkeel.sandbox.bigcommerce;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The images of a product. The service fetches each from its address and shows addresses
 * of its own.
 */
final class Images {

	static final String ALL = "images";

	/** Where it came from; never shown. */
	private static final String SOURCE = "source";

	private static final int LONGEST = 255;

	private final BigCommerceStore store;

	Images(BigCommerceStore store) {
		this.store = store;
	}

	static ObjectNode of(ObjectNode product, String id) {
		return Json.items(product, ALL)
			.stream()
			.filter((row) -> row.path("id").asString("").equals(id))
			.map(ObjectNode.class::cast)
			.findFirst()
			.orElseThrow(() -> BigCommerceErrors.missing("product image"));
	}

	static List<String> sources(ObjectNode product) {
		return Json.items(product, ALL).stream().map((row) -> Json.text(row, SOURCE, "")).toList();
	}

	static JsonNode view(JsonNode image) {
		return (image instanceof ObjectNode row && row.has(SOURCE)) ? row.deepCopy().without(SOURCE) : image;
	}

	ObjectNode add(ObjectNode product, JsonNode given) {
		String address = Json.text(given, "image_url", "");
		check(address);
		ObjectNode image = product.withArray(ALL).addObject().put("id", this.store.nextId("image"));
		image.put("product_id", Rows.id(product)).put("is_thumbnail", product.path(ALL).size() == 1);
		image.put("sort_order", product.path(ALL).size() - 1).put("description", "");
		fetch(image, address);
		write(product, image, given);
		return image;
	}

	void update(ObjectNode product, ObjectNode image, JsonNode given) {
		if (Json.has(given, "image_url")) {
			check(Json.text(given, "image_url", ""));
			fetch(image, Json.text(given, "image_url", ""));
		}
		write(product, image, given);
	}

	private void check(String address) {
		if (address.isBlank()) {
			throw BigCommerceErrors.of(422, "image_url must be present if uploading by url");
		}
		if (address.length() > LONGEST || !address.matches("https?://.+")) {
			throw BigCommerceErrors.invalid("image_url", "error.pattern");
		}
		if (this.store.brokenImages.contains(address)) {
			throw BigCommerceErrors.of(422, "The image could not be downloaded from " + address);
		}
	}

	private void fetch(ObjectNode image, String address) {
		String file = "a/" + image.path("id").asString() + "/" + address.replaceAll("[?#].*|.*/", "");
		String shown = "https://cdn.example.com/s-" + BigCommerceStore.HASH + "/products/"
				+ image.path("product_id").asString() + "/images/" + file;
		image.put(SOURCE, address).put("image_file", file);
		for (String size : List.of("zoom", "standard", "thumbnail", "tiny")) {
			image.put("url_" + size, shown + "?size=" + size);
		}
		image.put("date_modified", this.store.date());
	}

	private static void write(ObjectNode product, ObjectNode image, JsonNode given) {
		List.of("description", "sort_order")
			.stream()
			.filter((field) -> Json.has(given, field))
			.forEach((field) -> image.set(field, given.get(field)));
		if (Json.flag(given, "is_thumbnail")) {
			Json.items(product, ALL).forEach((other) -> ((ObjectNode) other).put("is_thumbnail", other == image));
		}
	}

	static void delete(ObjectNode product, String id) {
		ObjectNode gone = of(product, id);
		List<JsonNode> left = Json.items(product, ALL).stream().filter((row) -> row != gone).toList();
		product.set(ALL, Json.array(left));
		if (Json.flag(gone, "is_thumbnail") && !left.isEmpty()) {
			((ObjectNode) left.get(0)).put("is_thumbnail", true);
		}
	}

}
