package io.evenkeel.sandbox.ccv;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Response;

/**
 * The refusals of the service. The number before the dot of a code is the HTTP status, so
 * that much that can never succeed comes as a 500.
 */
final class CcvErrors {

	private CcvErrors() {
	}

	/**
	 * A refusal.
	 * @param code such as 404.20
	 * @param message for developers
	 * @return the answer
	 */
	static Response response(String code, String message) {
		int status = Integer.parseInt(code.substring(0, code.indexOf('.')));
		return Response.json(status,
				Json.object().put("status", status).put("code", code).put("developermessage", message));
	}

	static Refusal of(String code, String message) {
		return new Refusal(response(code, message));
	}

	static Refusal missing(String resource, String id) {
		return of("404.20", "There is no " + resource + " " + id + ".");
	}

	/**
	 * A body that is not as its route takes it.
	 * @param message what is wrong with which field
	 * @return 500.20
	 */
	static Refusal invalid(String message) {
		return of("500.20", "The body does not match the schema: " + message + ".");
	}

	static Refusal exists(String message) {
		return of("500.40", message);
	}

	static Refusal same() {
		return of("500.50", "The properties have these values already.");
	}

	static Response notAllowed(String resource) {
		return response("500.70", "This key may not do this with " + resource + ".");
	}

	static Refusal badQuery(String message) {
		return of("400.10", message);
	}

}
