package io.evenkeel.sandbox.retail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree of product categories. Its pages go by the last id, not by version. */
final class Categories {

	private static final int USUAL = 1000;

	private static final String PARENT = "parent_category_id";

	private final RetailShop shop;

	Categories(RetailShop shop) {
		this.shop = shop;
	}

	void routes(Router router) {
		router.on("GET", "/product_categories", this::list);
		router.on("GET", "/product_categories/{id}",
				(request) -> Answers.data(view(this.shop, category(request.variable("id")))));
		router.on("POST", "/product_categories/bulk", this::write);
		router.on("DELETE", "/product_categories/bulk", this::delete);
	}

	private ObjectNode category(String id) {
		return this.shop.categories.find(id).orElseThrow(() -> RetailErrors.missing("product category", id));
	}

	private Response list(Request request) {
		int size = Range.size(request, USUAL, USUAL);
		String after = Optional.ofNullable(request.query("after")).orElse("");
		List<ObjectNode> rows = this.shop.categories.live()
			.stream()
			.filter((row) -> Table.id(row).compareTo(after) > 0)
			.sorted((one, other) -> Table.id(one).compareTo(Table.id(other)))
			.toList();
		List<ObjectNode> page = rows.stream().limit(size).map((row) -> view(this.shop, row)).toList();
		ObjectNode answer = Json.object();
		answer.putObject("page_info")
			.put("has_next", rows.size() > page.size())
			.put("last_seen", page.isEmpty() ? "" : Table.id(page.get(page.size() - 1)));
		answer.putObject("data").set("categories", Json.array(page));
		return Response.json(200, answer);
	}

	private Response write(Request request) {
		Map<String, String> ids = new HashMap<>();
		ArrayNode written = Json.array();
		for (JsonNode given : Json.items(Answers.body(request), "categories")) {
			ObjectNode row = row(given);
			String name = Json.text(given, "name", Json.text(row, "name", ""));
			if (name.isBlank()) {
				throw RetailErrors.invalid("name is required");
			}
			row.put("name", name);
			parent(given, ids).ifPresent((parent) -> row.put(PARENT, parent));
			this.shop.put(this.shop.categories, row);
			ids.put(Json.text(given, "payload_id", Table.id(row)), Table.id(row));
			written.addObject()
				.put("id", Table.id(row))
				.put("payload_id", Json.text(given, "payload_id"))
				.put("name", name)
				.put(PARENT, Json.text(row, PARENT));
		}
		return Answers.data(written);
	}

	private ObjectNode row(JsonNode given) {
		String id = Json.text(given, "id");
		return (id != null) ? category(id) : this.shop.newRow().putNull(PARENT);
	}

	private Optional<String> parent(JsonNode given, Map<String, String> ids) {
		String ofPayload = Json.text(given, "payload_parent_category_id");
		if (ofPayload != null) {
			return Optional.of(Optional.ofNullable(ids.get(ofPayload))
				.orElseThrow(() -> RetailErrors.invalid("there is no payload_id " + ofPayload + " before it")));
		}
		return Optional.ofNullable(Json.text(given, PARENT)).map((id) -> Table.id(category(id)));
	}

	private Response delete(Request request) {
		List<JsonNode> ids = Json.items(Answers.body(request), "category_ids");
		ids.forEach((id) -> this.shop.delete(this.shop.categories, category(id.asString())));
		return Response.empty(204);
	}

	static boolean isLeaf(RetailShop shop, ObjectNode category) {
		return shop.categories.live().stream().noneMatch((row) -> Table.id(category).equals(Json.text(row, PARENT)));
	}

	/**
	 * A category with its place in the tree.
	 * @param shop the account
	 * @param category its row
	 * @return as the service shows it
	 */
	static ObjectNode view(RetailShop shop, ObjectNode category) {
		List<ObjectNode> path = new ArrayList<>(List.of(category));
		Optional<ObjectNode> above = shop.categories.find(Json.text(category, PARENT, ""));
		while (above.isPresent()) {
			path.add(0, above.get());
			above = shop.categories.find(Json.text(above.get(), PARENT, ""));
		}
		ObjectNode view = Json.object().put("id", Table.id(category)).put("name", Json.text(category, "name"));
		view.put("leaf_category", isLeaf(shop, category))
			.put("root_category_id", Table.id(path.get(0)))
			.put(PARENT, Json.text(category, PARENT));
		view.set("category_path",
				Json.array(path.stream()
					.map((row) -> Json.object().put("id", Table.id(row)).put("name", Json.text(row, "name")))
					.toList()));
		return view;
	}

}
