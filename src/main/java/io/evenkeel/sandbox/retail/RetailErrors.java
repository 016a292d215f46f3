package io.evenkeel.sandbox.retail;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Response;

/** The refusals of the service: {@code {"error": ..., "message": ...}}. */
final class RetailErrors {

	private RetailErrors() {
	}

	static Refusal of(int status, String error, String message) {
		return new Refusal(response(status, error, message));
	}

	static Response response(int status, String error, String message) {
		return Response.json(status, Json.object().put("error", error).put("message", message));
	}

	static Refusal invalid(String message) {
		return of(400, "Bad Request", message);
	}

	static Refusal unprocessable(String message) {
		return of(422, "Unprocessable Entity", message);
	}

	static Refusal conflict(String message) {
		return of(409, "Conflict", message);
	}

	static Refusal missing(String what, String id) {
		return of(404, "Not Found", what + " " + id + " was not found");
	}

}
