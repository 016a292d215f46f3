package io.evenkeel.sandbox.bigcommerce;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelopes of v3 and v2, and the bodies and parameters they take. */
final class Answers {

	static final int MOST = 250;

	private static final int USUAL = 50;

	private Answers() {
	}

	static Response data(JsonNode data) {
		return data(200, data);
	}

	static Response data(int status, JsonNode data) {
		ObjectNode body = Json.object();
		body.set("data", data);
		body.putObject("meta");
		return Response.json(status, body);
	}

	/**
	 * A page of v3; a limit above the most is cut down to it.
	 * @param request what was asked for
	 * @param rows all that were found
	 * @param most the highest limit
	 * @param view how a row is shown
	 * @return the page
	 */
	static <T> Response page(Request request, List<T> rows, int most, Function<T, ? extends JsonNode> view) {
		int page = Math.max(1, whole(request, "page", 1));
		int limit = Math.min(most, Math.max(1, whole(request, "limit", Math.min(USUAL, most))));
		List<? extends JsonNode> items = rows.stream().skip((page - 1L) * limit).limit(limit).map(view).toList();
		int pages = Math.max(1, (rows.size() + limit - 1) / limit);
		ObjectNode body = Json.object();
		body.set("data", Json.array(items));
		ObjectNode pagination = body.putObject("meta").putObject("pagination");
		pagination.put("total", rows.size()).put("count", items.size()).put("per_page", limit);
		pagination.put("current_page", page).put("total_pages", pages);
		ObjectNode links = pagination.putObject("links");
		if (page > 1) {
			links.put("previous", "?page=" + (page - 1) + "&limit=" + limit);
		}
		links.put("current", "?page=" + page + "&limit=" + limit);
		if (page < pages) {
			links.put("next", "?page=" + (page + 1) + "&limit=" + limit);
		}
		return Response.json(200, body);
	}

	/**
	 * A page of v2: a bare array, and nothing at all where there is none.
	 * @param request what was asked for
	 * @param rows all that were found
	 * @param view how a row is shown
	 * @return the page
	 */
	static Response v2(Request request, List<ObjectNode> rows, Function<ObjectNode, ? extends JsonNode> view) {
		int page = Math.max(1, v2Whole(request, "page", 1));
		int limit = Math.max(1, v2Whole(request, "limit", USUAL));
		if (limit > MOST) {
			ObjectNode message = Json.object().put("status", 413);
			message.put("message", "The specified limit exceeds the maximum allowed.");
			message.putObject("details").put("max_limit", MOST);
			return Response.json(413, Json.array().add(message));
		}
		List<? extends JsonNode> items = rows.stream().skip((page - 1L) * limit).limit(limit).map(view).toList();
		return items.isEmpty() ? Response.empty(204) : Response.json(200, Json.array(items));
	}

	private static int whole(Request request, String name, int otherwise) {
		String text = request.query(name);
		try {
			return (text != null) ? Integer.parseInt(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw BigCommerceErrors.of(422, name + " must be a whole number");
		}
	}

	private static int v2Whole(Request request, String name, int otherwise) {
		String text = request.query(name);
		try {
			return (text != null) ? Integer.parseInt(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw BigCommerceErrors.v2Invalid(name);
		}
	}

	/**
	 * The values of a comma-separated parameter.
	 * @param text as it was sent
	 * @return empty for none
	 */
	static Set<String> list(@Nullable String text) {
		return (text != null) ? new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s*,\\s*"))) : Set.of();
	}

	/**
	 * The ids of a filter that must be there, so that nobody deletes everything.
	 * @param request with {@code id:in}
	 * @return its ids
	 */
	static Set<String> ids(Request request) {
		Set<String> ids = list(request.query("id:in"));
		if (ids.isEmpty()) {
			throw BigCommerceErrors.of(422, "A filter is required: id:in");
		}
		return ids;
	}

	static ObjectNode body(Request request) {
		if (tree(request) instanceof ObjectNode body) {
			return body;
		}
		throw BigCommerceErrors.of(400, "Input is invalid: an object is expected");
	}

	/**
	 * The body of a batch.
	 * @param request the call
	 * @param most how many it may have
	 * @return its objects
	 */
	static List<ObjectNode> batch(Request request, int most) {
		if (!(tree(request) instanceof ArrayNode array) || array.valueStream().anyMatch((item) -> !item.isObject())) {
			throw BigCommerceErrors.of(400, "Input is invalid: an array of objects is expected");
		}
		checkSize(array, most);
		return array.valueStream().map(ObjectNode.class::cast).toList();
	}

	static void checkSize(JsonNode array, int most) {
		if (array.size() > most) {
			throw BigCommerceErrors.of(413,
					"The request payload is too large. The maximum items allowed in the array is " + most + ".");
		}
	}

	private static JsonNode tree(Request request) {
		try {
			return Json.read(request.body());
		}
		catch (JacksonException ex) {
			throw BigCommerceErrors.of(400, "Input is invalid: it is no JSON");
		}
	}

}
