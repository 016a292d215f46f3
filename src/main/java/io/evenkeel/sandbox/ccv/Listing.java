package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a list can be asked for: a part of it, a field to sort it by, and values. A
 * parameter that it does not know is refused, so that nobody takes the whole list for
 * what was looked for.
 */
final class Listing {

	static final int MOST = 250;

	private static final int USUAL = 25;

	private static final String DESCENDING = "_desc";

	private static final Set<String> OTHERS = Set.of("start", "size", "orderby", "expand");

	private final Map<String, BiPredicate<JsonNode, String>> filters = new LinkedHashMap<>();

	private final List<String> orders;

	Listing(String... orders) {
		this.orders = List.of(orders);
	}

	Listing filter(String parameter, BiPredicate<JsonNode, String> filter) {
		this.filters.put(parameter, filter);
		return this;
	}

	/**
	 * A filter for one value of a field.
	 * @param parameter its name
	 * @param field the field
	 * @return this
	 */
	Listing same(String parameter, String field) {
		return filter(parameter, (row, value) -> isSame(row.path(field), value));
	}

	private static boolean isSame(JsonNode own, String value) {
		if (own.isBoolean()) {
			return own.asBoolean(false) == flag(value);
		}
		return own.isNumber() ? compare(own, value) == 0 : own.asString("").equals(value);
	}

	Listing min(String parameter, String field) {
		return filter(parameter, (row, value) -> compare(row.path(field), value) >= 0);
	}

	Listing max(String parameter, String field) {
		return filter(parameter, (row, value) -> compare(row.path(field), value) <= 0);
	}

	private static boolean flag(String value) {
		return switch (value) {
			case "true", "1" -> true;
			case "false", "0" -> false;
			default -> throw CcvErrors.badQuery("'" + value + "' is neither true nor false.");
		};
	}

	private static int compare(JsonNode own, String value) {
		if (!own.isNumber()) {
			return own.asString("").compareTo(value);
		}
		try {
			return own.decimalValue().compareTo(new BigDecimal(value));
		}
		catch (NumberFormatException ex) {
			throw CcvErrors.badQuery("'" + value + "' is no number.");
		}
	}

	/**
	 * A page.
	 * @param request what was asked for
	 * @param rows all that there are
	 * @param href where the list is
	 * @param view how a record is shown
	 * @return the page, with links to those beside it
	 */
	Response page(Request request, Collection<ObjectNode> rows, String href, Function<ObjectNode, ObjectNode> view) {
		return page(request, rows, href, view, (row) -> row);
	}

	/**
	 * A page with more of each record.
	 * @param request what was asked for
	 * @param rows all that there are
	 * @param href where the list is
	 * @param view how a record is shown; filters look at what is shown
	 * @param more what the records of the page get besides
	 * @return the page
	 */
	Response page(Request request, Collection<ObjectNode> rows, String href, Function<ObjectNode, ObjectNode> view,
			UnaryOperator<ObjectNode> more) {
		request.names()
			.stream()
			.filter((name) -> !OTHERS.contains(name) && !this.filters.containsKey(name))
			.findAny()
			.ifPresent((name) -> {
				throw CcvErrors.badQuery("There is no parameter " + name + ".");
			});
		List<ObjectNode> found = rows.stream().filter((row) -> isWanted(request, row)).sorted(order(request)).toList();
		int start = whole(request, "start", 0);
		int size = Math.min(MOST, Math.max(1, whole(request, "size", USUAL)));
		ObjectNode page = Json.object().put("href", href).put("start", start).put("size", size);
		page.put("first", link(request, href, 0, size));
		page.put("previous", (start > 0) ? link(request, href, Math.max(0, start - size), size) : null);
		page.put("next", (start + size < found.size()) ? link(request, href, start + size, size) : null);
		page.set("items", Json.array(found.stream().skip(start).limit(size).map(view).map(more).toList()));
		return Response.json(200, page);
	}

	private boolean isWanted(Request request, JsonNode row) {
		return this.filters.entrySet().stream().allMatch((filter) -> {
			String value = request.query(filter.getKey());
			return value == null || filter.getValue().test(row, value);
		});
	}

	/** Records with the same value stay in the order of their ids, whichever way. */
	private Comparator<JsonNode> order(Request request) {
		String order = request.query("orderby");
		if (order == null) {
			return (one, other) -> 0;
		}
		String field = order.endsWith(DESCENDING) ? order.substring(0, order.length() - DESCENDING.length()) : order;
		if (!this.orders.contains(field)) {
			throw CcvErrors.badQuery("The list cannot be ordered by " + order + ".");
		}
		Comparator<JsonNode> ascending = (one, other) -> compare(one.path(field), other.path(field).asString(""));
		return order.endsWith(DESCENDING) ? ascending.reversed() : ascending;
	}

	private static String link(Request request, String href, int start, int size) {
		StringBuilder link = new StringBuilder(href).append('?');
		for (String pair : request.rawQuery().split("&")) {
			if (!pair.isEmpty() && !pair.startsWith("start=") && !pair.startsWith("size=")) {
				link.append(pair).append('&');
			}
		}
		return link.append("start=").append(start).append("&size=").append(size).toString();
	}

	private static int whole(Request request, String name, int otherwise) {
		String text = request.query(name);
		try {
			return (text != null) ? Math.max(0, Integer.parseInt(text)) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw CcvErrors.badQuery(name + " must be a whole number.");
		}
	}

}
