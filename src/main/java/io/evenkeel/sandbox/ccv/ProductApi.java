package io.evenkeel.sandbox.ccv;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import tools.jackson.databind.node.ObjectNode;

/** Products over HTTP. */
final class ProductApi {

	private static final List<String> INDEXED = List.of("productnumber", "eannumber", "mpnnumber");

	private static final int LEAST_OF_A_NAME = 3;

	private static final Listing LISTING = new Listing("id", "name", "createdate", "modifydate")
		.same("productnumber", "productnumber")
		.same("eannumber", "eannumber")
		.same("mpnnumber", "mpnnumber")
		.same("active", "is_active")
		.same("stock", "stock")
		.min("minstock", "stock")
		.max("maxstock", "stock")
		.min("minprice", "price")
		.max("maxprice", "price")
		.filter("productname", (row, part) -> hasPart(Json.text(row, "name", ""), part));

	private final CcvStore store;

	private final Products products;

	private final Combinations combinations;

	ProductApi(CcvStore store, Products products, Combinations combinations) {
		this.store = store;
		this.combinations = combinations;
		this.products = products;
	}

	private static boolean hasPart(String name, String part) {
		if (part.length() < LEAST_OF_A_NAME) {
			throw CcvErrors.badQuery("productname must have " + LEAST_OF_A_NAME + " characters.");
		}
		return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
	}

	void routes(Resource.Api api) {
		ProductView view = new ProductView(this.store, api.links());
		CombinationApi combinationView = new CombinationApi(this.store, this.combinations, api.links());
		new Resource(api, this.store.products, view::of).listed(LISTING, this::candidates)
			.shown()
			.expands("attributecombinations",
					(id) -> this.store.combinations.by("product_id", id)
						.stream()
						.map(combinationView::combination)
						.toList())
			.expands("producttocategories",
					(id) -> this.store.productToCategories.by("product_id", id)
						.stream()
						.map((row) -> Categories.link(api.links(), row))
						.toList())
			.made(ProductForms.PRODUCT, this.products::create)
			.changed(ProductForms.PRODUCT, this.products::change)
			.deleted(this.products::delete);
		for (Table table : List.of(this.store.brands, this.store.suppliers, this.store.conditions)) {
			new Resource(api, this.store.products, view::of).under(table, Named.field(table), LISTING);
		}
		api.router()
			.on("GET", "/categories/{id}/products", (request) -> LISTING.page(request, of(request),
					api.links().to("categories", request.variable("id"), "products"), view::of));
	}

	private Collection<ObjectNode> candidates(Request request) {
		return INDEXED.stream()
			.filter((field) -> request.query(field) != null)
			.findFirst()
			.<Collection<ObjectNode>>map((field) -> this.store.products.by(field, String.valueOf(request.query(field))))
			.orElseGet(this.store.products::all);
	}

	private Collection<ObjectNode> of(Request request) {
		long category = Table.id(this.store.categories.get(request.variable("id")));
		return this.store.productToCategories.by("category_id", category)
			.stream()
			.map((link) -> this.store.products.get(link.path("product_id").asLong(0)))
			.toList();
	}

}
