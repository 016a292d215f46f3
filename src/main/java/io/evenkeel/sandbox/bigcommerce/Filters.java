package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Request;
import tools.jackson.databind.JsonNode;

/** The filters of v3: a field with an operator behind a colon, or without one. */
final class Filters {

	private static final Set<String> OTHERS = Set.of("page", "limit", "include", "include_fields", "exclude_fields",
			"sort", "direction", "after", "before");

	private Filters() {
	}

	/**
	 * What a call asks for.
	 * @param request the call
	 * @param fields the fields that can be asked for
	 * @param others parameters that somebody else looks at
	 * @return whether a row is wanted
	 */
	static Predicate<JsonNode> of(Request request, Set<String> fields, String... others) {
		Predicate<JsonNode> all = (row) -> true;
		for (String name : request.names()) {
			String value = request.query(name);
			if (OTHERS.contains(name) || List.of(others).contains(name) || value == null) {
				continue;
			}
			String field = name.replaceAll(":.*", "");
			if (!fields.contains(field)) {
				throw BigCommerceErrors.of(422, "The filter(s): " + name + " are not valid filter parameter(s).");
			}
			all = all.and(filter(field, name.substring(field.length()), value));
		}
		return all;
	}

	private static Predicate<JsonNode> filter(String field, String operator, String value) {
		return switch (operator) {
			case "" -> among(field, Set.of(plain(value)));
			case ":in" -> among(field, values(value));
			case ":not_in" -> among(field, values(value)).negate();
			case ":like" ->
				(row) -> row.path(field).asString("").toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
			case ":min" -> (row) -> compare(row.path(field), value) >= 0;
			case ":max" -> (row) -> compare(row.path(field), value) <= 0;
			case ":greater" -> (row) -> compare(row.path(field), value) > 0;
			case ":less" -> (row) -> compare(row.path(field), value) < 0;
			default -> throw BigCommerceErrors.of(422,
					"The filter(s): " + field + operator + " are not valid filter parameter(s).");
		};
	}

	private static Set<String> values(String text) {
		return Arrays.stream(text.split(",")).map(Filters::plain).collect(Collectors.toSet());
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	private static Predicate<JsonNode> among(String field, Set<String> values) {
		return (row) -> {
			JsonNode value = row.path(field);
			if (value.isArray()) {
				return value.valueStream().anyMatch((item) -> values.contains(plain(item.asString(""))));
			}
			return values.contains(plain(value.asString("")))
					|| (value.isBoolean() && values.contains(value.asBoolean(false) ? "1" : "0"));
		};
	}

	private static int compare(JsonNode value, String wanted) {
		if (value.isNumber()) {
			return value.decimalValue().compareTo(number(wanted));
		}
		Optional<Instant> own = Dates.read(value.asString(""));
		Optional<Instant> other = Dates.read(wanted);
		if (own.isPresent() && other.isPresent()) {
			return own.get().compareTo(other.get());
		}
		throw BigCommerceErrors.of(422, "'" + wanted + "' is no value to compare with.");
	}

	private static BigDecimal number(String text) {
		try {
			return new BigDecimal(text);
		}
		catch (NumberFormatException ex) {
			throw BigCommerceErrors.of(422, "'" + text + "' is no value to compare with.");
		}
	}

}
