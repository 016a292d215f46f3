package io.evenkeel.sandbox.cseries;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Categories, which stand in a tree. */
final class Categories extends Resource {

	private static final String PARENT = "parent";

	private static final String FIELDS = """
			{"isVisible": true, "type": "category", "sortOrder": 1, "sorting": "popular", "title": "", "fulltitle": "",
			 "description": "", "content": ""}""";

	Categories(CSeriesStore store) {
		super(store, store.categories, Kind.of("/categories", "category", "categories", PARENT),
				new Fields(FIELDS).needing("title").naming(PARENT, store.categories), true);
	}

	@Override
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		if (Json.text(row, "fulltitle", "").isEmpty()) {
			row.put("fulltitle", Json.text(row, "title", ""));
		}
		boolean isBelowItself = !isNew && way(row).stream().skip(1).anyMatch((one) -> Rows.id(one) == Rows.id(row));
		if (isBelowItself) {
			throw CSeriesErrors.invalid(PARENT, "A category cannot stand below itself");
		}
	}

	/** From a category up to its root; ends where it comes back to where it began. */
	private List<ObjectNode> way(ObjectNode row) {
		List<ObjectNode> way = new ArrayList<>(List.of(row));
		ObjectNode next = row;
		while (next.path(PARENT).isNumber() && (way.size() == 1 || Rows.id(next) != Rows.id(row))) {
			next = this.rows.find(next.path(PARENT).asLong(0)).orElseThrow();
			way.add(next);
		}
		return way;
	}

	@Override
	void remove(ObjectNode row) {
		long id = Rows.id(row);
		if (!this.rows.by(PARENT, id).isEmpty()) {
			throw CSeriesErrors.invalid(PARENT, "There are categories below this one");
		}
		this.store.categoriesProducts.by("category", id)
			.forEach((link) -> this.store.categoriesProducts.delete(Rows.id(link)));
		super.remove(row);
	}

	/**
	 * Finds or makes a category and those above it.
	 * @param path titles from the root, with a slash between
	 * @return its id
	 */
	long at(String path) {
		long parent = 0;
		for (String title : path.split("/")) {
			JsonNode above = (parent == 0) ? Links.ABSENT : this.rows.find(parent).orElseThrow().path("id");
			ObjectNode given = Json.object().put("title", title.strip());
			given.set(PARENT, above);
			parent = this.rows.by(PARENT, above.asString())
				.stream()
				.filter((row) -> title.strip().equals(Json.text(row, "title")))
				.findFirst()
				.map(Rows::id)
				.orElseGet(() -> Rows.id(create(given)));
		}
		return parent;
	}

	@Override
	ObjectNode view(ObjectNode row, Links links) {
		List<ObjectNode> way = way(row);
		ObjectNode view = plain(row);
		view.put("depth", way.size());
		view.set("path", Json.texts(way.stream().map((one) -> one.path("id").asString("")).toList()));
		view.put("url",
				way.stream()
					.map((one) -> Products.slug(Json.text(one, "title", "")))
					.reduce((below, above) -> above + "/" + below)
					.orElseThrow());
		view.put("image", false).set(PARENT, links.one("categories", row.path(PARENT)));
		view.set("children", links.many("categories?parent=" + Rows.id(row)));
		view.set("products", links.many("categories/products?category=" + Rows.id(row)));
		return view;
	}

}
