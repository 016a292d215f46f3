package io.evenkeel.connector.lightspeedecom;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Origins;
import io.evenkeel.connector.Setting;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Service;
import tools.jackson.databind.JsonNode;

/**
 * What a connection to a shop says.
 *
 * @param connection its name
 * @param language the language that texts are read and written in
 * @param key the API key
 * @param secret the secret of the key
 * @param origin scheme, host and port
 * @param skuField the field of a variant that is its article number
 * @param referenceField the field of a product that holds our reference
 * @param type the type that products get for their characteristics, where they have none
 */
record EcomSettings(String connection, String language, String key, String secret, String origin, String skuField,
		String referenceField, String type) {

	static final String SERVICE = "lightspeed-ecom";

	static final List<Setting> ALL = List.of(
			Setting.required("language",
					"The shop's primary language, such as `nl`: texts are read and written in this one."),
			Setting.required("key", "The API key, made under Settings > Developers > API keys."),
			Setting.secret("secret", "The secret that belongs to the key."),
			Setting.optional("cluster", "Where the shop is: `eu1` (the default) or `us1`."),
			Setting.optional("sku-field",
					"Which field of a variant is its article number: `sku` (the default),"
							+ " `article-code` or `ean`. No other is looked at."),
			Setting.optional("reference-field",
					"Which of `data01`, `data02` and `data03` (the default) takes our reference of products that we make."),
			Setting.optional("type",
					"The title of the type that a product gets for its characteristics where it has none, made when missing; `Characteristics` if left out."),
			Setting.optional("url", "Scheme, host and port in place of the service's own, for a proxy or a sandbox."));

	private static final Map<String, String> CLUSTERS = Map.of("eu1", "https://api.webshopapp.com", "us1",
			"https://api.shoplightspeed.com");

	private static final Map<String, String> SKU_FIELDS = Map.of("sku", "sku", "article-code", "articleCode", "ean",
			"ean");

	private static final List<String> REFERENCE_FIELDS = List.of("data01", "data02", "data03");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_]?[a-z]{2})?");

	/** Calls of one key in each window, on the smallest plan; the headers teach more. */
	private static final int CALLS = 300;

	private static final int CALLS_AN_HOUR = 3_000;

	private static final int CALLS_A_DAY = 12_000;

	/**
	 * With what flows back meanwhile below the 20 calls a second that are let through.
	 */
	private static final int BURST = 15;

	private static final int LARGEST_BODY = 64 * 1024 * 1024;

	static EcomSettings of(Connection connection) {
		SettingProblem.refuse(connection, problems(connection));
		String home = CLUSTERS.getOrDefault(connection.filled("cluster").orElse("eu1"), "");
		return new EcomSettings(connection.name(), connection.filled("language").orElseThrow(),
				connection.filled("key").orElseThrow(), connection.filled("secret").orElseThrow(),
				connection.filled("url").orElse(home).replaceFirst("/$", ""),
				SKU_FIELDS.getOrDefault(connection.filled("sku-field").orElse("sku"), "sku"),
				connection.filled("reference-field").orElse("data03"),
				connection.filled("type").orElse("Characteristics"));
	}

	/**
	 * What is wrong with the settings, found out without a call.
	 * @param connection the connection
	 * @return a problem for each setting to mend
	 */
	static List<SettingProblem> problems(Connection connection) {
		List<SettingProblem> problems = new ArrayList<>();
		String language = connection.filled("language").orElse("");
		if (!LANGUAGE.matcher(language).matches()) {
			problems.add(new SettingProblem("language", (language.isEmpty() ? "is empty" : "is '" + language + "'")
					+ "; it is the code of the shop's primary language, such as nl"));
		}
		if (connection.filled("key").filter((key) -> !key.contains(":")).isEmpty()) {
			problems.add(new SettingProblem("key",
					"is empty or no key; make one under Settings > Developers > API keys and give it here"));
		}
		if (connection.filled("secret").isEmpty()) {
			problems.add(new SettingProblem("secret", "is empty; it is shown with the API key"));
		}
		oneOf(connection, "cluster", List.of("eu1", "us1"), problems);
		oneOf(connection, "sku-field", List.of("sku", "article-code", "ean"), problems);
		oneOf(connection, "reference-field", REFERENCE_FIELDS, problems);
		Origins.problem(connection).ifPresent(problems::add);
		return problems;
	}

	private static void oneOf(Connection connection, String setting, List<String> values,
			List<SettingProblem> problems) {
		connection.filled(setting)
			.filter((value) -> !values.contains(value))
			.ifPresent((value) -> problems
				.add(new SettingProblem(setting, "is '" + value + "'; it is one of " + String.join(", ", values))));
	}

	/**
	 * The service as the client knows it.
	 * @param patience for how long calls are tried
	 * @return the service
	 */
	Service service(Patience patience) {
		String credentials = Base64.getEncoder()
			.encodeToString((this.key + ":" + this.secret).getBytes(StandardCharsets.UTF_8));
		return Service.at(this.connection, SERVICE, URI.create(this.origin + "/" + this.language))
			.secret("Authorization", "Basic " + credentials)
			.limits(Limits.of(CALLS, Duration.ofMinutes(5))
				.and(CALLS_AN_HOUR, Duration.ofHours(1))
				.and(CALLS_A_DAY, Duration.ofDays(1))
				.burst(BURST)
				.taughtBy("X-RateLimit-Limit", "X-RateLimit-Remaining")
				.reset("X-RateLimit-Reset", Limits.ResetUnit.SECONDS))
			.errors(EcomSettings::words)
			.largestBody(LARGEST_BODY)
			.patience(patience)
			.build();
	}

	/**
	 * What an error body says: a message, and sometimes the fields to blame.
	 * @param status the status of the answer
	 * @param body its body
	 * @return the sentence with the fields behind it
	 */
	static String words(int status, JsonNode body) {
		JsonNode error = body.path("error");
		JsonNode told = error.has("errors") ? error.path("errors") : body.path("errors");
		String fields = told.isArray()
				? told.valueStream().map((one) -> one.asString(one.toString())).collect(Collectors.joining(", "))
				: told.properties()
					.stream()
					.map((field) -> field.getKey() + ": " + field.getValue().asString(field.getValue().toString()))
					.collect(Collectors.joining(", "));
		String sentence = Told.text(error, "message", Told.text(body, "message", ""));
		return (sentence + (fields.isEmpty() ? "" : " (" + fields + ")")).strip();
	}

	/** Without key and secret. */
	@Override
	public String toString() {
		return this.connection + " (" + SERVICE + ", language " + this.language + ")";
	}

}
