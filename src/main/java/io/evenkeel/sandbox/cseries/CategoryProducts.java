package io.evenkeel.sandbox.cseries;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which product stands in which categories: once in each, and in 25 at most. */
final class CategoryProducts {

	private static final int MOST = 25;

	private static final Kind KIND = Kind.of("/categories/products", "categoriesProduct", "categoriesProducts",
			"category", "product");

	private final CSeriesStore store;

	private final Rows rows;

	private final Fields fields;

	CategoryProducts(CSeriesStore store) {
		this.store = store;
		this.rows = store.categoriesProducts;
		this.fields = new Fields("{\"sortOrder\": 0}").naming("category", store.categories)
			.naming("product", store.products)
			.needing("category", "product");
	}

	void routes(Router router) {
		new Listing(this.store, KIND, this.rows, CategoryProducts::view).routes(router);
		router.on("POST", KIND.path(), (request) -> Answers.of(201, KIND.one(),
				view(add(Answers.body(request, KIND.one())), this.store.links(request))));
		router.on("POST", KIND.path() + "/bulk", this::bulk);
		router.on("DELETE", KIND.path() + "/{id}", this::delete);
	}

	/** One after the other: what comes before a link that is refused stays. */
	private Response bulk(Request request) {
		Links links = this.store.links(request);
		List<ObjectNode> views = Answers.bodies(request, KIND.one())
			.stream()
			.map((one) -> view(add(one), links))
			.toList();
		return Answers.of(201, KIND.many(), Json.array(views));
	}

	ObjectNode add(JsonNode given) {
		ObjectNode row = this.fields.fresh();
		this.fields.write(row, given);
		List<ObjectNode> others = this.rows.by("product", row.path("product").asLong(0));
		if (others.stream().anyMatch((other) -> other.path("category").asLong(0) == row.path("category").asLong(0))) {
			throw CSeriesErrors.invalid("category", "The product stands in this category already");
		}
		if (others.size() >= MOST) {
			throw CSeriesErrors.invalid("category", "A product stands in at most " + MOST + " categories");
		}
		this.rows.put(row.put("id", this.store.nextId(this.rows)));
		return row;
	}

	private Response delete(Request request) {
		ObjectNode row = this.rows.find(request.variable("id")).orElseThrow(() -> CSeriesErrors.missing(KIND.one()));
		this.rows.delete(Rows.id(row));
		return Response.empty(204);
	}

	private static ObjectNode view(ObjectNode row, Links links) {
		ObjectNode view = Resource.plain(row);
		view.set("category", links.one("categories", row.path("category")));
		view.set("product", links.one("products", row.path("product")));
		return view;
	}

}
