package io.evenkeel.sandbox.retail;

import java.util.List;
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

/**
 * Stock over HTTP. Dated versions answer with a bare array, 2.0 with {@code data}.
 */
final class InventoryApi {

	private static final int MOST = 5000;

	private static final int USUAL = 1000;

	private static final int MOST_LEVELS = 10_000;

	private static final int MOST_PRODUCTS = 1000;

	private static final String LEVEL = "current_inventory_level";

	private static final String PRODUCT = "product_id";

	private final RetailShop shop;

	InventoryApi(RetailShop shop) {
		this.shop = shop;
	}

	void routes(Router router) {
		router.on("POST", "/inventory", this::read);
		router.on("GET", "/inventory", this::list);
		router.on("GET", "/inventory/{id}", this::ofProduct);
		router.on("POST", "/inventory_levels", this::levels);
		router.on("GET", "/inventory_levels/{id}",
				(request) -> answer(request, levels(Set.of(request.variable("id")), Set.of())));
		router.on("GET", "/products/{id}/inventory", this::ofProductBefore);
	}

	private static Response answer(Request request, List<ObjectNode> rows) {
		ArrayNode array = Json.array(rows);
		return request.scope().startsWith("2.") ? Answers.data(array) : Response.json(200, array);
	}

	private Response read(Request request) {
		JsonNode body = (request.body().length > 0) ? Answers.body(request) : Json.object();
		String product = Json.text(body, PRODUCT);
		Range range = Range.of(body, USUAL, MOST);
		if (Json.text(body, "sort_direction", "desc").equals("asc")) {
			return answer(request,
					this.shop.inventory.page(all(range, product != null))
						.stream()
						.filter((row) -> product == null || product.equals(Json.text(row, PRODUCT)))
						.limit(range.size())
						.toList());
		}
		return answer(request, latestFirst(range, product));
	}

	private static Range all(Range range, boolean isFiltered) {
		return isFiltered ? new Range(range.after(), range.before(), Integer.MAX_VALUE, range.deleted()) : range;
	}

	private List<ObjectNode> latestFirst(Range range, @Nullable String product) {
		return this.shop.inventory.page(all(range, true))
			.stream()
			.filter((row) -> product == null || product.equals(Json.text(row, PRODUCT)))
			.sorted((one, other) -> Long.compare(version(other), version(one)))
			.limit(range.size())
			.toList();
	}

	private static long version(ObjectNode row) {
		return row.path("version").longValue();
	}

	/** The list of 2.0, with the old name of the level. */
	private Response list(Request request) {
		return Answers.page(this.shop.inventory, request,
				(row) -> Json.object()
					.put("id", Table.id(row))
					.put(PRODUCT, Json.text(row, PRODUCT))
					.put("outlet_id", Json.text(row, "outlet_id"))
					.put("inventory_level", Json.number(row, LEVEL))
					.put("version", version(row)));
	}

	private Response ofProduct(Request request) {
		Range range = Range.of(request);
		return answer(request,
				this.shop.inventory.by(product(request))
					.stream()
					.filter((row) -> version(row) > range.after() && version(row) < range.before())
					.sorted((one, other) -> Long.compare(version(one), version(other)))
					.limit(Range.size(request, USUAL, MOST))
					.toList());
	}

	private String product(Request request) {
		String id = request.variable("id");
		if (this.shop.products.find(id).isEmpty()) {
			throw RetailErrors.missing("product", id);
		}
		return id;
	}

	private Response ofProductBefore(Request request) {
		return Answers.data(Json.array(this.shop.inventory.by(product(request)).stream().map((row) -> {
			row.set("inventory_level", row.path(LEVEL));
			row.set("current_amount", row.path(LEVEL));
			return row;
		}).toList()));
	}

	private Response levels(Request request) {
		JsonNode body = (request.body().length > 0) ? Answers.body(request) : Json.object();
		Set<String> ids = texts(body, "product_ids");
		if (ids.size() > MOST_PRODUCTS) {
			throw RetailErrors.invalid("product_ids takes at most " + MOST_PRODUCTS + " ids");
		}
		long size = Json.has(body, "size") ? Json.number(body, "size").longValue() : 100;
		return answer(request,
				levels(ids, texts(body, "location_ids")).stream()
					.skip(Json.number(body, "offset").longValue())
					.limit(Math.max(1, Math.min(size, MOST_LEVELS)))
					.toList());
	}

	private static Set<String> texts(JsonNode body, String field) {
		return Json.items(body, field).stream().map(JsonNode::asString).collect(Collectors.toSet());
	}

	private List<ObjectNode> levels(Set<String> products, Set<String> outlets) {
		return this.shop.inventory.live()
			.stream()
			.filter((row) -> products.isEmpty() || products.contains(Json.text(row, PRODUCT)))
			.filter((row) -> outlets.isEmpty() || outlets.contains(Json.text(row, "outlet_id")))
			.map(this::level)
			.toList();
	}

	private ObjectNode level(ObjectNode row) {
		String product = Json.text(row, PRODUCT, "");
		ObjectNode level = Json.object().put(PRODUCT, product).put("location_id", Json.text(row, "outlet_id"));
		this.shop.products.find(product).ifPresent((found) -> {
			level.put("root_product_id", Json.text(found, "family_id"));
			level.put("name", Json.text(found, "name"));
		});
		for (String field : List.of(LEVEL, "average_cost", "quantity_to_procure", "reorder_point", "reorder_amount")) {
			level.set(field, row.path(field));
		}
		return level;
	}

}
