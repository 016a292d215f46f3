package io.evenkeel.sandbox.ecwid;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product as the service shows it. */
final class ProductView {

	private static final String SOURCE = "source";

	private ProductView() {
	}

	static ObjectNode of(ObjectNode row) {
		ObjectNode view = row.deepCopy();
		view.put("inStock", Quantities.isInStock(row));
		view.set("defaultDisplayedPrice", row.path("price"));
		view.put("defaultCombinationId",
				Json.items(row, Variations.ALL)
					.stream()
					.findFirst()
					.map((one) -> one.path("id").longValue())
					.orElse(0L));
		view.put("url", "https://store" + EcwidStore.STORE_ID + ".company.site/products/" + Entities.id(row));
		Json.items(view, Variations.ALL).forEach((variation) -> shown(row, (ObjectNode) variation));
		images(view);
		return view;
	}

	/**
	 * A variation as the service shows it.
	 * @param product its product
	 * @param row gets what is worked out
	 * @return the row
	 */
	static ObjectNode shown(ObjectNode product, ObjectNode row) {
		JsonNode counted = Quantities.isOwn(row) ? row : product;
		row.put("inStock", Quantities.isInStock(counted)).put("unlimited", Quantities.isUnlimited(counted));
		row.set("defaultDisplayedPrice", row.has("price") ? row.path("price") : product.path("price"));
		return row;
	}

	private static void images(ObjectNode view) {
		List<JsonNode> images = Json.items(view.path("media"), "images");
		images.forEach((image) -> ((ObjectNode) image).remove(SOURCE));
		view.putArray("galleryImages");
		for (JsonNode image : images) {
			if (Json.flag(image, "isMain")) {
				view.put("imageUrl", Json.text(image, "image1500pxUrl"));
				view.put("thumbnailUrl", Json.text(image, "image400pxUrl"));
				view.put("originalImageUrl", Json.text(image, "imageOriginalUrl"));
			}
			else {
				view.withArray("galleryImages")
					.addObject()
					.put("id", Long.parseLong(Entities.id(image)))
					.put("url", Json.text(image, "imageOriginalUrl"))
					.put("orderBy", image.path("orderBy").asInt());
			}
		}
	}

}
