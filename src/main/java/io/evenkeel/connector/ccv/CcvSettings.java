package io.evenkeel.connector.ccv;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Origins;
import io.evenkeel.connector.Setting;
import io.evenkeel.http.Call;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * What a connection to a shop says.
 *
 * @param connection its name
 * @param shop its domain
 * @param publicKey the public key, which goes with each call
 * @param secret the key that calls and answers are signed with; it is never sent
 * @param media the kind of answers, of SalesPOS or of a web shop
 * @param language two letters
 * @param origin scheme, host and port
 * @param reservations the numbers of the statuses whose orders hold stock; null where
 * nobody has said, so that nothing is known of it
 * @param stores connections of further stores whose stock counts
 */
record CcvSettings(String connection, String shop, String publicKey, String secret, String media, String language,
		String origin, @Nullable List<Integer> reservations, List<CcvSettings> stores) {

	static final String SERVICE = "ccv";

	static final List<Setting> ALL = List.of(
			Setting.required("shop", "The domain of the shop, such as `example.ccvshop.nl`."),
			Setting.secret("public-key", "The public key, from My web shop > Settings > API settings."),
			Setting.secret("secret", "The secret key beside it."),
			Setting.optional("kind", "What the keys are for: `salespos` (as a rule) or `webshop`."),
			Setting.optional("language", "The language of texts, two letters; `nl` if left out."),
			Setting.optional("reservations",
					"Which orders hold stock that the stock figure still contains: `none` where the shop takes an order"
							+ " from its stock at once, `open` for all from `New` to `Reserved` that are neither sent"
							+ " nor ended, or a list of statuses by name; if left out, what is available is not known."),
			Setting.connections("stores",
					"A list of other connections of this service, whose stock of the same article numbers is told too,"
							+ " by the name of the connection."),
			Setting.optional("url", "Scheme, host and port in place of the shop's own, for a proxy or a sandbox."));

	private static final Map<String, String> MEDIA = Map.of("salespos", "application/vnd.verto.salespos+json",
			"webshop", "application/vnd.verto.webshop+json");

	private static final Pattern DOMAIN = Pattern.compile("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

	private static final String NONE = "none";

	private static final String OPEN = "open";

	private static final int LARGEST_BODY = 64 * 1024 * 1024;

	/**
	 * How many calls the service lets through. What all together may be is not
	 * documented: where it is less than this, the refusal of one too many teaches it.
	 *
	 * @param reads of each route, of GET
	 * @param writes of each route, of anything else
	 * @param all of all routes
	 */
	record Pacing(Limits reads, Limits writes, Limits all) {

		static final Pacing USUAL = new Pacing(Limits.of(150, Duration.ofMinutes(1)),
				Limits.of(100, Duration.ofMinutes(1)), Limits.of(1_000, Duration.ofMinutes(1)));

		Limits of(Call call) {
			return (call.method() == HttpMethod.GET) ? this.reads : this.writes;
		}

	}

	static CcvSettings of(Connection connection) {
		SettingProblem.refuse(connection, problems(connection));
		String shop = connection.filled("shop").orElseThrow();
		return new CcvSettings(connection.name(), shop, connection.filled("public-key").orElseThrow(),
				connection.filled("secret").orElseThrow(), MEDIA.get(kind(connection)),
				connection.filled("language").orElse("nl"),
				connection.filled("url").orElse("https://" + shop).replaceFirst("/$", ""), reservations(connection),
				connection.texts("stores").stream().map((name) -> of(connection.other(name))).toList());
	}

	private static String kind(Connection connection) {
		return connection.filled("kind").orElse("salespos");
	}

	private static List<String> reserving(Connection connection) {
		List<String> names = connection.texts("reservations");
		if (names.equals(List.of(OPEN))) {
			return Statuses.RESERVING;
		}
		return names.equals(List.of(NONE)) ? List.of() : names;
	}

	private static @Nullable List<Integer> reservations(Connection connection) {
		return connection.texts("reservations").isEmpty() ? null
				: reserving(connection).stream().map((name) -> Statuses.number(name).orElseThrow()).distinct().toList();
	}

	/**
	 * What is wrong with the settings, found out without a call.
	 * @param connection the connection
	 * @return a problem for each setting to mend
	 */
	static List<SettingProblem> problems(Connection connection) {
		List<SettingProblem> problems = new ArrayList<>();
		String shop = connection.filled("shop").orElse("");
		if (!DOMAIN.matcher(shop).matches()) {
			problems.add(new SettingProblem("shop", (shop.isEmpty() ? "is empty" : "is '" + shop + "'")
					+ "; it is a domain, such as example.ccvshop.nl"));
		}
		for (String key : List.of("public-key", "secret")) {
			if (connection.filled(key).isEmpty()) {
				problems.add(new SettingProblem(key,
						"is empty; the shop shows both keys under My web shop > Settings > API settings"));
			}
		}
		if (!MEDIA.containsKey(kind(connection))) {
			problems.add(new SettingProblem("kind", "is '" + kind(connection) + "'; it is salespos or webshop"));
		}
		if (!connection.filled("language").orElse("nl").matches("[a-z]{2}")) {
			problems.add(new SettingProblem("language", "is not two small letters, such as nl"));
		}
		reserving(connection).stream()
			.filter((name) -> Statuses.number(name).isEmpty())
			.forEach((name) -> problems.add(new SettingProblem("reservations", "names '" + name
					+ "', which is no status; it is none, open, or a list of " + String.join(", ", Statuses.ALL))));
		Origins.problem(connection).ifPresent(problems::add);
		return problems;
	}

	/**
	 * The service as the client knows it.
	 * @param patience for how long calls are tried
	 * @param pacing how many calls there may be
	 * @return the service
	 */
	Service service(Patience patience, Pacing pacing) {
		return Service.at(this.connection, SERVICE, URI.create(this.origin + "/api/rest/v1"))
			.secret(CcvSignature.KEY, this.publicKey)
			.header("Accept", this.media)
			.header("Accept-Language", this.language)
			.signature(new CcvSignature(this.publicKey, this.secret))
			.limits(pacing.all())
			.routes(pacing::of)
			.errors(new CcvErrors())
			.largestBody(LARGEST_BODY)
			.patience(patience)
			.build();
	}

	/** Without the keys. */
	@Override
	public String toString() {
		return this.connection + " (" + SERVICE + ", " + this.shop + ")";
	}

}
