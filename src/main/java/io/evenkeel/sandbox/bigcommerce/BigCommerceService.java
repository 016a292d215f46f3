package io.evenkeel.sandbox.bigcommerce;

import java.time.Clock;
import java.time.Duration;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * The service's manners: its base, its token, its refusals, and what is left of the
 * limit, in milliseconds. A 429 without these headers is load shedding.
 */
final class BigCommerceService implements Service {

	private static final Pattern BASE = Pattern.compile("/stores/([^/]+)(/v[23]/.*)");

	private static final String RESET = "X-Rate-Limit-Time-Reset-Ms";

	private static final String PAGE = "current_page";

	private final Object lock;

	private final Router router;

	private final String token;

	private final Clock clock;

	private final Supplier<String> page;

	BigCommerceService(Object lock, Router router, String token, Clock clock, Supplier<String> page) {
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

	/** The token of another store is no token. */
	@Override
	public void admit(Request request) {
		if (!request.scope().equals(BigCommerceStore.HASH) || !this.token.equals(request.header("X-Auth-Token"))) {
			throw new Refusal(expiredToken());
		}
	}

	@Override
	public Response answer(Request request) {
		synchronized (this.lock) {
			return this.router.answer(request, this::notFound,
					(other) -> isV2(other) ? BigCommerceErrors.v2Response(405, "The method is not allowed.")
							: BigCommerceErrors.response(405, "Method Not Allowed"));
		}
	}

	private static boolean isV2(Request request) {
		return request.path().startsWith("/v2/");
	}

	@Override
	public Response finish(Response response, Limiter.Grant grant) {
		if (response.status() == 429 && !response.headers().containsKey(RESET)) {
			return response;
		}
		long left = Math.max(0, Duration.between(this.clock.instant(), grant.end()).toMillis());
		Response finished = response.headers().containsKey(RESET) ? response
				: response.with(RESET, Long.toString(left));
		return finished.with("X-Rate-Limit-Time-Window-Ms", Long.toString(grant.window().toMillis()))
			.with("X-Rate-Limit-Requests-Quota", Integer.toString(grant.limit()))
			.with("X-Rate-Limit-Requests-Left", Integer.toString((response.status() == 429) ? 0 : grant.remaining()));
	}

	@Override
	public Response tooMany(@Nullable Duration pause) {
		Response response = BigCommerceErrors.response(429, "Too many requests");
		return (pause != null) ? response.with(RESET, Long.toString(Math.max(1, pause.toMillis()))) : response;
	}

	@Override
	public Response serverError() {
		return BigCommerceErrors.response(500, "Internal Server Error");
	}

	@Override
	public Response expiredToken() {
		return BigCommerceErrors.response(401, "Unauthorized");
	}

	@Override
	public Response missingScope() {
		return BigCommerceErrors.response(403, "You don't have a required scope to access the endpoint");
	}

	@Override
	public Response planTooSmall() {
		return BigCommerceErrors.response(507, "The store has reached a limit of its plan");
	}

	@Override
	public Response notFound(Request request) {
		return isV2(request) ? BigCommerceErrors.v2Response(404, "The requested resource was not found.")
				: BigCommerceErrors.response(404, "The route is not found, check the URL");
	}

	/** Pages of v2 do not say where they are. */
	@Override
	public Response goingBack(Request request, Response response) {
		try {
			JsonNode tree = Json.read(response.body());
			if (tree.path("meta").path("pagination") instanceof ObjectNode pagination) {
				pagination.put(PAGE, Math.max(1, pagination.path(PAGE).asInt(0) - 1));
				return response.saying(Json.write(tree));
			}
			return response;
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
