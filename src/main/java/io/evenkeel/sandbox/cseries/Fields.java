package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a kind that can be written, each with the value it has until then; and
 * those that name another record, written as its id. What is no field is left.
 */
final class Fields {

	private final ObjectNode usual;

	private final Map<String, Rows> relations = new TreeMap<>();

	private final Map<String, Set<String>> words = new HashMap<>();

	private final Set<String> wholes = new HashSet<>();

	private final Set<String> signed = new HashSet<>(Set.of("sortOrder"));

	private final Set<String> needed = new HashSet<>();

	Fields(String usual) {
		this.usual = (ObjectNode) Json.read(usual.getBytes(StandardCharsets.UTF_8));
	}

	Fields naming(String field, Rows others) {
		this.relations.put(field, others);
		return this;
	}

	Fields among(String field, Set<String> values) {
		this.words.put(field, values);
		return this;
	}

	Fields needing(String... fields) {
		this.needed.addAll(Set.of(fields));
		return this;
	}

	/**
	 * Fields without decimals.
	 * @param fields their names
	 * @return this
	 */
	Fields whole(String... fields) {
		this.wholes.addAll(Set.of(fields));
		return this;
	}

	Fields mayBeNegative(String field) {
		this.signed.add(field);
		return this;
	}

	ObjectNode fresh() {
		ObjectNode fresh = this.usual.deepCopy();
		this.relations.keySet().forEach((name) -> fresh.set(name, Links.ABSENT));
		return fresh;
	}

	/**
	 * Takes over what was sent.
	 * @param row where to
	 * @param given what was sent
	 */
	void write(ObjectNode row, JsonNode given) {
		Map<String, String> errors = new TreeMap<>();
		for (Map.Entry<String, JsonNode> field : given.properties()) {
			String error = write(row, field.getKey(), field.getValue());
			if (!error.isEmpty()) {
				errors.put(field.getKey(), error);
			}
		}
		this.needed.stream()
			.filter((name) -> Json.text(row, name, "").isBlank() || row.path(name).isBoolean())
			.forEach((name) -> errors.putIfAbsent(name, "This is required"));
		if (!errors.isEmpty()) {
			throw CSeriesErrors.invalid(errors);
		}
	}

	private String write(ObjectNode row, String name, JsonNode value) {
		Rows others = this.relations.get(name);
		if (others != null) {
			return name(row, name, value, others);
		}
		if (!this.usual.has(name)) {
			return "";
		}
		String error = error(name, value);
		if (error.isEmpty()) {
			row.set(name, value);
		}
		return error;
	}

	/** Nothing is written as null, false, 0 or an empty text. */
	private static String name(ObjectNode row, String name, JsonNode value, Rows others) {
		String text = value.asString("");
		if (value.isNull() || text.isEmpty() || text.equals("0") || text.equals("false")) {
			row.set(name, Links.ABSENT);
			return "";
		}
		if (others.find(text).isEmpty()) {
			return "There is no such record";
		}
		row.put(name, Long.parseLong(text));
		return "";
	}

	private String error(String name, JsonNode value) {
		JsonNode usual = this.usual.path(name);
		if (!usual.isNull() && usual.getNodeType() != value.getNodeType()) {
			return "This must be a " + usual.getNodeType().name().toLowerCase(Locale.ROOT);
		}
		if (this.wholes.contains(name) && !value.isIntegralNumber()) {
			return "This must be a whole number";
		}
		if (value.isNumber() && !this.signed.contains(name) && value.decimalValue().compareTo(BigDecimal.ZERO) < 0) {
			return "This must not be negative";
		}
		Set<String> values = this.words.getOrDefault(name, Set.of());
		return (values.isEmpty() || values.contains(value.asString(""))) ? ""
				: "This must be one of " + values.stream().sorted().toList();
	}

}
