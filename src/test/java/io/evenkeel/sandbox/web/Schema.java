package io.evenkeel.sandbox.web;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The part of OpenAPI's schemas that the facts use: types, properties, what is required
 * and what may be null.
 *
 * @param document the whole document, for its references
 */
public record Schema(JsonNode document) {

	/**
	 * Where an answer breaks the schema of an operation.
	 * @param path the path as the document has it
	 * @param method get, post, ...
	 * @param status the status
	 * @param answer the answer's body
	 * @return such as {@code /data/0/id: must be a string}
	 */
	public List<String> violations(String path, String method, int status, JsonNode answer) {
		JsonNode response = this.document.path("paths")
			.path(path)
			.path(method)
			.path("responses")
			.path(Integer.toString(status));
		List<String> found = new ArrayList<>();
		if (response.isMissingNode()) {
			found.add(method + " " + path + " does not answer with " + status);
		}
		check("", response.at("/content/application~1json/schema"), answer, found);
		return found;
	}

	private JsonNode resolved(JsonNode schema) {
		String reference = Json.text(schema, "$ref");
		return (reference != null) ? this.document.at(reference.substring(1)) : schema;
	}

	private void check(String at, JsonNode reference, JsonNode value, List<String> found) {
		JsonNode schema = resolved(reference);
		Json.items(schema, "allOf").forEach((part) -> check(at, part, value, found));
		String type = Json.text(schema, "type", "");
		if (value.isNull()) {
			if (!Json.flag(schema, "nullable") && !type.isEmpty()) {
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
			.filter((name) -> !value.has(name.asString()))
			.forEach((name) -> found.add(at + ": needs " + name.asString()));
		schema.path("properties")
			.propertyNames()
			.stream()
			.filter(value::has)
			.forEach((name) -> check(at + "/" + name, schema.path("properties").get(name), value.get(name), found));
		for (int i = 0; value.isArray() && i < value.size(); i++) {
			check(at + "/" + i, schema.path("items"), value.get(i), found);
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
