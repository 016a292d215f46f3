package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Customers over HTTP. An e-mail address stands once; one that is known refuses a whole
 * call.
 */
final class Customers {

	private static final String ALL = "/v3/customers";

	private static final String ADDRESSES = "addresses";

	private static final int MOST_AT_ONCE = 10;

	private static final Set<String> FILTERS = Set.of("id", "email", "name", "company", "phone", "customer_group_id",
			"registration_ip_address", "date_created", "date_modified", "channel_ids");

	private static final List<String> NEEDED = List.of("email", "first_name", "last_name");

	private static final List<String> ADDRESS = List.of("first_name", "last_name", "company", "address1", "address2",
			"city", "state_or_province", "postal_code", "country_code", "phone", "address_type");

	private final BigCommerceStore store;

	Customers(BigCommerceStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", ALL, this::list);
		router.on("POST", ALL, this::create);
		router.on("PUT", ALL, this::update);
		router.on("DELETE", ALL, this::delete);
		router.on("GET", ALL + "/addresses", this::addresses);
		router.on("POST", ALL + "/addresses", this::addAddresses);
	}

	private Response list(Request request) {
		Set<String> parts = Answers.list(request.query("include"));
		List<ObjectNode> rows = this.store.customers.all()
			.stream()
			.map(Customers::named)
			.filter(Filters.of(request, FILTERS))
			.toList();
		return Answers.page(request, rows, Answers.MOST, (row) -> view(row, parts));
	}

	private static ObjectNode named(ObjectNode row) {
		return row.deepCopy().put("name", Json.text(row, "first_name", "") + " " + Json.text(row, "last_name", ""));
	}

	private static ObjectNode view(ObjectNode row, Set<String> parts) {
		ObjectNode view = row.deepCopy();
		view.remove("name");
		if (!parts.contains(ADDRESSES)) {
			view.remove(ADDRESSES);
		}
		if (parts.contains("storecredit")) {
			view.putArray("store_credit_amounts").addObject().put("amount", 0);
		}
		return view;
	}

	/**
	 * The customer with an e-mail address, made if there is none.
	 * @param given with the address and a name
	 * @return the customer's id
	 */
	long of(JsonNode given) {
		List<ObjectNode> known = this.store.customers.by("email:" + BigCommerceStore.word(given, "email"));
		return Rows.id(known.isEmpty() ? put(made(given)) : known.get(0));
	}

	private ObjectNode made(JsonNode given) {
		ObjectNode row = Json.object().put("id", this.store.nextId("customer"));
		row.setAll(Fields.CUSTOMER.fresh());
		row.putArray("channel_ids").add(BigCommerceStore.CHANNEL);
		row.put("date_created", this.store.date()).put("registration_ip_address", "").put("address_count", 0);
		row.putObject("authentication").put("force_password_reset", false);
		row.putArray(ADDRESSES);
		Fields.CUSTOMER.write(row, given);
		Json.items(given, ADDRESSES).forEach((address) -> addAddress(row, address));
		return row;
	}

	private ObjectNode put(ObjectNode row) {
		this.store.customers.put(row.put("date_modified", this.store.date()));
		return row;
	}

	private Response create(Request request) {
		List<ObjectNode> batch = Answers.batch(request, MOST_AT_ONCE);
		Set<String> emails = new HashSet<>();
		for (ObjectNode given : batch) {
			boolean isWhole = NEEDED.stream().noneMatch((field) -> Json.text(given, field, "").isBlank());
			String email = BigCommerceStore.word(given, "email");
			if (!isWhole || !email.contains("@") || !emails.add(email)
					|| !this.store.customers.by("email:" + email).isEmpty()) {
				throw BigCommerceErrors.invalid("Create customers failed.",
						Map.of(".customer_create", "Error creating customers"));
			}
		}
		List<ObjectNode> made = batch.stream().map(this::made).toList();
		made.forEach(this::put);
		return Answers.data(Json.array(made.stream().map((row) -> view(row, Set.of(ADDRESSES))).toList()));
	}

	private Response update(Request request) {
		List<ObjectNode> changed = new ArrayList<>();
		for (ObjectNode given : Answers.batch(request, MOST_AT_ONCE)) {
			ObjectNode row = this.store.customers.find(Json.text(given, "id", "")).orElseThrow(Customers::notUpdated);
			boolean isTaken = this.store.customers.by("email:" + BigCommerceStore.word(given, "email"))
				.stream()
				.anyMatch((other) -> Rows.id(other) != Rows.id(row));
			if (isTaken) {
				throw notUpdated();
			}
			Fields.CUSTOMER.write(row, given);
			changed.add(row);
		}
		changed.forEach(this::put);
		return Answers.data(Json.array(changed.stream().map((row) -> view(row, Set.of())).toList()));
	}

	private static Refusal notUpdated() {
		return BigCommerceErrors.invalid("Update customers failed.",
				Map.of(".customer_update", "Error updating customers"));
	}

	private Response delete(Request request) {
		Answers.ids(request)
			.stream()
			.flatMap((id) -> this.store.customers.find(id).stream())
			.forEach((row) -> this.store.customers.delete(Rows.id(row)));
		return Response.empty(204);
	}

	private ObjectNode addAddress(ObjectNode customer, JsonNode given) {
		ObjectNode address = customer.withArray(ADDRESSES).addObject().put("id", this.store.nextId("address"));
		address.put("customer_id", Rows.id(customer));
		ADDRESS.forEach((field) -> address.put(field, Json.text(given, field, "")));
		address.put("country", Json.text(given, "country_code", ""));
		customer.put("address_count", customer.path(ADDRESSES).size());
		return address;
	}

	private Response addresses(Request request) {
		List<JsonNode> rows = this.store.customers.all()
			.stream()
			.flatMap((row) -> Json.items(row, ADDRESSES).stream())
			.filter(Filters.of(request, Set.of("id", "customer_id", "name", "company")))
			.toList();
		return Answers.page(request, rows, Answers.MOST, (row) -> row);
	}

	private Response addAddresses(Request request) {
		ArrayNode made = Json.array();
		for (ObjectNode given : Answers.batch(request, MOST_AT_ONCE)) {
			ObjectNode customer = this.store.customers.find(Json.text(given, "customer_id", ""))
				.orElseThrow(() -> BigCommerceErrors.invalid("customer_id", "There is no such customer"));
			made.add(addAddress(customer, given));
			put(customer);
		}
		return Answers.data(made);
	}

}
