package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
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
import tools.jackson.databind.node.ObjectNode;

/** The envelopes of the service, and the bodies and parameters it takes. */
final class Answers {

	private static final int MOST = 100;

	private Answers() {
	}

	static Response json(Request request, JsonNode body) {
		String fields = request.query("responseFields");
		return Response.json(200, (fields != null) ? Projection.of(fields).apply(body) : body);
	}

	static Response id(long id) {
		return Response.json(200, Json.object().put("id", id));
	}

	static Response updated(int count) {
		return Response.json(200, Json.object().put("updateCount", count));
	}

	static Response deleted(int count) {
		return Response.json(200, Json.object().put("deleteCount", count));
	}

	/**
	 * A page; more than a hundred rows are never given, whatever is asked for.
	 * @param request what was asked for
	 * @param rows all that were found
	 * @param view how a row is shown
	 * @return the page
	 */
	static Response page(Request request, List<ObjectNode> rows, Function<ObjectNode, ? extends JsonNode> view) {
		int offset = (int) whole(request.query("offset"), "offset", 0);
		int limit = (int) Math.min(MOST, Math.max(1, whole(request.query("limit"), "limit", MOST)));
		List<? extends JsonNode> items = rows.stream().skip(offset).limit(limit).map(view).toList();
		ObjectNode page = Json.object().put("total", rows.size()).put("count", items.size());
		page.put("offset", offset).put("limit", limit).set("items", Json.array(items));
		return json(request, page);
	}

	static long whole(@Nullable String text, String name, long otherwise) {
		try {
			long number = (text != null) ? Long.parseLong(text) : otherwise;
			if (number >= 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			throw EcwidErrors.invalid(name + " must be a whole number");
		}
		throw EcwidErrors.invalid(name + " must not be negative");
	}

	static @Nullable BigDecimal number(@Nullable String text, String name) {
		try {
			return (text != null) ? new BigDecimal(text) : null;
		}
		catch (NumberFormatException ex) {
			throw EcwidErrors.invalid(name + " must be a number");
		}
	}

	/**
	 * The values of a comma-separated parameter.
	 * @param text as it was sent
	 * @return empty for none
	 */
	static Set<String> list(@Nullable String text) {
		return (text != null) ? new LinkedHashSet<>(List.of(text.strip().split("\\s*,\\s*"))) : Set.of();
	}

	/**
	 * Whether a stamp lies in a window; both ends belong to it.
	 * @param stamp seconds
	 * @param from as it was sent
	 * @param to as it was sent
	 * @return whether it does
	 */
	static boolean isWithin(long stamp, @Nullable String from, @Nullable String to) {
		return (from == null || stamp >= EcwidDates.seconds(from)) && (to == null || stamp <= EcwidDates.seconds(to));
	}

	static ObjectNode body(Request request) {
		try {
			if (Json.read(request.body()) instanceof ObjectNode body) {
				return body;
			}
		}
		catch (JacksonException ex) {
			throw EcwidErrors.invalid("the body is not valid JSON");
		}
		throw EcwidErrors.invalid("the body must be a JSON object");
	}

}
