package io.evenkeel.sandbox.cseries;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** A variant as it is read. */
final class VariantView {

	private final VariantPrices prices;

	private final VariantOptions options;

	VariantView(VariantPrices prices, VariantOptions options) {
		this.prices = prices;
		this.options = options;
	}

	ObjectNode of(ObjectNode row, Links links) {
		ObjectNode view = Json.object();
		List.of("id", "createdAt", "updatedAt", "isDefault", "sortOrder", "articleCode", "ean", "sku", "hs",
				"unitPrice", "unitUnit")
			.forEach((name) -> view.set(name, row.path(name)));
		this.prices.of(row, "price").write(view, "price");
		view.set("priceCost", row.path("priceCost"));
		this.prices.of(row, "oldPrice").write(view, "oldPrice");
		List.of(Variants.TRACKING, Variants.LEVEL, "stockAlert", "stockMinimum", "stockSold")
			.forEach((name) -> view.set(name, row.path(name)));
		view.set("stockBuyMininum", row.path("stockBuyMinimum"));
		List.of("stockBuyMinimum", "stockBuyMaximum", "weight", "weightValue", "weightUnit", "volume", "volumeValue",
				"volumeUnit", "colli", "sizeX", "sizeY", "sizeZ", "sizeXValue", "sizeYValue", "sizeZValue", "sizeUnit")
			.forEach((name) -> view.set(name, row.path(name)));
		view.put("matrix", false).set("title", row.path("title"));
		view.set("taxType", row.path("taxType"));
		view.put("image", false).set("tax", links.one("taxes", row.path("tax")));
		view.set("product", links.one("products", row.path("product")));
		view.set("movements", links.many("variants/movements?variant=" + Rows.id(row)));
		view.set("metafields", links.many("variants/" + Rows.id(row) + "/metafields"));
		return view.put("additionalcost", false).set("options", this.options.shown(row));
	}

}
