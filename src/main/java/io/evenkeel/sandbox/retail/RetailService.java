package io.evenkeel.sandbox.retail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Limiter;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import io.evenkeel.sandbox.web.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The service's manners: its base, its token, its headers and its refusals. */
final class RetailService implements Service {

	private static final Pattern BASE = Pattern.compile("/api/(\\d{4}-\\d{2}|2\\.[01]|3\\.0)(/.*)");

	private static final String AFTER = "after";

	private static final String VERSION = "version";

	private final Object lock;

	private final Router router;

	private final String token;

	private final Clock clock;

	private final Supplier<String> page;

	RetailService(Object lock, Router router, String token, Clock clock, Supplier<String> page) {
		this.lock = lock;
		this.router = router;
		this.token = token;
		this.clock = clock;
		this.page = page;
	}

	@Override
	public Optional<Request> below(Request request) {
		Matcher base = BASE.matcher(request.path());
		return base.matches() ? Optional.of(request.at(base.group(2), base.group(1))) : Optional.empty();
	}

	@Override
	public void admit(Request request) {
		if (!("Bearer " + this.token).equals(request.header("Authorization"))) {
			throw RetailErrors.of(401, "Unauthorized", "The access token is missing or not valid");
		}
		String agent = request.header("User-Agent");
		if (agent == null || agent.isBlank()) {
			throw RetailErrors.invalid("a User-Agent header is required");
		}
	}

	@Override
	public Response answer(Request request) {
		synchronized (this.lock) {
			return this.router.answer(request, this::notFound, (other) -> RetailErrors.response(405,
					"Method Not Allowed", other.path() + " does not take " + other.method()));
		}
	}

	@Override
	public Response finish(Response response, Limiter.Grant grant) {
		return response.headers().getOrDefault("Content-Type", "").startsWith("application/json")
				? response.with("X-RateLimit-Limit", Integer.toString(grant.limit()))
					.with("X-RateLimit-Remaining", Integer.toString(grant.remaining()))
				: response;
	}

	/** The pause is a date, to the second. */
	@Override
	public Response tooMany(@Nullable Duration pause) {
		Response response = RetailErrors.response(429, "Too Many Requests", "Rate limiting enforced");
		if (pause == null) {
			return response;
		}
		return response.with("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(
				this.clock.instant().plus(pause).plusMillis(999).truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC))
			.replace(" Z", " GMT"));
	}

	@Override
	public Response serverError() {
		return RetailErrors.response(500, "Internal Server Error", "Something went wrong");
	}

	@Override
	public Response expiredToken() {
		return RetailErrors.response(401, "Unauthorized", "The access token has expired");
	}

	@Override
	public Response missingScope() {
		return RetailErrors.response(403, "Forbidden", "The access token does not have the scope for this");
	}

	@Override
	public Response planTooSmall() {
		return RetailErrors.response(402, "Payment Required", "The plan of this account does not include the API");
	}

	@Override
	public Response notFound(Request request) {
		return RetailErrors.response(404, "Not Found", "there is no " + request.path());
	}

	@Override
	public Response goingBack(Request request, Response response) {
		try {
			JsonNode tree = Json.read(response.body());
			if (tree.path(VERSION).isObject() && Json.has(tree.path(VERSION), "max")) {
				long back = before(request.query(AFTER));
				((ObjectNode) tree.path(VERSION)).put("min", back).put("max", back);
			}
			else if (tree.isArray() && !tree.isEmpty()) {
				((ObjectNode) tree.get(tree.size() - 1)).put(VERSION, before(after(request)));
			}
			return response.saying(Json.write(tree));
		}
		catch (JacksonException ex) {
			return response;
		}
	}

	private static @Nullable String after(Request request) {
		return (request.body().length > 0) ? Json.text(Json.read(request.body()), AFTER) : request.query(AFTER);
	}

	private static long before(@Nullable String after) {
		return (after != null) ? Math.max(0, Long.parseLong(after) - 1) : 0;
	}

	@Override
	public String page() {
		return this.page.get();
	}

}
