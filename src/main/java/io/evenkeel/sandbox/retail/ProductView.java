package io.evenkeel.sandbox.retail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A product as the service shows it: with its brand, category, tags and family. */
final class ProductView {

	private static final String NO_IMAGE = "https://secure.retail.lightspeed.app/images/placeholder/product/no-image-white-standard.png";

	private final RetailShop shop;

	ProductView(RetailShop shop) {
		this.shop = shop;
	}

	ObjectNode of(ObjectNode row) {
		ObjectNode view = row.deepCopy();
		view.remove("tax_id");
		view.put("active", Json.flag(row, "is_active"));
		view.put("is_composite", false);
		view.put("variant_name", variantName(row));
		view.put("variant_count", variants(row));
		category(view, row);
		view.set("brand", related(this.shop.brands, row, "brand_id"));
		view.set("supplier", related(this.shop.suppliers, row, "supplier_id"));
		view.set("categories", tags(row));
		view.set("outlet_taxes", taxes(row));
		view.putArray("attributes");
		view.putArray("skuImages");
		suppliers(view, row);
		images(view, row);
		return view;
	}

	private static String variantName(ObjectNode row) {
		return Stream
			.concat(Stream.of(row.path("name").asString()),
					Json.items(row, "variant_options").stream().map((option) -> option.path("value").asString()))
			.collect(Collectors.joining(" / "));
	}

	private int variants(ObjectNode row) {
		return Json.flag(row, "has_variants")
				? this.shop.products.by("family:" + row.path("family_id").asString()).size() : 0;
	}

	private ObjectNode related(Table table, ObjectNode row, String field) {
		ObjectNode related = Json.object();
		table.find(Json.text(row, field, ""))
			.ifPresent((other) -> related.put("id", Table.id(other))
				.put("name", Json.text(other, "name"))
				.put("version", other.path("version").longValue()));
		return related;
	}

	private void category(ObjectNode view, ObjectNode row) {
		view.set("product_type_id", row.path("product_category_id"));
		view.set("type", related(this.shop.categories, row, "product_category_id"));
		this.shop.categories.find(Json.text(row, "product_category_id", ""))
			.ifPresentOrElse((category) -> view.set("product_category", Categories.view(this.shop, category)),
					() -> view.putNull("product_category"));
	}

	private ArrayNode tags(ObjectNode row) {
		List<ObjectNode> tags = Json.items(row, "tag_ids")
			.stream()
			.flatMap((id) -> this.shop.tags.find(id.asString()).stream())
			.map((tag) -> Json.object()
				.put("id", Table.id(tag))
				.put("name", Json.text(tag, "name"))
				.put("version", tag.path("version").longValue()))
			.toList();
		return Json.array(tags);
	}

	private ArrayNode taxes(ObjectNode row) {
		return Json.array(this.shop.outlets.live()
			.stream()
			.map((outlet) -> Json.object().put("outlet_id", Table.id(outlet)).put("tax_id", Json.text(row, "tax_id")))
			.toList());
	}

	private static void suppliers(ObjectNode view, ObjectNode row) {
		ArrayNode suppliers = view.putArray("product_suppliers");
		if (Json.has(row, "supplier_id")) {
			ObjectNode supplier = suppliers.addObject();
			supplier.put("product_id", Table.id(row)).put("supplier_id", Json.text(row, "supplier_id"));
			supplier.put("code", Json.text(row, "supplier_code"));
			supplier.set("price", row.path("supply_price"));
		}
	}

	private static void images(ObjectNode view, ObjectNode row) {
		JsonNode first = row.path("images").path(0);
		view.put("image_url", Json.text(first, "url", NO_IMAGE));
		view.put("image_thumbnail_url", Json.text(first, "url", NO_IMAGE));
	}

}
