package io.evenkeel.sandbox.cseries;

import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.node.ObjectNode;

/** The refusals of the service. Which call it was is filled in where it is known. */
final class CSeriesErrors {

	static final String ERROR = "error";

	private CSeriesErrors() {
	}

	static Response response(int status, String message) {
		return Response.json(status, body(status, message));
	}

	private static ObjectNode body(int status, String message) {
		ObjectNode body = Json.object();
		body.putObject(ERROR).put("code", status).put("method", "").put("request", "").put("message", message);
		return body;
	}

	static Refusal of(int status, String message) {
		return new Refusal(response(status, message));
	}

	static Refusal missing(String kind) {
		return of(404, "The " + kind + " does not exist");
	}

	static Refusal invalid(String field, String message) {
		return invalid(Map.of(field, message));
	}

	/**
	 * What was sent is not valid.
	 * @param errors by field
	 * @return 422
	 */
	static Refusal invalid(Map<String, String> errors) {
		ObjectNode body = body(422, "Invalid data: " + String.join(", ", errors.keySet().stream().sorted().toList()));
		ObjectNode map = ((ObjectNode) body.path(ERROR)).putObject("errors");
		errors.forEach(map::put);
		return new Refusal(Response.json(422, body));
	}

}
