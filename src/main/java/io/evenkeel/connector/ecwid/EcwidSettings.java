package io.evenkeel.connector.ecwid;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Origins;
import io.evenkeel.connector.Setting;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Service;
import tools.jackson.databind.JsonNode;

/**
 * What a connection to a store says.
 *
 * @param connection its name
 * @param store the number of the store
 * @param token the secret token of the app
 * @param origin scheme, host and port
 */
record EcwidSettings(String connection, String store, String token, String origin) {

	static final String SERVICE = "ecwid";

	static final List<Setting> ALL = List.of(
			Setting.required("store", "The number of the store, at the bottom of every page of its control panel."),
			Setting.secret("token",
					"The secret token of a custom app of the store, made under Apps > My apps; it begins with `secret_`."),
			Setting.optional("url", "Scheme, host and port in place of the service's own, for a proxy or a sandbox."));

	private static final Pattern STORE = Pattern.compile("\\d{1,18}");

	private static final String ORIGIN = "https://app.ecwid.com";

	/** Calls of one token in a minute. */
	static final int CALLS = 600;

	private static final int LARGEST_BODY = 64 * 1024 * 1024;

	static EcwidSettings of(Connection connection) {
		SettingProblem.refuse(connection, problems(connection));
		return new EcwidSettings(connection.name(), connection.filled("store").orElseThrow(),
				connection.filled("token").orElseThrow(),
				connection.filled("url").orElse(ORIGIN).replaceFirst("/$", ""));
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
			problems.add(new SettingProblem("store", store.isEmpty() ? "is empty; it is the number of the store"
					: "is '" + store + "'; it is the number of the store, digits only, such as 1003"));
		}
		String token = connection.filled("token").orElse("");
		if (token.isEmpty()) {
			problems
				.add(new SettingProblem("token", "is empty; make a custom app in the store and give its token here"));
		}
		else if (token.startsWith("public_")) {
			problems.add(new SettingProblem("token",
					"is the app's public token, which reads no orders; take the one that begins with secret_"));
		}
		Origins.problem(connection).ifPresent(problems::add);
		return problems;
	}

	/**
	 * The service as the client knows it.
	 * @param patience for how long calls are tried
	 * @param calls how many calls a minute has
	 * @return the service
	 */
	Service service(Patience patience, int calls) {
		return Service.at(this.connection, SERVICE, URI.create(this.origin + "/api/v3/" + this.store))
			.secret("Authorization", "Bearer " + this.token)
			.limits(Limits.of(calls, Duration.ofMinutes(1)))
			.errors(EcwidSettings::words)
			.largestBody(LARGEST_BODY)
			.patience(patience)
			.build();
	}

	/**
	 * What an error body says.
	 * @param status the status of the answer
	 * @param body its body
	 * @return the sentence with the code behind it
	 */
	static String words(int status, JsonNode body) {
		String sentence = Nodes.text(body, "errorMessage", "");
		String code = Nodes.text(body, "errorCode", "");
		return (sentence + (code.isEmpty() ? "" : " (" + code + ")")).strip();
	}

	/** Without the token. */
	@Override
	public String toString() {
		return this.connection + " (" + SERVICE + ", store " + this.store + ")";
	}

}
