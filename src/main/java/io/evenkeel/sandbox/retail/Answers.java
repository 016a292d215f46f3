package io.evenkeel.sandbox.retail;

import java.util.List;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelopes of the service, and the bodies it takes. */
final class Answers {

	private Answers() {
	}

	static Response data(JsonNode data) {
		return data(200, data);
	}

	static Response data(int status, JsonNode data) {
		ObjectNode answer = Json.object();
		answer.set("data", data);
		return Response.json(status, answer);
	}

	/**
	 * A page with the versions it spans; both are null when it is empty.
	 * @param table the rows
	 * @param request what was asked for
	 * @param view how a row is shown
	 * @return the page
	 */
	static Response page(Table table, Request request, Function<ObjectNode, ObjectNode> view) {
		List<ObjectNode> rows = table.page(Range.of(request));
		ObjectNode answer = Json.object();
		answer.set("data", Json.array(rows.stream().map(view).toList()));
		ObjectNode version = answer.putObject("version").putNull("min").putNull("max");
		if (!rows.isEmpty()) {
			version.set("min", rows.get(0).path("version"));
			version.set("max", rows.get(rows.size() - 1).path("version"));
		}
		return Response.json(200, answer);
	}

	static JsonNode body(Request request) {
		try {
			JsonNode body = Json.read(request.body());
			if (body.isObject()) {
				return body;
			}
		}
		catch (JacksonException ex) {
			throw RetailErrors.invalid("the body is not valid JSON");
		}
		throw RetailErrors.invalid("the body must be a JSON object");
	}

}
