package io.evenkeel.sandbox.cseries;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes, out and in. */
final class Answers {

	private Answers() {
	}

	static Response ok(String key, JsonNode value) {
		return of(200, key, value);
	}

	static Response of(int status, String key, JsonNode value) {
		ObjectNode body = Json.object();
		body.set(key, value);
		return Response.json(status, body);
	}

	/**
	 * What was sent in an envelope.
	 * @param request the call
	 * @param key the envelope's key
	 * @return an object
	 */
	static ObjectNode body(Request request, String key) {
		if (tree(request).path(key) instanceof ObjectNode body) {
			return body;
		}
		throw CSeriesErrors.of(400, "The body must have an object '" + key + "'");
	}

	/**
	 * Several things in an envelope.
	 * @param request the call
	 * @param key the envelope's key
	 * @return objects
	 */
	static List<JsonNode> bodies(Request request, String key) {
		if (tree(request).path(key) instanceof ArrayNode array && array.valueStream().allMatch(JsonNode::isObject)) {
			return Json.items(array);
		}
		throw CSeriesErrors.of(400, "The body must have a list of objects '" + key + "'");
	}

	private static JsonNode tree(Request request) {
		try {
			return Json.read(request.body());
		}
		catch (JacksonException ex) {
			throw CSeriesErrors.of(400, "The body is no JSON");
		}
	}

}
