package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes that apps leave at products, variants and orders, by name space and key; a key
 * stands once.
 */
final class Metafields {

	private static final List<String> NEEDED = List.of("permission_set", "namespace", "key", "value");

	private static final Set<String> PERMISSIONS = Set.of("app_only", "read", "write", "read_and_sf_access",
			"write_and_sf_access");

	private final BigCommerceStore store;

	Metafields(BigCommerceStore store) {
		this.store = store;
	}

	void routes(Router router) {
		routes(router, "/v3/catalog/products/{resource}/metafields", "product");
		routes(router, "/v3/catalog/products/{id}/variants/{resource}/metafields", "variant");
		routes(router, "/v3/orders/{resource}/metafields", "order");
	}

	private void routes(Router router, String path, String type) {
		router.on("GET", path, (request) -> list(request, type));
		router.on("POST", path, (request) -> create(request, type));
		router.on("GET", path + "/{metafield}", (request) -> Answers.data(metafield(request, type)));
		router.on("PUT", path + "/{metafield}", (request) -> update(request, type));
		router.on("DELETE", path + "/{metafield}", (request) -> delete(request, type));
	}

	private void check(Request request, String type) {
		String id = request.variable("resource");
		boolean isThere = switch (type) {
			case "product" -> this.store.products.find(id).isPresent();
			case "variant" -> !this.store.products.by("variant:" + id).isEmpty();
			default -> this.store.orders.find(id).isPresent();
		};
		if (!isThere) {
			throw BigCommerceErrors.missing(type);
		}
	}

	private List<ObjectNode> of(Request request, String type) {
		check(request, type);
		return this.store.metafields.by("of:" + type + "/" + request.variable("resource"));
	}

	private ObjectNode metafield(Request request, String type) {
		return of(request, type).stream()
			.filter((row) -> row.path("id").asString("").equals(request.variable("metafield")))
			.findFirst()
			.orElseThrow(() -> BigCommerceErrors.missing("metafield"));
	}

	private Response list(Request request, String type) {
		List<ObjectNode> rows = of(request, type).stream()
			.filter(Filters.of(request, Set.of("id", "key", "namespace", "permission_set")))
			.toList();
		return Answers.page(request, rows, Answers.MOST, (row) -> row);
	}

	private Response create(Request request, String type) {
		check(request, type);
		ObjectNode given = Answers.body(request);
		for (String field : NEEDED) {
			if (Json.text(given, field, "").isEmpty()) {
				throw BigCommerceErrors.invalid(field, "error.path.missing");
			}
		}
		boolean isTaken = of(request, type).stream()
			.anyMatch((row) -> row.path("key").equals(given.path("key"))
					&& row.path("namespace").equals(given.path("namespace")));
		if (isTaken) {
			throw BigCommerceErrors.of(409, "The key is in use in this namespace");
		}
		ObjectNode row = Json.object().put("id", this.store.nextId("metafield")).put("resource_type", type);
		row.put("resource_id", Long.parseLong(request.variable("resource"))).put("description", "");
		row.put("date_created", this.store.date());
		return Answers.data(write(row, given));
	}

	private ObjectNode write(ObjectNode row, JsonNode given) {
		if (given.has("permission_set") && !PERMISSIONS.contains(Json.text(given, "permission_set", ""))) {
			throw BigCommerceErrors.invalid("JSON data is missing or invalid",
					Map.of("permission_set", "error.expected.validenumvalue"));
		}
		List.of("permission_set", "namespace", "key", "value", "description")
			.stream()
			.filter((field) -> Json.has(given, field))
			.forEach((field) -> row.put(field, Json.text(given, field, "")));
		this.store.metafields.put(row.put("date_modified", this.store.date()));
		return row;
	}

	private Response update(Request request, String type) {
		return Answers.data(write(metafield(request, type), Answers.body(request)));
	}

	private Response delete(Request request, String type) {
		this.store.metafields.delete(Rows.id(metafield(request, type)));
		return Response.empty(204);
	}

}
