package io.evenkeel.sandbox.web;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a service is to the web server in front of it. */
public interface Service {

	/**
	 * Finds the call below the service's base.
	 * @param request the call with its whole path
	 * @return the call with the path below the base; empty when it is elsewhere
	 */
	Optional<Request> below(Request request);

	/**
	 * Refuses a call that may not come in.
	 * @param request the call
	 * @throws Refusal when it may not
	 */
	void admit(Request request);

	/**
	 * Does the work. One call at a time.
	 * @param request the call
	 * @return the answer
	 */
	Response answer(Request request);

	/**
	 * Adds what every answer says.
	 * @param response an answer
	 * @param grant what is left of the limit
	 * @return the answer as it is sent
	 */
	Response finish(Response response, Limiter.Grant grant);

	/**
	 * The limit of a call's own route.
	 * @param request the call
	 * @return null where only the limit of all counts
	 */
	default Limiter.@Nullable Allowance allowance(Request request) {
		return null;
	}

	/**
	 * Refuses a call that is above a limit.
	 * @param grant which limit, and when its window ends
	 * @param pause how long that is
	 * @return the answer
	 */
	default Response aboveLimit(Limiter.Grant grant, Duration pause) {
		return tooMany(pause);
	}

	/**
	 * Seals an answer just before it is sent, refusals and faults too.
	 * @param request the call
	 * @param response its answer
	 * @return the answer as it is sent
	 */
	default Response sealed(Request request, Response response) {
		return response;
	}

	Response tooMany(@Nullable Duration pause);

	Response serverError();

	Response expiredToken();

	Response missingScope();

	Response planTooSmall();

	Response notFound(Request request);

	/**
	 * A page that says to go on from further back than it was asked for.
	 * @param request the call
	 * @param response its true answer
	 * @return the same with another cursor
	 */
	Response goingBack(Request request, Response response);

	/**
	 * The page for people.
	 * @return HTML
	 */
	String page();

}
