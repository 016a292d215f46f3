package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The few things of an account that records name: outlets, registers, taxes, ways to pay,
 * users. Each list is read once, when somebody first asks.
 */
final class Account {

	private final RetailApi api;

	private final Map<String, List<JsonNode>> lists = new HashMap<>();

	private final Map<String, Map<String, JsonNode>> byId = new HashMap<>();

	Account(RetailApi api) {
		this.api = api;
	}

	private List<JsonNode> list(String path) {
		return this.lists.computeIfAbsent(path, (any) -> this.api.all("/" + path, path.replace('_', ' ')));
	}

	private Optional<JsonNode> byId(String path, @Nullable String id) {
		Map<String, JsonNode> rows = this.byId.computeIfAbsent(path, (any) -> list(path).stream()
			.collect(Collectors.toMap((row) -> Nodes.text(row, "id", ""), (row) -> row, (one, other) -> one)));
		return Optional.ofNullable(rows.get((id != null) ? id : ""));
	}

	List<JsonNode> outlets() {
		return list("outlets");
	}

	/**
	 * The name of an outlet.
	 * @param id its id
	 * @return its name, or its id where it is not known
	 */
	String outletName(String id) {
		return byId("outlets", id).map((outlet) -> Nodes.text(outlet, "name", id)).orElse(id);
	}

	/**
	 * The outlet of a name.
	 * @param name its name or id
	 * @return its id
	 * @throws RefusedFailure when there is none, with the names there are
	 */
	String outlet(String name) {
		return Nodes.text(named("outlets", "outlet", name), "id", "");
	}

	/**
	 * Whether the prices that people see have the tax in them.
	 * @return true when they have, as the first outlet shows them
	 */
	boolean isTaxInclusive() {
		return outlets().stream()
			.map((outlet) -> Nodes.text(outlet, "display_prices", "inclusive"))
			.findFirst()
			.map((shown) -> !shown.equalsIgnoreCase("exclusive"))
			.orElse(true);
	}

	/**
	 * The currency of the account.
	 * @return its code; an account has one, whatever the number of its outlets
	 */
	String currency() {
		return outlets().stream()
			.map((outlet) -> Nodes.text(outlet, "currency"))
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse(Money.UNSPECIFIED);
	}

	@Nullable Money money(@Nullable BigDecimal amount) {
		return (amount != null) ? new Money(amount, currency()) : null;
	}

	/**
	 * The register of a name.
	 * @param name its name or id
	 * @return the register
	 * @throws RefusedFailure when there is none, with the names there are
	 */
	JsonNode register(String name) {
		return named("registers", "register", name);
	}

	@Nullable String registerName(@Nullable String id) {
		return byId("registers", id).map((register) -> Nodes.text(register, "name")).orElse(id);
	}

	/**
	 * The way to pay of a name.
	 * @param name its name or id
	 * @return its id
	 * @throws RefusedFailure when there is none, with the names there are
	 */
	String paymentType(String name) {
		return Nodes.text(named("payment_types", "payment type", name), "id", "");
	}

	@Nullable String paymentTypeName(@Nullable String id) {
		return byId("payment_types", id).map((type) -> Nodes.text(type, "name")).orElse(id);
	}

	List<Tax> taxes() {
		return list("taxes").stream().map(Tax::of).toList();
	}

	Optional<Tax> tax(@Nullable String id) {
		return byId("taxes", id).map(Tax::of);
	}

	/**
	 * The tax of a name.
	 * @param name its name or id
	 * @return the tax
	 * @throws RefusedFailure when there is none, with the names there are
	 */
	Tax taxNamed(String name) {
		return Tax.of(named("taxes", "tax", name));
	}

	/**
	 * The user that sales are written under.
	 * @return the id
	 * @throws RefusedFailure when there is none, with the names there are
	 */
	String author() {
		String wanted = this.api.settings().user();
		if (wanted == null) {
			return list("users").stream()
				.map((user) -> Nodes.text(user, "id", ""))
				.findFirst()
				.orElseThrow(() -> new RefusedFailure("Refused for " + this.api.settings().connection()
						+ ": the token may not see any user, and a sale needs an author. Nothing was written."
						+ " Give the token the right to read users.", null));
		}
		return list("users").stream()
			.filter((user) -> Stream.of("id", "name", "username", "display_name", "email")
				.anyMatch((field) -> wanted.equalsIgnoreCase(Nodes.text(user, field))))
			.map((user) -> Nodes.text(user, "id", ""))
			.findFirst()
			.orElseThrow(() -> unknown("users", "user", wanted));
	}

	private JsonNode named(String path, String what, String name) {
		String wanted = name.strip();
		return list(path).stream()
			.filter((row) -> wanted.equalsIgnoreCase(Nodes.text(row, "name"))
					|| wanted.equalsIgnoreCase(Nodes.text(row, "id")))
			.findFirst()
			.orElseThrow(() -> unknown(path, what, wanted));
	}

	private RefusedFailure unknown(String path, String what, String name) {
		List<String> names = list(path).stream().map((row) -> Nodes.text(row, "name", "")).sorted().toList();
		return new RefusedFailure("Refused for " + this.api.settings().connection() + ": there is no " + what + " '"
				+ name + "' in Retail (there are: " + String.join(", ", names) + "). Nothing was written. Name one of"
				+ " these, or make it in Retail.", null);
	}

	/**
	 * A tax.
	 *
	 * @param id its id
	 * @param name its name
	 * @param rate all its rates together, such as 0.21
	 * @param isDefault whether products have it unless they say otherwise
	 */
	record Tax(String id, String name, BigDecimal rate, boolean isDefault) {

		static final String NONE = "no tax";

		static Tax of(JsonNode row) {
			BigDecimal rate = Nodes.each(row, "rates")
				.map((part) -> Nodes.number(part, "rate", BigDecimal.ZERO))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			return new Tax(Nodes.text(row, "id", ""), Nodes.text(row, "name", ""), rate, Nodes.flag(row, "is_default"));
		}

		boolean isNoTax() {
			return this.name.toLowerCase(Locale.ROOT).equals(NONE);
		}

	}

}
