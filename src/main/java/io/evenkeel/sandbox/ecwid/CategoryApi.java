package io.evenkeel.sandbox.ecwid;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Categories over HTTP. Which products are in one stands at the products. */
final class CategoryApi {

	private static final List<String> FIELDS = List.of("name", "parentId", "orderBy", "enabled", "description",
			"externalReferenceId");

	private static final String IDS = "categoryIds";

	private final EcwidStore store;

	CategoryApi(EcwidStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", "/categories", this::list);
		router.on("POST", "/categories", this::create);
		router.on("GET", "/categories/{id}", (request) -> Answers.json(request, view(category(request))));
		router.on("PUT", "/categories/{id}", this::update);
		router.on("DELETE", "/categories/{id}", this::delete);
		router.on("POST", "/categories/{id}/assignProducts", (request) -> assign(request, true));
		router.on("POST", "/categories/{id}/unassignProducts", (request) -> assign(request, false));
	}

	private ObjectNode category(Request request) {
		return this.store.categories.get(request.variable("id"));
	}

	private Response list(Request request) {
		String parent = request.query("parent");
		String word = request.query("keyword");
		Set<String> parents = Answers.list(request.query("parentIds"));
		Set<String> products = Answers.list(request.query("productIds"));
		List<ObjectNode> rows = this.store.categories.all()
			.stream()
			.filter((row) -> Json.flag(row, "enabled") || request.asks("hidden_categories"))
			.filter((row) -> parent == null || isBelow(row, parent, request.asks("withSubcategories")))
			.filter((row) -> parents.isEmpty() || parents.contains(Json.text(row, "parentId", "0")))
			.filter((row) -> products.isEmpty()
					|| in(Entities.id(row)).stream().anyMatch((product) -> products.contains(Entities.id(product))))
			.filter((row) -> word == null
					|| Json.text(row, "name", "").toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
			.toList();
		return Answers.page(request, rows, this::view);
	}

	private boolean isBelow(ObjectNode row, String parent, boolean atAnyDepth) {
		String above = Json.text(row, "parentId", "0");
		if (above.equals(parent)) {
			return true;
		}
		return atAnyDepth
				&& this.store.categories.find(above).filter((next) -> isBelow(next, parent, true)).isPresent();
	}

	private ObjectNode view(ObjectNode row) {
		List<ObjectNode> products = in(Entities.id(row));
		ObjectNode view = row.deepCopy().put("productCount", products.size());
		return view.put("enabledProductCount",
				products.stream().filter((product) -> Json.flag(product, "enabled")).count());
	}

	private List<ObjectNode> in(String category) {
		return this.store.products.all().stream().filter((product) -> isIn(product, category)).toList();
	}

	private static boolean isIn(JsonNode product, String category) {
		return Json.items(product, IDS).stream().anyMatch((id) -> id.asString().equals(category));
	}

	private Response create(Request request) {
		JsonNode given = Answers.body(request);
		if (Json.text(given, "name", "").isBlank()) {
			throw EcwidErrors.invalid("name is required");
		}
		ObjectNode row = Json.object().put("id", this.store.nextId()).put("orderBy", 10).put("enabled", true);
		return Answers.id(write(row, given).path("id").longValue());
	}

	private ObjectNode write(ObjectNode row, JsonNode given) {
		String parent = Json.text(given, "parentId", "0");
		if (!parent.equals("0") && this.store.categories.find(parent).isEmpty()) {
			throw EcwidErrors.invalid("there is no category " + parent);
		}
		FIELDS.stream().filter(given::has).forEach((field) -> row.set(field, given.get(field)));
		this.store.categories.put(row);
		Json.items(given, "productIds").forEach((id) -> move(id.asString(), row.path("id").longValue(), true));
		return row;
	}

	private Response update(Request request) {
		write(category(request), Answers.body(request));
		return Answers.updated(1);
	}

	private Response delete(Request request) {
		ObjectNode row = category(request);
		in(Entities.id(row)).forEach((product) -> move(Entities.id(product), row.path("id").longValue(), false));
		this.store.categories.delete(Entities.id(row), this.store.date());
		return Answers.deleted(1);
	}

	private Response assign(Request request, boolean isIn) {
		ObjectNode row = category(request);
		List<JsonNode> ids = Json.items(Answers.body(request), "productIds");
		ids.forEach((id) -> this.store.products.get(id.asString()));
		ids.forEach((id) -> move(id.asString(), row.path("id").longValue(), isIn));
		return Answers.updated(ids.size());
	}

	private void move(@Nullable String product, long category, boolean isIn) {
		ObjectNode row = this.store.products.get((product != null) ? product : "");
		Set<Long> ids = Json.items(row, IDS).stream().map(JsonNode::longValue).collect(Collectors.toSet());
		if (isIn ? ids.add(category) : ids.remove(category)) {
			ArrayNode array = row.putArray(IDS);
			ids.stream().sorted().forEach(array::add);
			this.store.touch(row);
		}
	}

}
