package io.evenkeel.sandbox.cseries;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Limiter;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import io.evenkeel.sandbox.web.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service's manners: its base with the language, its key, its refusals, and what is
 * left of the limit.
 */
final class CSeriesService implements Service {

	private static final Pattern BASE = Pattern.compile("/([a-z]{2})(/.+)\\.json");

	private static final String SERVER_ERROR = "<html><head><title>500 Internal Server Error</title></head>"
			+ "<body><h1>Internal Server Error</h1></body></html>";

	private final Object lock;

	private final Router router;

	private final String authorization;

	private final Clock clock;

	private final Supplier<String> page;

	CSeriesService(Object lock, Router router, Clock clock, Supplier<String> page) {
		this.lock = lock;
		this.router = router;
		this.clock = clock;
		this.page = page;
		String both = CSeriesStandIn.KEY + ":" + CSeriesStandIn.SECRET;
		this.authorization = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public Optional<Request> below(Request request) {
		Matcher base = BASE.matcher(request.path());
		return (base.matches() && Languages.isThere(base.group(1)))
				? Optional.of(request.at(base.group(2), base.group(1))) : Optional.empty();
	}

	@Override
	public void admit(Request request) {
		if (!this.authorization.equals(request.header("Authorization"))) {
			throw new Refusal(expiredToken());
		}
	}

	@Override
	public Response answer(Request request) {
		synchronized (this.lock) {
			return this.router.answer(request, this::notFound,
					(other) -> CSeriesErrors.response(405, "Method Not Allowed"));
		}
	}

	@Override
	public Response finish(Response response, Limiter.Grant grant) {
		List<Limiter.Share> shares = grant.shares();
		return response.with("X-RateLimit-Limit", RateLimit.told(shares, (share) -> share.window().calls()))
			.with("X-RateLimit-Remaining", RateLimit.told(shares, Limiter.Share::remaining))
			.with("X-RateLimit-Reset",
					RateLimit.told(shares, (share) -> Duration.between(this.clock.instant(), share.end()).toSeconds()));
	}

	/** A long window that is full leaves it to the headers to say when to come again. */
	@Override
	public Response aboveLimit(Limiter.Grant grant, Duration pause) {
		return tooMany(RateLimit.isBurst(grant.decisive()) ? pause : null);
	}

	/** A refusal names the call. */
	@Override
	public Response sealed(Request request, Response response) {
		if (response.status() < 400 || response.headers().getOrDefault("Content-Type", "").startsWith("text/html")) {
			return response;
		}
		try {
			JsonNode body = Json.read(response.body());
			if (body.path(CSeriesErrors.ERROR) instanceof ObjectNode error) {
				error.put("method", request.method());
				error.put("request",
						request.scope().isEmpty() ? request.path() : "/" + request.scope() + request.path() + ".json");
				return response.saying(Json.write(body));
			}
			return response;
		}
		catch (JacksonException ex) {
			// cut off on purpose
			return response;
		}
	}

	@Override
	public Response tooMany(@Nullable Duration pause) {
		Response response = CSeriesErrors.response(429, "Too Many Requests");
		return (pause != null) ? response.with("Retry-After", Long.toString(Math.max(1, pause.toSeconds()))) : response;
	}

	@Override
	public Response serverError() {
		return Response.html(500, SERVER_ERROR);
	}

	@Override
	public Response expiredToken() {
		return CSeriesErrors.response(401, "Unauthorized");
	}

	@Override
	public Response missingScope() {
		return CSeriesErrors.response(403, "The key does not have the permission for this");
	}

	@Override
	public Response planTooSmall() {
		return CSeriesErrors.response(403, "The shop's plan does not have this");
	}

	@Override
	public Response notFound(Request request) {
		return CSeriesErrors.response(404, "Not Found");
	}

	/** Who goes on after the last id of a page turned upside down goes back. */
	@Override
	public Response goingBack(Request request, Response response) {
		try {
			JsonNode tree = Json.read(response.body());
			for (JsonNode value : tree) {
				if (value instanceof ArrayNode array) {
					List<JsonNode> items = new ArrayList<>(Json.items(array));
					Collections.reverse(items);
					array.removeAll().addAll(items);
				}
			}
			return response.saying(Json.write(tree));
		}
		catch (JacksonException ex) {
			return response;
		}
	}

	@Override
	public String page() {
		return this.page.get();
	}

}
