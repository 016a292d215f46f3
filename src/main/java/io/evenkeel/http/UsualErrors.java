package io.evenkeel.http;

import java.util.List;

import tools.jackson.databind.JsonNode;

/** Finds the sentence in an error body of one of the usual shapes. */
final class UsualErrors {

	private static final List<String> FIELDS = List.of("message", "errorMessage", "detail", "title", "error");

	private UsualErrors() {
	}

	static String sentence(JsonNode body) {
		JsonNode first = body.isArray() ? body.path(0) : body;
		for (String field : FIELDS) {
			JsonNode value = first.path(field);
			if (value.isString() && !value.asString().isBlank()) {
				return value.asString().strip();
			}
		}
		return first.path("error").isObject() ? sentence(first.path("error")) : "";
	}

}
