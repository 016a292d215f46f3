package io.evenkeel.connector.ccv;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.dynatrace.hash4j.hashing.Hashing;
import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the user that an order is booked on by e-mail address, or makes one. The service
 * cannot be asked for an address, so all users are read once, when the first order comes,
 * and kept as hashes.
 */
final class CcvUsers {

	private static final String PATH = "/users/";

	private static final int BYTES_OF_A_PASSWORD = 32;

	private final CcvApi api;

	private final SecureRandom random = new SecureRandom();

	private @Nullable Map<Long, Long> known;

	CcvUsers(CcvApi api) {
		this.api = api;
	}

	/**
	 * The user of an order.
	 * @param order the order
	 * @return the id; null when the order tells no e-mail address and no user
	 * @throws IllegalArgumentException when the order names a user that there is not
	 */
	@Nullable Long of(Order order) {
		if (order.getCustomer() != null && !order.getCustomer().isBlank()) {
			return named(order.getCustomer().strip());
		}
		String email = Objects.requireNonNullElse(order.getCustomerEmail(), "").strip();
		if (email.isEmpty()) {
			return null;
		}
		Long id = known().get(key(email));
		if (id == null) {
			return create(order, email);
		}
		if (Boolean.TRUE.equals(order.getCustomerUpdate())) {
			update(order, id);
		}
		return id;
	}

	private Long named(String customer) {
		Long id = customer.matches("\\d{1,18}") ? this.api.one(PATH + customer + "/", "the user " + customer)
			.map((user) -> user.path("id").asLong(0))
			.orElse(null) : known().get(key(customer));
		if (id == null) {
			throw new IllegalArgumentException("the shop has no user '" + customer
					+ "' to book it on; check the setting 'default-customer', or make the user in CCV");
		}
		return id;
	}

	private Map<Long, Long> known() {
		if (this.known == null) {
			Map<Long, Long> all = new HashMap<>();
			this.api.each(PATH, Map.of("orderby", "id"), (user) -> learn(user, all));
			this.known = all;
		}
		return this.known;
	}

	/** An address of a user goes before a name that looks like one. */
	private static void learn(JsonNode user, Map<Long, Long> all) {
		long id = user.path("id").asLong(0);
		String email = Nodes.text(user.path("userinfo"), "email", "");
		if (!email.isEmpty()) {
			all.putIfAbsent(key(email), id);
		}
		all.putIfAbsent(key(Nodes.text(user, "username", "")), id);
	}

	private static Long key(String email) {
		return Hashing.wyhashFinal4().hashCharsToLong(email.strip().toLowerCase(Locale.ROOT));
	}

	private Long create(Order order, String email) {
		ObjectNode body = Nodes.object()
			.put("username", email)
			.put("password", password())
			.put("status", true)
			.set("userinfo", Customer.info(order));
		try {
			long id = this.api.send(Call.post(PATH, body).about("the customer of an order"))
				.json()
				.path("id")
				.asLong(0);
			known().put(key(email), id);
			return id;
		}
		catch (ServiceRefusal ex) {
			this.known = null;
			Long id = CcvErrors.isThereAlready(ex) ? known().get(key(email)) : null;
			if (id == null) {
				throw ex;
			}
			return id;
		}
		catch (RuntimeException ex) {
			// whether there is one now is seen in a new list
			this.known = null;
			throw ex;
		}
	}

	/** Nobody knows it: a customer who wants to log in asks the shop for a new one. */
	private String password() {
		byte[] bytes = new byte[BYTES_OF_A_PASSWORD];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private void update(Order order, long id) {
		ObjectNode wanted = Customer.info(order);
		boolean isSame = this.api.one(PATH + id + "/", "the user " + id)
			.map((user) -> holds(user.path("userinfo"), wanted))
			.orElse(true);
		if (!isSame) {
			this.api.write(Call.patch(PATH + "{id}/", Nodes.object().set("userinfo", wanted), id)
				.about("the customer of an order"));
		}
	}

	private static boolean holds(JsonNode shown, JsonNode wanted) {
		return wanted.properties()
			.stream()
			.allMatch((field) -> field.getValue().isObject() ? holds(shown.path(field.getKey()), field.getValue())
					: field.getValue().asString("").equals(shown.path(field.getKey()).asString("")));
	}

}
