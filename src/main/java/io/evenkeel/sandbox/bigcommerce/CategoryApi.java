package io.evenkeel.sandbox.bigcommerce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Categories over HTTP: one tree, that of the default channel. */
final class CategoryApi {

	private static final String ALL = "/v3/catalog/trees/categories";

	private static final String ID = "category_id";

	private static final Set<String> FILTERS = Set.of(ID, "category_uuid", "parent_id", "tree_id", "name", "is_visible",
			"page_title");

	private static final int MOST_AT_ONCE = 50;

	private static final int LONGEST = 50;

	private final BigCommerceStore store;

	CategoryApi(BigCommerceStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", ALL, this::list);
		router.on("POST", ALL, this::create);
		router.on("PUT", ALL, this::update);
		router.on("DELETE", ALL, this::delete);
		router.on("GET", "/v3/catalog/trees", this::trees);
		router.on("GET", "/v3/catalog/trees/{tree}/categories", this::tree);
	}

	private Response list(Request request) {
		List<ObjectNode> rows = this.store.categories.all().stream().filter(Filters.of(request, FILTERS)).toList();
		return Answers.page(request, rows, Answers.MOST, (row) -> row);
	}

	private Response trees(Request request) {
		ObjectNode tree = Json.object().put("id", BigCommerceStore.TREE).put("name", "Default catalog tree");
		tree.putArray("channels").add(BigCommerceStore.CHANNEL);
		return Answers.page(request, List.of(tree), Answers.MOST, (row) -> row);
	}

	private Response tree(Request request) {
		if (!request.variable("tree").equals(Integer.toString(BigCommerceStore.TREE))) {
			throw BigCommerceErrors.missing("category tree");
		}
		return Answers.data(below(0, 0, Json.array()));
	}

	private ArrayNode below(long parent, int depth, ArrayNode path) {
		ArrayNode nodes = Json.array();
		for (ObjectNode row : this.store.categories.all()) {
			if (row.path("parent_id").asLong(0) == parent) {
				long id = row.path(ID).asLong(0);
				ArrayNode own = path.deepCopy().add(id);
				ObjectNode node = nodes.addObject().put("id", id).put("parent_id", parent).put("depth", depth);
				node.set("path", path);
				node.put("name", Json.text(row, "name")).put("is_visible", Json.flag(row, "is_visible"));
				node.put("url", Json.text(row.path("url"), "path"));
				node.set("children", below(id, depth + 1, own));
			}
		}
		return nodes;
	}

	private Response create(Request request) {
		List<ObjectNode> made = new ArrayList<>();
		for (ObjectNode given : Answers.batch(request, MOST_AT_ONCE)) {
			if (Json.text(given, "name", "").isBlank()) {
				throw BigCommerceErrors.invalid(made.size() + ".name", "error.path.missing");
			}
			if (!Json.has(given, "tree_id") && !Json.has(given, "parent_id")) {
				throw BigCommerceErrors.invalid(made.size() + ".tree_id", "error.path.missing");
			}
			long id = this.store.nextId("category");
			ObjectNode row = Json.object().put(ID, id);
			row.put("category_uuid",
					UUID.nameUUIDFromBytes(Long.toString(id).getBytes(StandardCharsets.UTF_8)).toString());
			row.setAll(Fields.CATEGORY.fresh());
			row.put("views", 0).putObject("url").put("path", path(given)).put("is_customized", false);
			write(row, given);
			made.add(row);
		}
		made.forEach(this.store.categories::put);
		ObjectNode body = Json.object();
		body.set("data", Json.array(made));
		body.putObject("meta").put("total", made.size()).put("success", made.size()).put("failed", 0);
		return Response.json(201, body);
	}

	private static String path(JsonNode given) {
		return "/" + Json.text(given, "name", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "/";
	}

	private void write(ObjectNode row, JsonNode given) {
		Fields.CATEGORY.write(row, given);
		if (Json.text(row, "name", "").length() > LONGEST) {
			throw BigCommerceErrors.invalid("name", "error.maxLength");
		}
		long parent = row.path("parent_id").asLong(0);
		if (parent != 0 && !this.store.categories.has(parent)) {
			throw BigCommerceErrors.invalid("parent_id", "There is no category " + parent);
		}
		boolean hasTwin = this.store.categories.all()
			.stream()
			.anyMatch((other) -> other.path("parent_id").asLong(0) == parent && !other.path(ID).equals(row.path(ID))
					&& BigCommerceStore.word(other, "name").equals(BigCommerceStore.word(row, "name")));
		if (hasTwin) {
			throw BigCommerceErrors.of(422, "The category name is already in use below the same category");
		}
	}

	private Response update(Request request) {
		List<ObjectNode> changed = new ArrayList<>();
		for (ObjectNode given : Answers.batch(request, MOST_AT_ONCE)) {
			ObjectNode row = this.store.categories.find(Json.text(given, ID, ""))
				.orElseThrow(() -> BigCommerceErrors.invalid(changed.size() + "." + ID, "There is no such category"));
			write(row, given);
			changed.add(row);
		}
		changed.forEach(this.store.categories::put);
		return Answers.data(Json.array(changed));
	}

	/** What is below a category goes with it. */
	private Response delete(Request request) {
		Set<String> ids = Answers.list(request.query(ID + ":in"));
		if (ids.isEmpty()) {
			throw BigCommerceErrors.of(422, "A filter is required: category_id:in");
		}
		ids.forEach((id) -> this.store.categories.find(id).ifPresent((row) -> delete(row.path(ID).asLong(0))));
		return Response.empty(204);
	}

	private void delete(long id) {
		this.store.categories.all()
			.stream()
			.filter((row) -> row.path("parent_id").asLong(0) == id)
			.map((row) -> row.path(ID).asLong(0))
			.toList()
			.forEach(this::delete);
		this.store.categories.delete(id);
		this.store.products.all()
			.stream()
			.filter((product) -> product.path("categories").valueStream().anyMatch((own) -> own.asLong(0) == id))
			.map(ObjectNode::deepCopy)
			.toList()
			.forEach((product) -> leave(product, id));
	}

	private void leave(ObjectNode product, long id) {
		product.set("categories",
				Json.array(Json.items(product, "categories").stream().filter((own) -> own.asLong(0) != id).toList()));
		this.store.touch(product);
	}

}
