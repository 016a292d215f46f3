package io.evenkeel.connector.lightspeedretail;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Origins;
import io.evenkeel.connector.Setting;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Service;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection to Retail.
 *
 * @param connection the connection's name
 * @param domain the first part of the account's address
 * @param token the token of the account
 * @param version the version of the API
 * @param url an origin in place of the service's own; null for that
 * @param user who is the author of sales, by name or id; null for the first user
 */
record RetailSettings(String connection, String domain, String token, String version, @Nullable String url,
		@Nullable String user) {

	static final String SERVICE = "lightspeed-retail";

	/** The newest version of which every detail is known. */
	static final String NEWEST = "2026-07";

	static final List<Setting> ALL = List.of(
			Setting.required("domain",
					"The first part of the account's address: `my-shop` of" + " `my-shop.retail.lightspeed.app`."),
			Setting.secret("token", "A personal token, made in Retail under Setup > Personal tokens."),
			Setting.optional("version", "The version of the API. Default: `" + NEWEST + "`."),
			Setting.optional("url", "Scheme, host and port in place of the service's own, for a proxy or a sandbox."),
			Setting.optional("user", "The user that sales are written under, by name, e-mail address or id."
					+ " Default: the first user of the account."));

	private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

	private static final Pattern VERSION = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

	private static final Duration WINDOW = Duration.ofMinutes(5);

	/** What one register allows; answers tell the limit of more. */
	private static final int CALLS = 350;

	static RetailSettings of(Connection connection) {
		SettingProblem.refuse(connection, problems(connection));
		return new RetailSettings(connection.name(), connection.filled("domain").orElseThrow(),
				connection.filled("token").orElseThrow(), connection.filled("version").orElse(NEWEST),
				connection.filled("url").orElse(null), connection.filled("user").orElse(null));
	}

	/**
	 * What is wrong with the settings, found out without a call.
	 * @param connection the connection
	 * @return a problem for each setting to mend
	 */
	static List<SettingProblem> problems(Connection connection) {
		List<SettingProblem> problems = new ArrayList<>();
		String domain = connection.filled("domain").orElse("");
		if (!DOMAIN.matcher(domain).matches()) {
			problems.add(new SettingProblem("domain", domainProblem(domain)));
		}
		if (connection.filled("token").isEmpty()) {
			problems.add(new SettingProblem("token", "is empty; make a personal token in Retail and give it here"));
		}
		connection.filled("version")
			.filter((version) -> !VERSION.matcher(version).matches())
			.ifPresent((version) -> problems.add(new SettingProblem("version",
					"is '" + version + "'; a version is a year and a month, such as " + NEWEST)));
		Origins.problem(connection).ifPresent(problems::add);
		return problems;
	}

	private static String domainProblem(String domain) {
		if (domain.isEmpty()) {
			return "is empty; it is the first part of the account's address";
		}
		String first = domain.replaceFirst("^https?://", "").split("[./]", 2)[0];
		return "is '" + domain + "'; it is only the first part of the account's address"
				+ (DOMAIN.matcher(first).matches() ? ": write '" + first + "'" : "");
	}

	/**
	 * The service as the client knows it.
	 * @param patience for how long calls are tried
	 * @return the service
	 */
	Service service(Patience patience) {
		return Service.at(this.connection, SERVICE, URI.create(origin() + "/api/" + this.version))
			.secret("Authorization", "Bearer " + this.token)
			.limits(Limits.of(CALLS, WINDOW).taughtBy("X-RateLimit-Limit", "X-RateLimit-Remaining"))
			.largestBody(64 * 1024 * 1024)
			.patience(patience)
			.build();
	}

	private String origin() {
		if (this.url == null) {
			return "https://" + this.domain + ".retail.lightspeed.app";
		}
		return this.url.endsWith("/") ? this.url.substring(0, this.url.length() - 1) : this.url;
	}

	/** Without the token. */
	@Override
	public String toString() {
		return this.connection + " (" + SERVICE + " " + this.domain + ", " + this.version + ")";
	}

}
