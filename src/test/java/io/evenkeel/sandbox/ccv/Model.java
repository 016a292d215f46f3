package io.evenkeel.sandbox.ccv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;

/** The fields that the service's records have, from the facts. */
public final class Model {

	/**
	 * Lists below a record are links here, and stand in their place only when expanded.
	 */
	private static final String EXPANDED = "collection";

	private final List<NamedCsvRecord> fields;

	/** All that the facts have. */
	public Model() {
		this(Facts.table("ccvshop/fields.csv"));
	}

	/**
	 * Some of what the facts have.
	 * @param fields rows of the table
	 */
	public Model(List<NamedCsvRecord> fields) {
		this.fields = fields;
	}

	private Map<String, NamedCsvRecord> fields(String resource, String direction, String schema) {
		Map<String, NamedCsvRecord> found = new LinkedHashMap<>();
		this.fields.stream()
			.filter((row) -> row.getField("resource").equals(resource) && row.getField("schema").equals(schema)
					&& row.getField("direction").equals(direction))
			.forEach((row) -> found.put(row.getField("json_field"), row));
		return found;
	}

	/**
	 * The fields that a body can have.
	 * @param resource such as products
	 * @param schema such as {@code Post/Post}
	 * @return their names and types
	 */
	Map<String, String> written(String resource, String schema) {
		Map<String, String> types = new LinkedHashMap<>();
		fields(resource, "write", schema).forEach((name, row) -> types.put(name, row.getField("type")));
		return types;
	}

	/**
	 * What is not as the model has it: a field that is missing, unknown or of another
	 * type.
	 * @param resource such as products
	 * @param answer the record
	 * @return such as {@code stock: not float}
	 */
	List<String> violations(String resource, JsonNode answer) {
		List<String> violations = new ArrayList<>();
		String name = resource.substring(0, 1).toUpperCase() + resource.substring(1);
		check("", resource, name, answer, violations);
		return violations;
	}

	private void check(String at, String resource, String schema, JsonNode answer, List<String> violations) {
		Map<String, NamedCsvRecord> known = fields(resource, "read", schema);
		if (known.isEmpty()) {
			violations.add(at + ": there is no model " + resource + " " + schema);
		}
		known.forEach((name, row) -> {
			if (row.getField("optional").equals("no") && !answer.has(name) && !name.equals(EXPANDED)) {
				violations.add(at + name + ": missing");
			}
		});
		answer.properties().forEach((field) -> {
			String name = at + field.getKey();
			NamedCsvRecord row = known.get(field.getKey());
			if (row == null) {
				violations.add(name + ": unknown");
			}
			else if (!field.getValue().isNull()) {
				value(name, resource, row.getField("type"), field.getValue(), violations);
			}
		});
	}

	private static boolean fits(String type, JsonNode value) {
		return switch (type) {
			case "string" -> value.isString();
			case "int" -> value.isIntegralNumber();
			case "float" -> value.isNumber();
			case "bool" -> value.isBoolean();
			case "array" -> value.isArray();
			default -> value.isObject();
		};
	}

	private void value(String name, String resource, String type, JsonNode value, List<String> violations) {
		if (!fits(type, value)) {
			violations.add(name + ": not " + type);
		}
		else if (value.isObject()) {
			boolean isOther = type.equals("Personalinfo");
			check(name + "/", isOther ? "personalinfo" : resource, isOther ? type : "Child/" + type, value, violations);
		}
		else if (name.equals("combination")) {
			Json.items(value).forEach((item) -> check(name + "/", resource, "Child/Combination", item, violations));
		}
	}

	/**
	 * What of a body is not as the model of what can be written has it: a field that is
	 * missing, unknown or of another type.
	 * @param resource such as products
	 * @param method POST, PATCH or PUT
	 * @param body the body
	 * @return such as {@code stock: not float}
	 */
	public List<String> writeViolations(String resource, String method, JsonNode body) {
		String kind = method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
		String own = kind + "/" + kind;
		List<String> violations = new ArrayList<>();
		checkWritten("", resource, written(resource, own).isEmpty() ? "Input/Input" : own, body, violations);
		return violations;
	}

	private void checkWritten(String at, String resource, String schema, JsonNode body, List<String> violations) {
		Map<String, NamedCsvRecord> known = fields(resource, "write", schema);
		if (known.isEmpty()) {
			violations.add(at + ": there is no model " + resource + " " + schema);
			return;
		}
		known.forEach((name, row) -> {
			if (row.getField("optional").equals("no") && !body.has(name)) {
				violations.add(at + name + ": missing");
			}
		});
		body.properties().forEach((field) -> {
			String name = at + field.getKey();
			NamedCsvRecord row = known.get(field.getKey());
			if (row == null) {
				violations.add(name + ": unknown");
			}
			else {
				written(name, row.getField("type"), field.getValue(), violations);
			}
		});
	}

	private void written(String name, String type, JsonNode value, List<String> violations) {
		if (value.isNull()) {
			return;
		}
		if (!fits(type, value)) {
			violations.add(name + ": not " + type);
		}
		else if (value.isObject()) {
			boolean isPerson = type.equals("Input") || type.equals("Personalinfo");
			checkWritten(name + "/", "personalinfo", isPerson ? "Input/Input" : "Input/Child/" + type, value,
					violations);
		}
		else if (name.equals("orderrows")) {
			Json.items(value).forEach((item) -> checkWritten(name + "/", "orderrow", "Input/Input", item, violations));
		}
	}

}
