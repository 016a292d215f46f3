package io.evenkeel.connector.lightspeedretail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the customer of an order by e-mail address, or makes one. A known profile is left
 * as it is. The service does not keep addresses apart, so it is always asked before one
 * is made, and asked again after a lost answer.
 */
final class RetailCustomers {

	private static final int INVALID = 400;

	private static final Comparator<JsonNode> OLDEST = Comparator
		.comparing((JsonNode customer) -> Nodes.text(customer, "created_at", "9999"))
		.thenComparing((customer) -> Nodes.text(customer, "id", ""));

	private final RetailApi api;

	private final Map<String, String> known = new HashMap<>();

	RetailCustomers(RetailApi api) {
		this.api = api;
	}

	/**
	 * The customer of an order.
	 * @param order the order
	 * @return the id; null when the order has no e-mail address
	 */
	@Nullable String of(Order order) {
		String email = (order.getCustomerEmail() != null) ? order.getCustomerEmail().strip() : "";
		if (email.isEmpty()) {
			return null;
		}
		String key = key(email);
		String id = this.known.get(key);
		if (id == null) {
			id = find(key).orElseGet(() -> create(order, email));
			this.known.put(key, id);
		}
		return id;
	}

	private static String key(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	/** Other people only may be an earlier answer that came again: one more look. */
	private Optional<String> find(String key) {
		List<JsonNode> found = search(key);
		Optional<String> match = match(found, key);
		return (match.isEmpty() && !found.isEmpty()) ? match(search(key), key) : match;
	}

	private List<JsonNode> search(String key) {
		Call call = Call.get("/search")
			.query("type", "customers")
			.query("email", key)
			.query("page_size", RetailApi.PAGE);
		return Nodes.each(this.api.send(call.about("the search for a customer by e-mail address")).json(), "data")
			.toList();
	}

	private static Optional<String> match(List<JsonNode> customers, String key) {
		return customers.stream()
			.filter((customer) -> key.equals(key(Nodes.text(customer, "email", ""))))
			.filter((customer) -> !Nodes.has(customer, "deleted_at"))
			.min(OLDEST)
			.map((customer) -> Nodes.text(customer, "id", ""));
	}

	private String create(Order order, String email) {
		ObjectNode customer = customer(order, email);
		try {
			return post(customer);
		}
		catch (UnknownFailure ex) {
			return find(key(email)).orElseThrow(() -> ex);
		}
		catch (ServiceRefusal ex) {
			return withoutAddresses(customer, ex);
		}
	}

	/**
	 * An answer about somebody else is none: nobody knows whether the customer is made.
	 */
	private String post(ObjectNode customer) {
		Call call = Call.post("/customers", customer).about("the customer of an order");
		JsonNode made = this.api.send(call).json().path("data");
		if (!key(Nodes.text(made, "email", "")).equals(key(Nodes.text(customer, "email", "")))) {
			throw new UnknownFailure(
					"Nobody knows whether the customer of an order is made at " + this.api.settings()
							+ ": the answer is about another customer. It is looked for before it is sent again.",
					null);
		}
		return Nodes.text(made, "id", "");
	}

	/** A postcode that the service finds wrong must not lose the order. */
	private String withoutAddresses(ObjectNode customer, ServiceRefusal refusal) {
		ObjectNode plain = customer.deepCopy();
		customer.propertyNames()
			.stream()
			.filter((field) -> field.startsWith("physical_") || field.startsWith("postal_"))
			.forEach(plain::remove);
		if (refusal.status() != INVALID || plain.equals(customer)) {
			throw refusal;
		}
		return post(plain);
	}

	private static ObjectNode customer(Order order, String email) {
		ObjectNode customer = Nodes.object().put("email", email);
		PersonName name = PersonName.of(order, email);
		customer.put("first_name", name.first()).put("last_name", name.last());
		put(customer, "company_name", order.getCustomerCompany());
		put(customer, "phone", order.getCustomerPhone());
		address(customer, "physical_", order.getBilling());
		address(customer, "postal_", order.getShipping());
		return customer;
	}

	private static void address(ObjectNode customer, String kind, Map<String, String> address) {
		put(customer, kind + "address_1", address.get("street"));
		put(customer, kind + "city", address.get("city"));
		put(customer, kind + "postcode", address.get("postcode"));
		put(customer, kind + "state", address.get("region"));
		String country = address.get("country");
		// two letters, or the service cannot hold it
		put(customer, kind + "country_id",
				(country != null && country.length() == 2) ? country.toUpperCase(Locale.ROOT) : null);
	}

	private static void put(ObjectNode customer, String field, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			customer.put(field, value.strip());
		}
	}

}
