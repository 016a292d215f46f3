package io.evenkeel.sandbox.retail;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which versions a page is of.
 *
 * @param after versions above this one
 * @param before versions below this one
 * @param size how many rows at most
 * @param deleted whether deleted rows belong to it
 */
record Range(long after, long before, int size, boolean deleted) {

	private static final int USUAL = 100;

	/** The service documents no highest size for these lists; this one never helps. */
	private static final int MOST = 10_000;

	static Range of(Request request) {
		return new Range(number(request.query("after"), "after", 0),
				number(request.query("before"), "before", Long.MAX_VALUE), size(request, USUAL, MOST),
				request.asks("deleted"));
	}

	static int size(Request request, int usual, int most) {
		long size = number(request.query("page_size"), "page_size", usual);
		return (int) Math.max(1, Math.min(size, most));
	}

	static Range of(JsonNode body, int usual, int most) {
		return new Range(number(Json.text(body, "after"), "after", 0),
				number(Json.text(body, "before"), "before", Long.MAX_VALUE),
				(int) Math.max(1, Math.min(number(Json.text(body, "size"), "size", usual), most)),
				Json.flag(body, "include_deleted"));
	}

	private static long number(@Nullable String text, String name, long otherwise) {
		try {
			return (text != null) ? Long.parseLong(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw RetailErrors.invalid(name + " must be a whole number");
		}
	}

}
