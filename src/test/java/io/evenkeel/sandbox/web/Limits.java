package io.evenkeel.sandbox.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** What a schema says of one plain value: its choices, its size, the form of a date. */
final class Limits {

	private Limits() {
	}

	static void check(String at, JsonNode schema, JsonNode value, List<String> found) {
		checkChoices(at, schema, value, found);
		if (value.isNumber()) {
			range(at, schema, "minimum", "maximum", value.decimalValue(), "", found);
		}
		if (value.isArray()) {
			range(at, schema, "minItems", "maxItems", BigDecimal.valueOf(value.size()), " items", found);
		}
		if (value.isString()) {
			range(at, schema, "minLength", "maxLength", BigDecimal.valueOf(value.asString().length()), " characters",
					found);
			checkDate(at, Json.text(schema, "format", ""), value.asString(), found);
		}
	}

	/** A choice of a text may stand there as a number. */
	private static void checkChoices(String at, JsonNode schema, JsonNode value, List<String> found) {
		List<String> choices = Json.items(schema, "enum").stream().map(JsonNode::asString).toList();
		if (!choices.isEmpty() && !choices.contains(value.asString())) {
			found.add(at + ": must be one of " + choices + ", not " + value.asString());
		}
	}

	private static void range(String at, JsonNode schema, String least, String most, BigDecimal value, String unit,
			List<String> found) {
		if (schema.path(least).isNumber() && value.compareTo(schema.path(least).decimalValue()) < 0) {
			found.add(at + ": must be at least " + schema.path(least).asString() + unit);
		}
		if (schema.path(most).isNumber() && value.compareTo(schema.path(most).decimalValue()) > 0) {
			found.add(at + ": must be at most " + schema.path(most).asString() + unit);
		}
	}

	private static void checkDate(String at, String format, String text, List<String> found) {
		try {
			switch (format) {
				case "date" -> LocalDate.parse(text);
				case "date-time" -> OffsetDateTime.parse(text);
				default -> {
				}
			}
		}
		catch (DateTimeException ex) {
			found.add(at + ": must be a " + format);
		}
	}

}
