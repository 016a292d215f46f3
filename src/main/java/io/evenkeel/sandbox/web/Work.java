package io.evenkeel.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A call on its way through limits, faults and the service. */
final class Work {

	private static final int MOST_KEPT = 50;

	private static final String GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head>"
			+ "<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>";

	private static final byte[] OTHER = "what was signed".getBytes(StandardCharsets.UTF_8);

	private final Service service;

	private final Limiter limiter;

	private final Faults faults;

	private final Clock clock;

	private final Map<String, Response> before = Collections.synchronizedMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Response> eldest) {
			return size() > MOST_KEPT;
		}

	});

	Work(Service service, Limiter limiter, Faults faults, Clock clock) {
		this.service = service;
		this.limiter = limiter;
		this.faults = faults;
		this.clock = clock;
	}

	/**
	 * What becomes of a call.
	 *
	 * @param response the answer; null when the connection is dropped
	 * @param fault what spoilt it
	 */
	record Result(@Nullable Response response, @Nullable Fault fault) {
	}

	Result of(Request request) {
		Result result = unsealed(request);
		Response response = result.response();
		if (response == null) {
			return result;
		}
		boolean isForged = result.fault() != null && result.fault().kind() == Fault.Kind.WRONG_SIGNATURE;
		Response sealed = isForged ? this.service.sealed(request, response.saying(OTHER)).saying(response.body())
				: this.service.sealed(request, response);
		return new Result(sealed, result.fault());
	}

	private Result unsealed(Request request) {
		Response refused = refusedAtTheDoor(request);
		if (refused != null) {
			return new Result(refused, null);
		}
		Limiter.Grant grant = this.limiter.take(this.service.allowance(request));
		if (!grant.allowed()) {
			Duration pause = Duration.between(this.clock.instant(), grant.end());
			return new Result(this.service.finish(this.service.aboveLimit(grant, pause), grant), null);
		}
		Optional<Fault> fault = this.faults.next(request.method(), request.path());
		Response response = fault.isPresent() ? spoilt(request, fault.get()) : done(request);
		return new Result((response != null) ? this.service.finish(response, grant) : null, fault.orElse(null));
	}

	private @Nullable Response refusedAtTheDoor(Request request) {
		try {
			this.service.admit(request);
			return null;
		}
		catch (Refusal ex) {
			return ex.response();
		}
	}

	private @Nullable Response spoilt(Request request, Fault fault) {
		return switch (fault.kind()) {
			case TOO_MANY_REQUESTS -> this.service.tooMany(fault.pause());
			case SERVER_ERROR -> this.service.serverError();
			case BAD_GATEWAY -> Response.html(502, GATEWAY_PAGE);
			case EXPIRED_TOKEN -> this.service.expiredToken();
			case MISSING_SCOPE -> this.service.missingScope();
			case PLAN_TOO_SMALL -> this.service.planTooSmall();
			case DROP_BEFORE -> null;
			case DROP_AFTER -> lost(request);
			case WRONG_SIGNATURE -> done(request);
			case SLOW -> late(request, fault.delay());
			case REPEATED_PAGE -> again(request);
			case CURSOR_BACK -> this.service.goingBack(request, done(request));
			case INVALID_JSON -> broken(done(request));
		};
	}

	private @Nullable Response lost(Request request) {
		done(request);
		return null;
	}

	private Response late(Request request, Duration delay) {
		Response response = done(request);
		try {
			Thread.sleep(delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return response;
	}

	private Response again(Request request) {
		Response last = this.before.get(request.method() + " " + request.path());
		return (last != null) ? last : done(request);
	}

	private static Response broken(Response response) {
		byte[] body = response.body();
		byte[] half = new byte[body.length / 2];
		System.arraycopy(body, 0, half, 0, half.length);
		return response.saying(half);
	}

	private Response done(Request request) {
		Response response = answer(request);
		if (response.isOk()) {
			this.before.put(request.method() + " " + request.path(), response);
		}
		return response;
	}

	private Response answer(Request request) {
		try {
			return this.service.answer(request);
		}
		catch (Refusal ex) {
			return ex.response();
		}
		catch (RuntimeException ex) {
			WebServer.LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path(), ex);
			return this.service.serverError();
		}
	}

}
