package io.evenkeel.sandbox.retail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers over HTTP. The same e-mail address may stand twice. */
final class CustomerApi {

	private static final List<String> READ_ONLY = List.of("id", "name", "balance", "loyalty_balance", "year_to_date",
			"created_at", "updated_at", "deleted_at", "version");

	private static final int MOST_LETTERS = 255;

	/** The service knows those of 40 countries; two are enough to be refused. */
	private static final Map<String, String> POSTCODES = Map.of("NL", "\\d{4} ?[A-Z]{2}", "DE", "\\d{5}");

	private final RetailShop shop;

	CustomerApi(RetailShop shop) {
		this.shop = shop;
	}

	void routes(Router router) {
		router.on("GET", "/customers", (request) -> Answers.page(this.shop.customers, request, (row) -> row));
		router.on("POST", "/customers", (request) -> Answers.data(201, create(Answers.body(request))));
		router.on("GET", "/customers/{id}", (request) -> Answers.data(customer(request)));
		router.on("PUT", "/customers/{id}", (request) -> Answers.data(write(customer(request), Answers.body(request))));
		router.on("DELETE", "/customers/{id}", this::delete);
	}

	private ObjectNode customer(Request request) {
		return this.shop.customers.find(request.variable("id"))
			.orElseThrow(() -> RetailErrors.missing("customer", request.variable("id")));
	}

	private Response delete(Request request) {
		this.shop.delete(this.shop.customers, customer(request));
		return Response.empty(204);
	}

	ObjectNode create(JsonNode given) {
		if (!given.has("first_name") || !given.has("last_name")) {
			throw RetailErrors.invalid("first_name and last_name are required; they may be null");
		}
		ObjectNode row = this.shop.newRow();
		row.put("customer_code", Json.text(given, "first_name", "Customer") + "-" + Table.id(row).substring(0, 4));
		row.put("balance", 0).put("loyalty_balance", 0).put("year_to_date", 0);
		row.put("do_not_email", false).put("enable_loyalty", true).put("enable_promotional_sms", false);
		return write(row, given);
	}

	private ObjectNode write(ObjectNode row, JsonNode given) {
		given.propertyNames()
			.stream()
			.filter((field) -> !READ_ONLY.contains(field))
			.forEach((field) -> row.set(field, checked(field, given.get(field))));
		row.put("name",
				Stream.of("first_name", "last_name")
					.map((field) -> Json.text(row, field, ""))
					.filter((text) -> !text.isBlank())
					.collect(Collectors.joining(" ")));
		checkPostcode(row, "physical_");
		checkPostcode(row, "postal_");
		return this.shop.put(this.shop.customers, row);
	}

	private static void checkPostcode(ObjectNode row, String kind) {
		String postcode = Json.text(row, kind + "postcode", "");
		String form = POSTCODES.get(Json.text(row, kind + "country_id", ""));
		if (form != null && !postcode.isEmpty() && !postcode.matches(form)) {
			throw RetailErrors.invalid(kind + "postcode '" + postcode + "' is none of its country");
		}
	}

	private static JsonNode checked(String field, JsonNode value) {
		if (field.equals("email") && value.isString() && !value.stringValue().isEmpty()
				&& !value.stringValue().contains("@")) {
			throw RetailErrors.invalid("email '" + value.stringValue() + "' is not an e-mail address");
		}
		if (field.endsWith("_name") && value.isString() && value.stringValue().length() > MOST_LETTERS) {
			throw RetailErrors.invalid(field + " has more than " + MOST_LETTERS + " letters");
		}
		return value;
	}

}
