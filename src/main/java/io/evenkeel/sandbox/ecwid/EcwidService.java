package io.evenkeel.sandbox.ecwid;

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
import tools.jackson.databind.node.ObjectNode;

/** The service's manners: its base, its token and its refusals. */
final class EcwidService implements Service {

	private static final Pattern BASE = Pattern.compile("/api/v3/([^/]+)(/.*)");

	private final Object lock;

	private final Router router;

	private final String token;

	private final Supplier<String> page;

	EcwidService(Object lock, Router router, String token, Supplier<String> page) {
		this.lock = lock;
		this.router = router;
		this.token = token;
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
		if (!request.scope().equals(EcwidStore.STORE_ID)
				|| !("Bearer " + this.token).equals(request.header("Authorization"))) {
			throw new Refusal(expiredToken());
		}
	}

	@Override
	public Response answer(Request request) {
		if (request.path().equals("/batch")) {
			return route(request);
		}
		synchronized (this.lock) {
			return route(request);
		}
	}

	private Response route(Request request) {
		return this.router.answer(request, this::notFound, (other) -> EcwidErrors.response(405, "METHOD_NOT_ALLOWED",
				other.path() + " does not take " + other.method()));
	}

	@Override
	public Response finish(Response response, Limiter.Grant grant) {
		return response;
	}

	@Override
	public Response tooMany(@Nullable Duration pause) {
		Response response = EcwidErrors.response(429, "RATE_LIMITED", "Too many requests, slow down");
		return (pause != null)
				? response.with("Retry-After", Long.toString(Math.max(1, pause.plusMillis(999).toSeconds())))
				: response;
	}

	@Override
	public Response serverError() {
		return EcwidErrors.response(500, "INTERNAL_ERROR", "Internal error");
	}

	@Override
	public Response expiredToken() {
		return EcwidErrors.response(403, "INVALID_API_TOKEN", "The access token is not valid for this store");
	}

	@Override
	public Response missingScope() {
		return EcwidErrors.response(403, "INSUFFICIENT_APP_SCOPE", "The app does not have the scope for this");
	}

	@Override
	public Response planTooSmall() {
		return EcwidErrors.response(402, "NOT_AVAILABLE_ON_CURRENT_PLAN",
				"The plan of this store does not include the API");
	}

	@Override
	public Response notFound(Request request) {
		return EcwidErrors.response(404, "NOT_FOUND", "there is no " + request.path());
	}

	@Override
	public Response goingBack(Request request, Response response) {
		try {
			if (Json.read(response.body()) instanceof ObjectNode tree && tree.has("offset")) {
				int back = tree.path("offset").intValue() - tree.path("limit").intValue();
				return response.saying(Json.write(tree.put("offset", Math.max(0, back))));
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
