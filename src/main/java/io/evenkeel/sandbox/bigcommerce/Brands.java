package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brands; a name stands once. */
final class Brands {

	private static final String ALL = "/v3/catalog/brands";

	private final BigCommerceStore store;

	Brands(BigCommerceStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", ALL, this::list);
		router.on("POST", ALL, (request) -> Answers.data(create(Answers.body(request))));
		router.on("GET", ALL + "/{id}", (request) -> Answers.data(brand(request)));
		router.on("PUT", ALL + "/{id}", (request) -> Answers.data(write(brand(request), Answers.body(request))));
		router.on("DELETE", ALL + "/{id}", this::delete);
	}

	private ObjectNode brand(Request request) {
		return this.store.brands.find(request.variable("id")).orElseThrow(() -> BigCommerceErrors.missing("brand"));
	}

	private Response list(Request request) {
		List<ObjectNode> rows = this.store.brands.all()
			.stream()
			.filter(Filters.of(request, Set.of("id", "name", "page_title")))
			.toList();
		return Answers.page(request, rows, Answers.MOST, (row) -> row);
	}

	/**
	 * The brand with a name, made if there is none.
	 * @param name its name
	 * @return its id
	 */
	long named(String name) {
		List<ObjectNode> found = this.store.brands.by("name:" + name.strip().toLowerCase(Locale.ROOT));
		return Rows.id(found.isEmpty() ? create(Json.object().put("name", name)) : found.get(0));
	}

	private ObjectNode create(JsonNode given) {
		if (Json.text(given, "name", "").isBlank()) {
			throw BigCommerceErrors.invalid("name", "error.path.missing");
		}
		ObjectNode row = Json.object().put("id", this.store.nextId("brand"));
		row.setAll(Fields.BRAND.fresh());
		row.putObject("custom_url").put("url", "/brands/" + row.path("id") + "/").put("is_customized", false);
		return write(row, given);
	}

	private ObjectNode write(ObjectNode row, JsonNode given) {
		Fields.BRAND.write(row, given);
		boolean isTaken = this.store.brands.by("name:" + BigCommerceStore.word(row, "name"))
			.stream()
			.anyMatch((other) -> Rows.id(other) != Rows.id(row));
		if (isTaken) {
			throw BigCommerceErrors.of(409, "The brand name is a duplicate");
		}
		this.store.brands.put(row);
		return row;
	}

	private Response delete(Request request) {
		long id = Rows.id(brand(request));
		this.store.brands.delete(id);
		this.store.products.all()
			.stream()
			.filter((product) -> product.path("brand_id").asLong(0) == id)
			.map(ObjectNode::deepCopy)
			.toList()
			.forEach((product) -> this.store.touch(product.put("brand_id", 0)));
		return Response.empty(204);
	}

}
