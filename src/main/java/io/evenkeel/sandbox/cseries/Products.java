package io.evenkeel.sandbox.cseries;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Products. Whatever is counted, weighed or priced is at their variants, the first of
 * which is made together with the product.
 */
final class Products extends Resource {

	private static final Kind KIND = Kind.of("/products", "product", "products", "brand", "supplier", "type",
			"isVisible", "title");

	private static final String FIELDS = """
			{"visibility": "visible", "data01": "", "data02": "", "data03": "", "title": "", "fulltitle": "",
			 "description": "", "content": ""}""";

	private final Variants variants;

	Products(CSeriesStore store, Variants variants) {
		super(store, store.products, KIND, fields(store), true);
		this.variants = variants;
	}

	private static Fields fields(CSeriesStore store) {
		return new Fields(FIELDS).needing("title")
			.among("visibility", Set.of("visible", "auto", "hidden"))
			.naming("brand", store.brands)
			.naming("supplier", store.suppliers)
			.naming("type", store.types)
			.naming("deliverydate", store.deliverydates)
			.naming("set", store.sets);
	}

	@Override
	void routes(Router router) {
		super.routes(router);
		new Listing(this.store, Kind.of("/catalog", "product", "products"), this.rows, this::whole).routes(router);
	}

	@Override
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		if (Json.text(row, "fulltitle", "").isEmpty()) {
			row.put("fulltitle", Json.text(row, "title", ""));
		}
		row.put("url", slug(Json.text(row, "title", "")));
		row.put("isVisible", this.variants.isVisible(row));
	}

	static String slug(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	@Override
	void kept(ObjectNode row, boolean isNew) {
		if (isNew) {
			this.variants.addDefault(Rows.id(row));
		}
	}

	/** What hangs on a product goes with it; orders keep their lines. */
	@Override
	void remove(ObjectNode row) {
		long id = Rows.id(row);
		List.of(this.store.variants, this.store.categoriesProducts, this.store.values)
			.forEach((rows) -> rows.by("product", id).forEach((part) -> rows.delete(Rows.id(part))));
		this.store.metafields.by("owner", "product/" + id)
			.forEach((part) -> this.store.metafields.delete(Rows.id(part)));
		super.remove(row);
	}

	@Override
	ObjectNode view(ObjectNode row, Links links) {
		ObjectNode view = Json.object();
		List.of("id", "createdAt", "updatedAt", "isVisible", "visibility")
			.forEach((name) -> view.set(name, row.path(name)));
		view.put("hasMatrix", false);
		List.of("data01", "data02", "data03", "url", "title", "fulltitle", "description", "content")
			.forEach((name) -> view.set(name, row.path(name)));
		view.set("set",
				this.store.sets.find(row.path("set").asLong(0)).<JsonNode>map(Sets::shown).orElse(Links.ABSENT));
		view.set("brand", links.one("brands", row.path("brand")));
		view.set("deliverydate", links.one("deliverydates", row.path("deliverydate")));
		view.set("type", links.one("types", row.path("type")));
		view.set("supplier", links.one("suppliers", row.path("supplier")));
		view.put("image", false);
		String id = row.path("id").asString("");
		for (String part : List.of("images", "relations", "metafields", "attributes")) {
			view.set(part, links.many("products/" + id + "/" + part));
		}
		view.set("categories", links.many("categories/products?product=" + id));
		view.set("reviews", links.many("reviews?product=" + id));
		view.set("tags", links.many("tags/products?product=" + id));
		view.set("variants", links.many("variants?product=" + id));
		view.set("movements", links.many("variants/movements?product=" + id));
		return view;
	}

	/** A product with its variants in it, under {@code embedded}. */
	private ObjectNode whole(ObjectNode row, Links links) {
		ObjectNode view = view(row, links);
		ObjectNode variants = (ObjectNode) view.path("variants").path("resource");
		variants.set("embedded",
				Json.array(this.store.variants.by("product", Rows.id(row))
					.stream()
					.map((variant) -> this.variants.view(variant, links))
					.toList()));
		return view;
	}

}
