package io.evenkeel.sandbox.bigcommerce;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Variants over HTTP: of one product, and of all. */
final class VariantApi {

	/** A variant with its product, which it is shown with. */
	private record Owned(ObjectNode product, ObjectNode row) {

		static Stream<Owned> all(ObjectNode product) {
			return Json.items(product, Variants.ALL).stream().map((row) -> new Owned(product, (ObjectNode) row));
		}

		ObjectNode view() {
			return ProductView.variant(this.product, this.row);
		}

	}

	private static final int MOST_AT_ONCE = 50;

	private static final Set<String> FILTERS = Set.of("id", "sku", "upc", "product_id");

	private static final String OF_ONE = "/v3/catalog/products/{id}/variants";

	private final BigCommerceStore store;

	private final Variants variants;

	VariantApi(BigCommerceStore store, Variants variants) {
		this.store = store;
		this.variants = variants;
	}

	void routes(Router router) {
		router.on("GET", "/v3/catalog/variants", this::list);
		router.on("PUT", "/v3/catalog/variants", this::putAll);
		router.on("GET", OF_ONE, this::listOfOne);
		router.on("POST", OF_ONE, this::create);
		router.on("GET", OF_ONE + "/{variant}", this::get);
		router.on("PUT", OF_ONE + "/{variant}", this::update);
		router.on("DELETE", OF_ONE + "/{variant}", this::delete);
	}

	private ObjectNode product(Request request) {
		return this.store.products.find(request.variable("id")).orElseThrow(() -> BigCommerceErrors.missing("product"));
	}

	/** In the order of their own ids, whatever their products. */
	private Response list(Request request) {
		Predicate<JsonNode> wanted = Filters.of(request, FILTERS);
		boolean isFiltered = request.names().stream().anyMatch((name) -> FILTERS.contains(name.replaceAll(":.*", "")));
		List<Owned> rows = candidates(request).stream()
			.flatMap(Owned::all)
			.filter((owned) -> !isFiltered || wanted.test(owned.view()))
			.sorted(Comparator.comparing((owned) -> Rows.id(owned.row())))
			.toList();
		return Answers.page(request, rows, Answers.MOST, Owned::view);
	}

	private Collection<ObjectNode> candidates(Request request) {
		String sku = request.query("sku");
		return (sku != null) ? this.store.products.by("sku:" + sku) : this.store.products.all();
	}

	private Response listOfOne(Request request) {
		return Answers.page(request, ProductView.variants(product(request)), Answers.MOST, (row) -> row);
	}

	private Response get(Request request) {
		ObjectNode product = product(request);
		return Answers.data(ProductView.variant(product, Variants.of(product, request.variable("variant"))));
	}

	private Response create(Request request) {
		ObjectNode product = product(request);
		ObjectNode row = this.variants.add(product, Answers.body(request), false);
		this.store.touch(product);
		return Answers.data(ProductView.variant(product, row));
	}

	private Response update(Request request) {
		ObjectNode product = product(request);
		ObjectNode row = Variants.of(product, request.variable("variant"));
		this.variants.write(product, row, Answers.body(request));
		this.store.touch(product);
		return Answers.data(ProductView.variant(product, row));
	}

	private Response delete(Request request) {
		ObjectNode product = product(request);
		this.variants.delete(product, request.variable("variant"));
		this.store.touch(product);
		return Response.empty(204);
	}

	/** One that is not valid refuses them all. */
	private Response putAll(Request request) {
		List<ObjectNode> batch = Answers.batch(request, MOST_AT_ONCE);
		Map<Long, ObjectNode> products = new LinkedHashMap<>();
		ArrayNode errors = Json.array();
		ArrayNode written = Json.array();
		for (ObjectNode given : batch) {
			try {
				ObjectNode product = owner(given, products);
				written.add(ProductView.variant(product, put(product, given)));
			}
			catch (Refusal ex) {
				errors.add(Json.read(ex.response().body()));
			}
		}
		if (!errors.isEmpty()) {
			ObjectNode body = Json.object();
			body.set("batch_errors", errors);
			return Response.json(422, body);
		}
		products.values().forEach(this.store::touch);
		return Answers.data(written);
	}

	private ObjectNode owner(ObjectNode given, Map<Long, ObjectNode> products) {
		Optional<ObjectNode> found = Json.has(given, "id")
				? this.store.products.by("variant:" + Json.text(given, "id")).stream().findFirst()
				: this.store.products.find(Json.text(given, "product_id", ""));
		ObjectNode product = found.orElseThrow(() -> BigCommerceErrors
			.invalid(Json.has(given, "id") ? "id" : "product_id", "There is no variant or product with this id"));
		return products.computeIfAbsent(Rows.id(product), (id) -> product);
	}

	private ObjectNode put(ObjectNode product, ObjectNode given) {
		if (!Json.has(given, "id")) {
			return this.variants.add(product, given, false);
		}
		ObjectNode row = Variants.of(product, Json.text(given, "id", ""));
		this.variants.write(product, row, given);
		return row;
	}

}
