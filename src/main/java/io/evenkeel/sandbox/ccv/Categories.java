package io.evenkeel.sandbox.ccv;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Categories, their tree, and the products in them. */
final class Categories {

	private static final String PARENT = "parentcategory_id";

	private static final String POSITION = "position";

	private static final String LAYOUT = "layout_of_products_id";

	private static final String USUAL = """
			{"name": "", "description": "", "description_photo_size": null, "description_photo_position": null,
			 "description_photo": null, "description_bottom": "", "searchwords": "", "photo": null,
			 "show_big_photo": false, "productphoto_in_canvas": false, "show_orderbutton": true, "orderby": "",
			 "items_per_page": 12, "layout_of_categories_id": 1, "show_on_website": true, "color": null,
			 "color_alternative": null, "meta_description": "", "meta_keywords": "", "page_title": "",
			 "no_index": false, "no_follow": false, "alias": "", "layout_of_products_id": 1,
			 "parentcategory_id": 0}""";

	/** Images are taken and not kept. */
	private static final List<String> NOT_KEPT = List.of("description_photo_source", "description_photo_file_type",
			"photo_source", "photo_file_type");

	private final CcvStore store;

	Categories(CcvStore store) {
		this.store = store;
	}

	void routes(Resource.Api api) {
		Listing listing = new Listing("id", "name", POSITION);
		new Resource(api, this.store.categories, (row) -> view(api.links(), row)).listed(listing)
			.shown()
			.made(ProductForms.CATEGORY, this::create)
			.changed(ProductForms.CATEGORY, this::change)
			.deleted(this::delete);
		api.router()
			.on("GET", "/categories/{id}/categories",
					(request) -> listing.page(request,
							children(Table.id(this.store.categories.get(request.variable("id")))),
							api.links().to("categories", request.variable("id"), "categories"),
							(row) -> view(api.links(), row)))
			.on("GET", "/categorytree", (request) -> {
				ObjectNode tree = api.links().object("categorytree");
				tree.set("root_categories", nodes(api.links(), 0));
				return Response.json(200, tree);
			});
		new Resource(api, this.store.productToCategories, (row) -> link(api.links(), row))
			.under(this.store.products, "product_id", new Listing("id", POSITION))
			.under(this.store.categories, "category_id", new Listing("id", POSITION))
			.made(ProductForms.PRODUCT_TO_CATEGORY, this::put)
			.shown()
			.changed(ProductForms.POSITION, (row, given) -> this.store.productToCategories.put(row.setAll(given)))
			.deleted(this.store.productToCategories::delete);
	}

	private List<ObjectNode> children(long parent) {
		return this.store.categories.by(PARENT, parent);
	}

	private ObjectNode create(ObjectNode given) {
		ObjectNode row = (ObjectNode) Json.read(USUAL.getBytes(StandardCharsets.UTF_8));
		row.put(POSITION, children(given.path(PARENT).asLong(0)).size() + 1);
		return write(row, given);
	}

	private void change(ObjectNode row, ObjectNode given) {
		write(row, given);
	}

	private ObjectNode write(ObjectNode row, ObjectNode given) {
		checkParent(row, given.path(PARENT).asLong(0));
		row.setAll(given.deepCopy().without(NOT_KEPT));
		return this.store.categories.put(row);
	}

	/** Nothing stands below itself. */
	private void checkParent(ObjectNode row, long parent) {
		for (long above = parent; above != 0; above = this.store.categories.get(above).path(PARENT).asLong(0)) {
			if (above == Table.id(row)) {
				throw CcvErrors.invalid("a category cannot stand below itself");
			}
		}
	}

	/** What is below goes too; the products stay. */
	private void delete(ObjectNode row) {
		children(Table.id(row)).forEach(this::delete);
		this.store.productToCategories.by("category_id", Table.id(row)).forEach(this.store.productToCategories::delete);
		this.store.categories.delete(row);
	}

	private ObjectNode put(ObjectNode given) {
		long product = Table.id(this.store.products.get(Json.text(given, "product_id", "")));
		long category = Table.id(this.store.categories.get(Json.text(given, "category_id", "")));
		List<ObjectNode> others = this.store.productToCategories.by("category_id", category);
		if (others.stream().anyMatch((other) -> other.path("product_id").asLong(0) == product)) {
			throw CcvErrors.exists("The product is in this category already.");
		}
		int last = others.stream().mapToInt((other) -> other.path(POSITION).asInt(0)).max().orElse(0);
		ObjectNode row = Json.object().put("product_id", product).put("category_id", category);
		return this.store.productToCategories.put(row.put(POSITION, given.path(POSITION).asInt(last + 1)));
	}

	private static String deeplink(Links links, long id) {
		return links.root().replace(Links.BASE + "/", "/") + "category/" + id;
	}

	private ArrayNode nodes(Links links, long parent) {
		ArrayNode nodes = Json.array();
		for (ObjectNode row : children(parent)) {
			long id = Table.id(row);
			ObjectNode node = links.object("categories", id).put("id", id);
			List.of("name", "description", POSITION, "show_on_website")
				.forEach((field) -> node.set(field, row.path(field)));
			node.put("deeplink", deeplink(links, id)).set("children", nodes(links, id));
			nodes.add(node);
		}
		return nodes;
	}

	static ObjectNode view(Links links, ObjectNode row) {
		long id = Table.id(row);
		ObjectNode view = links.object("categories", id).put("id", id);
		view.setAll(row.deepCopy().without(List.of(LAYOUT, PARENT)));
		long layout = row.path(LAYOUT).asLong(1);
		view.set("layout_of_products", links.object("categoryproductlayouts", layout).put("id", layout));
		view.set("producttocategories", links.object("categories", id, "producttocategories"));
		view.put("deeplink", deeplink(links, id)).set("categories", links.object("categories", id, "categories"));
		long parent = row.path(PARENT).asLong(0);
		view.set("parentcategory", (parent != 0) ? links.object("categories", parent).put("id", parent) : null);
		view.set("parent", links.object("categories"));
		return view;
	}

	static ObjectNode link(Links links, ObjectNode row) {
		ObjectNode view = links.object("producttocategories", Table.id(row)).put("id", Table.id(row));
		view.put(POSITION, row.path(POSITION).asInt(0));
		for (String side : new String[] { "product", "category" }) {
			view.put(side + "_id", row.path(side + "_id").asLong(0));
		}
		view.put("product_href", links.to("products", row.path("product_id").asLong(0)));
		return view.put("category_href", links.to("categories", row.path("category_id").asLong(0)));
	}

}
