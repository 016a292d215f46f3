package io.evenkeel.sandbox.bigcommerce;

import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.node.ObjectNode;

/** The refusals of the service: a problem in v3, a list of messages in v2. */
final class BigCommerceErrors {

	private static final String TYPE = "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes";

	private BigCommerceErrors() {
	}

	static ObjectNode problem(int status, String title, Map<String, String> errors) {
		ObjectNode problem = Json.object().put("status", status).put("title", title).put("type", TYPE);
		ObjectNode map = problem.putObject("errors");
		errors.forEach(map::put);
		return problem;
	}

	static Response response(int status, String title) {
		return Response.json(status, problem(status, title, Map.of()));
	}

	static Refusal of(int status, String title) {
		return new Refusal(response(status, title));
	}

	/**
	 * What was sent is not valid.
	 * @param title in a sentence
	 * @param errors by field
	 * @return 422
	 */
	static Refusal invalid(String title, Map<String, String> errors) {
		return new Refusal(Response.json(422, problem(422, title, errors)));
	}

	static Refusal invalid(String field, String message) {
		return invalid("JSON data is missing or invalid", Map.of(field, message));
	}

	static Refusal missing(String kind) {
		return of(404, "A " + kind + " was not found with that id.");
	}

	static Response v2Response(int status, String message) {
		return Response.json(status, Json.array().add(Json.object().put("status", status).put("message", message)));
	}

	static Refusal v2(int status, String message) {
		return new Refusal(v2Response(status, message));
	}

	static Refusal v2Missing() {
		return v2(404, "The requested resource was not found.");
	}

	/**
	 * What was sent to v2 is not valid.
	 * @param field which field
	 * @return 400
	 */
	static Refusal v2Invalid(String field) {
		ObjectNode message = Json.object().put("status", 400).put("message", "The field '" + field + "' is invalid.");
		message.putObject("details").put("invalid_reason", "The field '" + field + "' is invalid.");
		return new Refusal(Response.json(400, Json.array().add(message)));
	}

}
