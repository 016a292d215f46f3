package io.evenkeel.sandbox.ecwid;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers over HTTP. An e-mail address stands once. */
final class CustomerApi {

	private static final Set<String> READ_ONLY = Set.of("id", "registered", "updated", "stats");

	private final EcwidStore store;

	CustomerApi(EcwidStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", "/customers", this::list);
		router.on("POST", "/customers", (request) -> Answers.id(create(Answers.body(request)).path("id").longValue()));
		router.on("GET", "/customers/deleted", (request) -> Deleted.page(request, this.store.customers));
		router.on("GET", "/customers/{id}", (request) -> Answers.json(request, customer(request)));
		router.on("PUT", "/customers/{id}", this::update);
		router.on("DELETE", "/customers/{id}", this::delete);
	}

	private ObjectNode customer(Request request) {
		return this.store.customers.get(request.variable("id"));
	}

	private Response list(Request request) {
		Comparator<ObjectNode> order = "UPDATED_DATE_ASC".equals(request.query("sortBy"))
				? Comparator.comparing((row) -> Json.text(row, "updated", ""))
				: Comparator.comparing((row) -> row.path("id").longValue());
		List<ObjectNode> rows = this.store.customers.all()
			.stream()
			.filter((row) -> isOf(row, request.query("email"), request.asks("useExactEmailMatch")))
			.filter((row) -> has(row, request.query("keyword")) && has(row, request.query("name")))
			.filter((row) -> Answers.isWithin(stamp(row, "updated"), request.query("updatedFrom"),
					request.query("updatedTo")))
			.filter((row) -> Answers.isWithin(stamp(row, "registered"), request.query("createdFrom"),
					request.query("createdTo")))
			.sorted(order)
			.toList();
		return Answers.page(request, rows, (row) -> row);
	}

	private static long stamp(JsonNode row, String field) {
		return EcwidDates.seconds(Json.text(row, field, "0"));
	}

	private static boolean isOf(ObjectNode row, @Nullable String email, boolean isExact) {
		if (email == null) {
			return true;
		}
		String wanted = email.strip().toLowerCase(Locale.ROOT);
		return isExact ? EcwidStore.email(row).equals(wanted) : EcwidStore.email(row).contains(wanted);
	}

	private static boolean has(ObjectNode row, @Nullable String word) {
		return word == null || (Json.text(row, "name", "") + " " + EcwidStore.email(row)).toLowerCase(Locale.ROOT)
			.contains(word.toLowerCase(Locale.ROOT));
	}

	ObjectNode create(JsonNode given) {
		if (!Json.text(given, "email", "").contains("@")) {
			throw EcwidErrors.invalid("email is required");
		}
		ObjectNode row = Json.object().put("id", this.store.nextId()).put("registered", this.store.date());
		row.put("customerGroupId", 0).put("acceptMarketing", false);
		row.putArray("shippingAddresses");
		row.putObject("stats").put("numberOfOrders", 0).put("salesValue", 0);
		return write(row, given);
	}

	private ObjectNode write(ObjectNode row, JsonNode given) {
		boolean isTaken = given.has("email") && this.store.customers.by(EcwidStore.email(given))
			.stream()
			.anyMatch((other) -> !Entities.id(other).equals(Entities.id(row)));
		if (isTaken) {
			throw EcwidErrors.of(409, "CUSTOMER_EMAIL_ALREADY_USED",
					"there is a customer " + Json.text(given, "email") + " already");
		}
		given.properties()
			.stream()
			.filter((field) -> !READ_ONLY.contains(field.getKey()))
			.forEach((field) -> row.set(field.getKey(), field.getValue()));
		row.put("name", Json.text(row.path("billingPerson"), "name", Json.text(row, "name", "")));
		this.store.customers.put(row.put("updated", this.store.date()));
		return row;
	}

	private Response update(Request request) {
		write(customer(request), Answers.body(request));
		return Answers.updated(1);
	}

	private Response delete(Request request) {
		this.store.customers.delete(request.variable("id"), this.store.date());
		return Answers.deleted(1);
	}

}
