package io.evenkeel.connector.bigcommerce;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Origins;
import io.evenkeel.connector.Setting;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a connection to a store says.
 *
 * @param connection its name
 * @param store the hash of the store
 * @param token the access token of a store-level API account
 * @param origin scheme, host and port
 * @param location the location whose stock counts, by name, code or id; null for the
 * default one
 */
record BigCommerceSettings(String connection, String store, String token, String origin, @Nullable String location) {

	static final String SERVICE = "bigcommerce";

	static final List<Setting> ALL = List.of(
			Setting.required("store", "The hash of the store, the part of its API path behind `/stores/`."),
			Setting.secret("token",
					"The access token of a store-level API account, made under Settings > Store-level API accounts."),
			Setting.optional("location",
					"The name, code or id of the inventory location whose stock counts; the default location if left out."),
			Setting.optional("url", "Scheme, host and port in place of the service's own, for a proxy or a sandbox."));

	private static final Pattern STORE = Pattern.compile("[a-z0-9]{1,32}");

	private static final String ORIGIN = "https://api.bigcommerce.com";

	/** Calls of one store in a window; the headers teach what a larger plan has. */
	private static final int CALLS = 150;

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private static final int LARGEST_BODY = 64 * 1024 * 1024;

	static BigCommerceSettings of(Connection connection) {
		SettingProblem.refuse(connection, problems(connection));
		return new BigCommerceSettings(connection.name(), connection.filled("store").orElseThrow(),
				connection.filled("token").orElseThrow(),
				connection.filled("url").orElse(ORIGIN).replaceFirst("/$", ""),
				connection.filled("location").orElse(null));
	}

	/**
	 * What is wrong with the settings, found out without a call.
	 * @param connection the connection
	 * @return a problem for each setting to mend
	 */
	static List<SettingProblem> problems(Connection connection) {
		List<SettingProblem> problems = new ArrayList<>();
		String store = connection.filled("store").orElse("");
		if (!STORE.matcher(store).matches()) {
			problems.add(new SettingProblem("store", store.isEmpty() ? "is empty; it is the hash of the store"
					: "is '" + store + "'; it is the hash of the store, small letters and digits, such as abc123def4"));
		}
		if (connection.filled("token").isEmpty()) {
			problems.add(new SettingProblem("token",
					"is empty; make a store-level API account and give its access token here"));
		}
		Origins.problem(connection).ifPresent(problems::add);
		return problems;
	}

	/**
	 * The service as the client knows it.
	 * @param patience for how long calls are tried
	 * @return the service
	 */
	Service service(Patience patience) {
		return Service.at(this.connection, SERVICE, URI.create(this.origin + "/stores/" + this.store))
			.secret("X-Auth-Token", this.token)
			.limits(Limits.of(CALLS, WINDOW)
				.taughtBy("X-Rate-Limit-Requests-Quota", "X-Rate-Limit-Requests-Left")
				.reset("X-Rate-Limit-Time-Reset-Ms", Limits.ResetUnit.MILLISECONDS))
			.errors(BigCommerceSettings::words)
			.largestBody(LARGEST_BODY)
			.patience(patience)
			.build();
	}

	/**
	 * What an error body says: v2 answers with a list of messages, v3 with a title and
	 * the fields to blame, a batch of variants with one such error each.
	 * @param status the status of the answer
	 * @param body its body
	 * @return the sentence with the fields behind it
	 */
	static String words(int status, JsonNode body) {
		JsonNode first = body.isArray() ? body.path(0) : body;
		JsonNode error = first.has("batch_errors") ? first.path("batch_errors").path(0) : first;
		String sentence = Nodes.text(error, "title", Nodes.text(error, "message", ""));
		String fields = error.path("errors")
			.properties()
			.stream()
			.map((field) -> field.getKey() + ": " + field.getValue().asString(field.getValue().toString()))
			.collect(Collectors.joining(", "));
		return (sentence + (fields.isEmpty() ? "" : " (" + fields + ")")).strip();
	}

	/** Without the token. */
	@Override
	public String toString() {
		return this.connection + " (" + SERVICE + ", store " + this.store + ")";
	}

}
