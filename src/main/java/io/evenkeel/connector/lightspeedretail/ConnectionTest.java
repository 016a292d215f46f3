package io.evenkeel.connector.lightspeedretail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.Patience;
import io.evenkeel.http.ServiceRefusal;
import io.evenkeel.http.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks whether a connection works, one small question for each right that jobs need. A
 * person waits for the answer, so nothing is tried for long.
 */
final class ConnectionTest {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final int PAYMENT_REQUIRED = 402;

	private static final int MISSING = 404;

	/**
	 * A right that jobs need.
	 *
	 * @param call what shows it
	 * @param right what the service calls it
	 * @param use what it is for
	 */
	private record Right(Call call, String right, String use) {

		/** Of a short list everything, to tell what the account is. */
		static Right list(String path, String right, String use) {
			return new Right(Call.get(path).query("page_size", RetailApi.PAGE), right, use);
		}

		/** Of a long list one. */
		static Right one(String path, String right, String use) {
			return new Right(Call.get(path).query("page_size", 1), right, use);
		}

		boolean tellsWhatTheAccountIs() {
			return this.call.path().equals("/outlets") || this.call.path().equals("/registers");
		}

	}

	private static final List<Right> RIGHTS = List.of(Right.list("/outlets", "outlets:read", "outlets"),
			Right.list("/registers", "registers:read", "registers"),
			Right.one("/products", "products:read", "products"), Right.one("/taxes", "products:read", "taxes"),
			new Right(Call.post("/inventory_levels", Nodes.object().put("size", 1)).repeatable(), "inventory:read",
					"stock"),
			Right.one("/sales", "sales:read", "sales"), Right.one("/customers", "customers:read", "customers"),
			Right.one("/users", "users:read", "users"),
			Right.one("/payment_types", "payment_types:read", "payment types"));

	private final RetailSettings settings;

	private final Patience patience;

	private final List<String> missing = new ArrayList<>();

	private final List<String> facts = new ArrayList<>();

	private @Nullable Failure first;

	private @Nullable Answer latest;

	ConnectionTest(RetailSettings settings, Patience patience) {
		this.settings = settings;
		this.patience = (patience.total().compareTo(PATIENCE) > 0) ? patience.total(PATIENCE) : patience;
	}

	/**
	 * Asks.
	 * @return what was found out
	 */
	Diagnosis run() {
		try (RetailApi api = new RetailApi(this.settings, this.patience, Urgency.BACKGROUND)) {
			for (Right right : RIGHTS) {
				ask(api, right);
			}
		}
		catch (ServiceRefusal ex) {
			return Diagnosis.bad(refused(ex));
		}
		catch (TryAgainFailure ex) {
			return Diagnosis.bad("It could not be reached. Is '" + this.settings.domain() + "' the first part of the"
					+ " account's address? " + ex.getMessage());
		}
		return (this.missing.size() == RIGHTS.size()) ? Diagnosis.bad(nothingAllowed()) : diagnosis();
	}

	private void ask(RetailApi api, Right right) {
		try {
			Answer answer = api.send(right.call().about("the test of the connection"));
			this.latest = answer;
			if (right.tellsWhatTheAccountIs()) {
				tell(right, Nodes.each(RetailApi.data(answer.json())).toList());
			}
		}
		catch (StopFailure ex) {
			this.first = (this.first != null) ? this.first : ex;
			this.missing.add(right.use() + " (" + right.right() + ")");
		}
	}

	private void tell(Right right, List<JsonNode> rows) {
		String names = rows.stream().map((row) -> Nodes.text(row, "name", "")).collect(Collectors.joining(", "));
		String currencies = rows.stream()
			.map((row) -> Nodes.text(row, "currency", ""))
			.filter((currency) -> !currency.isEmpty())
			.distinct()
			.collect(Collectors.joining(", "));
		this.facts.add("It has the " + right.use() + " " + names
				+ (currencies.isEmpty() ? "" : ", and its currency is " + currencies) + ".");
	}

	private Diagnosis diagnosis() {
		Optional.ofNullable(this.latest)
			.flatMap(ConnectionTest::limit)
			.ifPresent((limit) -> this.facts.add("Its limit: " + limit + "."));
		this.facts.add("Whether the token may write shows with the first write; it needs products:write,"
				+ " inventory:write, sales:write and customers:write for what the jobs write.");
		if (!this.missing.isEmpty()) {
			return new Diagnosis(false, "The token works, but it may not read " + String.join(", ", this.missing)
					+ ". Give it these rights in Retail, or jobs that need them stop.", this.facts);
		}
		return new Diagnosis(true, "It answers, and products, stock, sales and customers can be read.", this.facts);
	}

	private static Optional<String> limit(Answer answer) {
		return answer.header("X-RateLimit-Limit")
			.map((limit) -> limit + " calls in 5 minutes are allowed"
					+ answer.header("X-RateLimit-Remaining").map((left) -> ", " + left + " are left").orElse(""));
	}

	private String nothingAllowed() {
		return "Retail allows nothing with this token. It may be wrong or expired, or its plan has no access to the"
				+ " API (Plus has). " + ((this.first != null) ? this.first.getMessage() : "");
	}

	private String refused(ServiceRefusal refusal) {
		return switch (refusal.status()) {
			case PAYMENT_REQUIRED -> "The account's plan has no access to the API. " + refusal.getMessage();
			case MISSING -> "There is no account '" + this.settings.domain() + "', or no version '"
					+ this.settings.version() + "' of the API. " + refusal.getMessage();
			default -> refusal.getMessage();
		};
	}

}
