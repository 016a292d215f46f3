package io.evenkeel.sandbox.retail;

import java.util.function.BiFunction;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists of things with little more than a name, and the settings of the account,
 * which are only read.
 */
final class NamedLists {

	private final RetailShop shop;

	NamedLists(RetailShop shop) {
		this.shop = shop;
	}

	void routes(Router router) {
		writable(router, "brands", "brand", this.shop.brands, (row, given) -> Json.object().stringNode(Table.id(row)));
		writable(router, "tags", "tag", this.shop.tags, (row, given) -> Json.object().stringNode(Table.id(row)));
		writable(router, "suppliers", "supplier", this.shop.suppliers, (row, given) -> row);
		readable(router, "variant_attributes", "variant attribute", this.shop.variantAttributes);
		router.on("POST", "/variant_attributes", this::addAttribute);
		readable(router, "outlets", "outlet", this.shop.outlets);
		readable(router, "registers", "register", this.shop.registers);
		readable(router, "taxes", "tax", this.shop.taxes);
		readable(router, "payment_types", "payment type", this.shop.paymentTypes);
		readable(router, "users", "user", this.shop.users);
		router.on("GET", "/retailer", (request) -> Answers.data(this.shop.retailer()));
		router.on("PUT", "/registers/{id}/actions/open", (request) -> turn(request, true));
		router.on("PUT", "/registers/{id}/actions/close", (request) -> turn(request, false));
	}

	private static ObjectNode row(Table table, String what, Request request) {
		return table.find(request.variable("id")).orElseThrow(() -> RetailErrors.missing(what, request.variable("id")));
	}

	private void readable(Router router, String path, String what, Table table) {
		router.on("GET", "/" + path, (request) -> Answers.page(table, request, (row) -> row));
		router.on("GET", "/" + path + "/{id}", (request) -> Answers.data(row(table, what, request)));
	}

	private void writable(Router router, String path, String what, Table table,
			BiFunction<ObjectNode, JsonNode, JsonNode> answer) {
		readable(router, path, what, table);
		router.on("POST", "/" + path, (request) -> {
			JsonNode given = Answers.body(request);
			return Answers.data(answer.apply(write(table, this.shop.newRow(), given), given));
		});
		router.on("PUT", "/" + path + "/{id}",
				(request) -> Answers.data(write(table, row(table, what, request), Answers.body(request))));
		router.on("DELETE", "/" + path + "/{id}", (request) -> {
			this.shop.delete(table, row(table, what, request));
			return Response.empty(204);
		});
	}

	private ObjectNode write(Table table, ObjectNode row, JsonNode given) {
		String name = Json.text(given, "name", "").strip();
		if (name.isEmpty()) {
			throw RetailErrors.invalid("name is required");
		}
		row.put("name", name).put("description", Json.text(given, "description"));
		return this.shop.put(table, row);
	}

	private Response addAttribute(Request request) {
		JsonNode given = Answers.body(request);
		String name = Json.text(given, "name", "").strip();
		if (!this.shop.variantAttributes.by(name).isEmpty()) {
			throw RetailErrors.unprocessable("there is a variant attribute '" + name + "' already");
		}
		ObjectNode row = write(this.shop.variantAttributes, this.shop.newRow(), given);
		return Answers.data(201, Json.object().put("id", Table.id(row)).put("name", name));
	}

	private Response turn(Request request, boolean isOpen) {
		ObjectNode register = row(this.shop.registers, "register", request).put("is_open", isOpen);
		return Answers.data(this.shop.put(this.shop.registers, register));
	}

}
