package io.evenkeel.sandbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds values against the schemas of a document. */
final class SchemaCheck {

	private final JsonNode document;

	private final boolean isOfRequests;

	private SchemaCheck(JsonNode document, boolean isOfRequests) {
		this.document = document;
		this.isOfRequests = isOfRequests;
	}

	/**
	 * Takes what is not described for an addition that came later.
	 * @param document where references lead
	 * @return the check
	 */
	static SchemaCheck ofAnswers(JsonNode document) {
		return new SchemaCheck(document, false);
	}

	/**
	 * Takes what is not described for a mistake, and holds values against limits and
	 * choices.
	 * @param document where references lead
	 * @return the check
	 */
	static SchemaCheck ofRequests(JsonNode document) {
		return new SchemaCheck(document, true);
	}

	static JsonNode resolved(JsonNode document, JsonNode node) {
		String reference = Json.text(node, "$ref");
		return (reference != null) ? resolved(document, document.at(reference.substring(1))) : node;
	}

	/**
	 * Where a value breaks a schema.
	 * @param at where the value is
	 * @param schema the schema or a reference to it
	 * @param value the value
	 * @param found gets what is found
	 */
	void check(String at, JsonNode schema, JsonNode value, List<String> found) {
		checkParts(at, schema, value, found);
		if (this.isOfRequests && value.isObject() && !isOpen(schema)) {
			Set<String> known = names(schema);
			value.propertyNames()
				.stream()
				.filter((name) -> !known.contains(name))
				.forEach((name) -> found.add(at + "/" + name + ": is not described"));
		}
	}

	private void checkParts(String at, JsonNode reference, JsonNode value, List<String> found) {
		JsonNode schema = resolved(this.document, reference);
		Json.items(schema, "allOf").forEach((part) -> checkParts(at, part, value, found));
		String type = Json.text(schema, "type", "");
		if (value.isNull()) {
			if (!isNullable(schema) && !type.isEmpty()) {
				found.add(at + ": must not be null");
			}
			return;
		}
		if (!isOf(type, value)) {
			found.add(at + ": must be " + type);
			return;
		}
		Json.items(schema, "required")
			.stream()
			.filter((name) -> value.isObject() && !value.has(name.asString()))
			.forEach((name) -> found.add(at + ": needs " + name.asString()));
		schema.path("properties")
			.propertyNames()
			.stream()
			.filter(value::has)
			.forEach((name) -> check(at + "/" + name, schema.path("properties").get(name), value.get(name), found));
		for (int i = 0; value.isArray() && i < value.size(); i++) {
			check(at + "/" + i, schema.path("items"), value.get(i), found);
		}
		if (this.isOfRequests) {
			Limits.check(at, schema, value, found);
			checkChoice(at, Json.items(schema, "oneOf"), value, found);
			checkChoice(at, Json.items(schema, "anyOf"), value, found);
		}
	}

	/** Older documents have it as an extension. */
	private boolean isNullable(JsonNode schema) {
		return Json.flag(schema, "nullable") || (this.isOfRequests && Json.flag(schema, "x-nullable"));
	}

	/** What breaks the schema that fits best is told. */
	private void checkChoice(String at, List<JsonNode> choices, JsonNode value, List<String> found) {
		choices.stream().map((choice) -> {
			List<String> broken = new ArrayList<>();
			checkParts(at, choice, value, broken);
			return broken;
		}).min(Comparator.comparingInt(List::size)).ifPresent(found::addAll);
	}

	/** Whether a schema says that there may be more than it names. */
	private boolean isOpen(JsonNode reference) {
		JsonNode schema = resolved(this.document, reference);
		JsonNode more = schema.path("additionalProperties");
		return more.isObject() || more.asBoolean(false) || parts(schema).anyMatch(this::isOpen);
	}

	private Set<String> names(JsonNode reference) {
		JsonNode schema = resolved(this.document, reference);
		Set<String> names = new HashSet<>(schema.path("properties").propertyNames());
		parts(schema).forEach((part) -> names.addAll(names(part)));
		return names;
	}

	private static Stream<JsonNode> parts(JsonNode schema) {
		return Stream.of("allOf", "oneOf", "anyOf").flatMap((kind) -> Json.items(schema, kind).stream());
	}

	/**
	 * Where a value of a query breaks a schema. A list is one text with commas.
	 * @param at where the value is
	 * @param reference the schema or a reference to it
	 * @param text the value
	 * @param found gets what is found
	 */
	void checkText(String at, JsonNode reference, String text, List<String> found) {
		JsonNode schema = resolved(this.document, reference);
		if (Json.text(schema, "type", "").equals("array")) {
			for (String item : text.split(",", -1)) {
				checkText(at, schema.path("items"), item, found);
			}
			return;
		}
		check(at, schema, value(Json.text(schema, "type"), text), found);
	}

	private static JsonNode value(@Nullable String type, String text) {
		JsonNode asText = JsonNodeFactory.instance.stringNode(text);
		if (type == null || type.equals("string")) {
			return asText;
		}
		try {
			return Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		catch (JacksonException ex) {
			return asText;
		}
	}

	private static boolean isOf(String type, JsonNode value) {
		return switch (type) {
			case "string" -> value.isString();
			case "integer" -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
			case "number" -> value.isNumber();
			case "boolean" -> value.isBoolean();
			case "array" -> value.isArray();
			case "object" -> value.isObject();
			default -> true;
		};
	}

}
