package io.evenkeel.sandbox.ccv;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * The service's manners: its base, signatures of calls and answers, its limits and its
 * refusals. A request's scope is the path as it was sent, which is what is signed.
 */
final class CcvService implements Service {

	private static final Pattern START = Pattern.compile("start=(\\d+)");

	private static final Duration SKEW = Duration.ofMinutes(5);

	private final CcvStore store;

	private final Router router;

	private final Signature signature;

	private final RouteLimits limits;

	private final Supplier<String> page;

	CcvService(CcvStore store, Router router, Signature signature, RouteLimits limits, Supplier<String> page) {
		this.store = store;
		this.router = router;
		this.signature = signature;
		this.limits = limits;
		this.page = page;
	}

	/** With or without a slash at the end. */
	@Override
	public Optional<Request> below(Request request) {
		String path = request.path();
		if (!path.equals(Links.BASE) && !path.startsWith(Links.BASE + "/")) {
			return Optional.empty();
		}
		String below = path.substring(Links.BASE.length()).replaceAll("/+$", "");
		return Optional.of(request.at(below.isEmpty() ? "/" : below, path));
	}

	private static String uri(Request request) {
		String path = request.scope().isEmpty() ? request.path() : request.scope();
		return request.rawQuery().isEmpty() ? path : path + "?" + request.rawQuery();
	}

	@Override
	public void admit(Request request) {
		if (!isOnTime(request.header(Signature.DATE)) || !this.signature.fits(request, uri(request))) {
			throw new Refusal(expiredToken());
		}
		if (!MediaTypes.areAccepted(request.header("Accept"))) {
			throw CcvErrors.of("406.10", "The media type is not known.");
		}
		if (request.body().length > 0 && !MediaTypes.isKnown(request.header("Content-Type"))) {
			throw CcvErrors.of("415.10", "The media type of the body is not known.");
		}
	}

	private boolean isOnTime(@Nullable String date) {
		try {
			Instant sent = (date != null) ? OffsetDateTime.parse(date).toInstant() : Instant.MIN;
			Instant now = this.store.now();
			return !sent.isBefore(now.minus(SKEW)) && !sent.isAfter(now.plus(SKEW));
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	@Override
	public Limiter.@Nullable Allowance allowance(Request request) {
		return this.limits.of(request);
	}

	@Override
	public Response answer(Request request) {
		synchronized (this.store) {
			String resource = request.path().split("/", -1)[1];
			if (this.store.settings.isDisabled(resource)) {
				return CcvErrors.notAllowed(resource);
			}
			return this.router.answer(request, this::notFound,
					(other) -> CcvErrors.response("405.10", other.path() + " does not take " + other.method() + "."));
		}
	}

	@Override
	public Response finish(Response response, Limiter.Grant grant) {
		return response;
	}

	@Override
	public Response aboveLimit(Limiter.Grant grant, Duration pause) {
		return (grant.reached() != null) ? tooMany(null)
				: CcvErrors.response("429.11", "The total rate limit is exceeded.");
	}

	/** A page of a proxy in front is not signed. */
	@Override
	public Response sealed(Request request, Response response) {
		if (response.headers().getOrDefault("Content-Type", "").startsWith("text/html")) {
			return response;
		}
		String date = this.store.date();
		return response.with(Signature.DATE, date)
			.with(Signature.HASH, this.signature.hash(request.method(), uri(request), response.body(), date));
	}

	/** No header says how long to wait, unless a fault wants one. */
	@Override
	public Response tooMany(@Nullable Duration pause) {
		Response response = CcvErrors.response("429.10", "The rate limit of this resource is exceeded.");
		return (pause != null) ? response.with("Retry-After", Long.toString(pause.toSeconds())) : response;
	}

	@Override
	public Response serverError() {
		return CcvErrors.response("500.10", "An unknown error occurred.");
	}

	@Override
	public Response expiredToken() {
		return CcvErrors.response("401.10", "The call is not signed as it should be.");
	}

	@Override
	public Response missingScope() {
		return CcvErrors.notAllowed("this resource");
	}

	@Override
	public Response planTooSmall() {
		return CcvErrors.response("500.60", "The product limit is exceeded.");
	}

	@Override
	public Response notFound(Request request) {
		return CcvErrors.response("404.20", "There is no resource " + request.path() + ".");
	}

	@Override
	public Response goingBack(Request request, Response response) {
		try {
			JsonNode tree = Json.read(response.body());
			if (tree instanceof ObjectNode page && page.path("next").isString()) {
				Matcher start = START.matcher(page.path("next").asString());
				page.put("next", start.replaceAll("start=0"));
				return response.saying(Json.write(page));
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
