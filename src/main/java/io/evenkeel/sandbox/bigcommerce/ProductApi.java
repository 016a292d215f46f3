package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Products over HTTP. */
final class ProductApi {

	private static final int MOST_AT_ONCE = 10;

	private static final Set<String> HEAVY = Set.of("options", "modifiers");

	private static final Set<String> FILTERS = Stream
		.concat(Fields.PRODUCT.names().stream(),
				Stream.of("id", "inventory_level", "date_modified", "date_created", "total_sold"))
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> SORTS = Set.of("id", "name", "sku", "price", "date_modified", "inventory_level",
			"is_visible", "total_sold", "calculated_price");

	private final BigCommerceStore store;

	private final ProductForm form;

	ProductApi(BigCommerceStore store, ProductForm form) {
		this.store = store;
		this.form = form;
	}

	void routes(Router router) {
		router.on("GET", "/v3/catalog/products", this::list);
		router.on("POST", "/v3/catalog/products", this::create);
		router.on("PUT", "/v3/catalog/products", this::updateAll);
		router.on("DELETE", "/v3/catalog/products", this::deleteAll);
		router.on("PUT", "/v3/catalog/products/channel-assignments", this::assign);
		router.on("GET", "/v3/catalog/products/{id}",
				(request) -> Answers.data(ProductView.asked(request, product(request))));
		router.on("PUT", "/v3/catalog/products/{id}", this::update);
		router.on("DELETE", "/v3/catalog/products/{id}", this::delete);
	}

	private ObjectNode product(Request request) {
		return this.store.products.find(request.variable("id")).orElseThrow(() -> BigCommerceErrors.missing("product"));
	}

	/** The filter on a SKU looks at the products' own, not at their variants'. */
	private Response list(Request request) {
		Predicate<JsonNode> wanted = Filters.of(request, FILTERS, "keyword");
		String word = request.query("keyword");
		boolean asksForLevel = request.rawQuery().contains("inventory_level");
		List<ObjectNode> rows = this.store.products.all()
			.stream()
			.filter((row) -> wanted.test(asksForLevel ? leveled(row) : row))
			.filter((row) -> word == null || has(row, word.toLowerCase(Locale.ROOT)))
			.sorted(order(request))
			.toList();
		boolean isHeavy = Answers.list(request.query("include")).stream().anyMatch(HEAVY::contains);
		return Answers.page(request, rows, isHeavy ? MOST_AT_ONCE : Answers.MOST,
				(row) -> ProductView.asked(request, row));
	}

	private static JsonNode leveled(ObjectNode row) {
		return row.deepCopy().put("inventory_level", Stock.level(row));
	}

	private static boolean has(ObjectNode row, String word) {
		return BigCommerceStore.word(row, "name").contains(word) || BigCommerceStore.word(row, "sku").contains(word);
	}

	private static Comparator<ObjectNode> order(Request request) {
		String sort = request.query("sort");
		if (sort != null && !SORTS.contains(sort)) {
			throw BigCommerceErrors.of(422, "sort does not know " + sort);
		}
		Comparator<ObjectNode> id = Comparator.comparing(Rows::id);
		Comparator<ObjectNode> order = (sort == null || sort.equals("id")) ? id
				: Comparator
					.<ObjectNode>comparingDouble((row) -> row.path(sort).isNumber() ? row.path(sort).asDouble() : 0)
					.thenComparing((row) -> row.path(sort).asString(""))
					.thenComparing(id);
		return "desc".equalsIgnoreCase(request.query("direction")) ? order.reversed() : order;
	}

	private Response create(Request request) {
		ProductForm.Written written = this.form.create(Answers.body(request));
		return written(ProductView.whole(written.product()), written.errors());
	}

	private static Response written(JsonNode data, Map<String, String> errors) {
		if (errors.isEmpty()) {
			return Answers.data(data);
		}
		ObjectNode body = Json.object();
		body.set("data", data);
		ObjectNode map = body.putObject("errors");
		errors.forEach(map::put);
		body.putObject("meta");
		return Response.json(207, body);
	}

	private Response update(Request request) {
		ProductForm.Written written = this.form.write(product(request), Answers.body(request));
		this.store.touch(written.product());
		return written(ProductView.asked(request, written.product()), written.errors());
	}

	/** One that is not valid refuses them all. */
	private Response updateAll(Request request) {
		List<ObjectNode> batch = Answers.batch(request, MOST_AT_ONCE);
		List<ObjectNode> products = new ArrayList<>();
		Map<String, String> errors = new TreeMap<>();
		for (int i = 0; i < batch.size(); i++) {
			ProductForm.Written written = one(batch.get(i), i);
			products.add(written.product());
			for (Map.Entry<String, String> error : written.errors().entrySet()) {
				errors.put(i + "." + error.getKey(), error.getValue());
			}
		}
		products.forEach(this.store::touch);
		return written(Json.array(products.stream().map((row) -> ProductView.asked(request, row)).toList()), errors);
	}

	private ProductForm.Written one(ObjectNode given, int at) {
		if (!Json.has(given, "id")) {
			throw BigCommerceErrors.invalid(at + ".id", "error.path.missing");
		}
		ObjectNode product = this.store.products.find(Json.text(given, "id", ""))
			.orElseThrow(() -> BigCommerceErrors.invalid(at + ".id", "There is no product " + given.path("id")));
		try {
			return this.form.write(product, given);
		}
		catch (Refusal ex) {
			ObjectNode problem = (ObjectNode) Json.read(ex.response().body());
			ObjectNode errors = Json.object();
			problem.path("errors")
				.properties()
				.forEach((error) -> errors.set(at + "." + error.getKey(), error.getValue()));
			problem.set("errors", errors);
			throw new Refusal(Response.json(ex.response().status(), problem));
		}
	}

	private Response delete(Request request) {
		this.store.products.delete(Rows.id(product(request)));
		return Response.empty(204);
	}

	private Response deleteAll(Request request) {
		Answers.ids(request)
			.stream()
			.flatMap((id) -> this.store.products.find(id).stream())
			.forEach((row) -> this.store.products.delete(Rows.id(row)));
		return Response.empty(204);
	}

	private Response assign(Request request) {
		for (ObjectNode one : Answers.batch(request, Answers.MOST)) {
			if (!this.store.products.has(one.path("product_id").asLong(0))) {
				throw BigCommerceErrors.invalid("product_id", "There is no product " + one.path("product_id"));
			}
		}
		return Response.empty(204);
	}

}
