package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields that a body may have. Anything else in it, a wrong type and a null are
 * refused.
 */
final class Fields {

	private enum Type {

		STRING, FLOAT, INT, BOOL, OBJECT, ARRAY, PLAIN;

		boolean fits(JsonNode value) {
			return switch (this) {
				case STRING -> value.isString();
				case FLOAT -> value.isNumber();
				case INT -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
				case BOOL -> value.isBoolean();
				case OBJECT -> value.isObject();
				case ARRAY -> value.isArray();
				case PLAIN -> value.isValueNode() && !value.isNull();
			};
		}

	}

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final Map<String, Type> types = new LinkedHashMap<>();

	private final Set<String> required;

	private final Map<String, Fields> inner = new LinkedHashMap<>();

	private final Map<String, Set<String>> words = new LinkedHashMap<>();

	/**
	 * From a list.
	 * @param list a line for each type: its name, then the fields; an exclamation mark
	 * stands behind those that must be there when a record is made
	 */
	Fields(String list) {
		list.lines().map((line) -> line.strip().split("\\s+")).forEach((line) -> {
			for (int i = 1; i < line.length; i++) {
				this.types.put(line[i].replace("!", ""), Type.valueOf(line[0].toUpperCase(Locale.ROOT)));
			}
		});
		this.required = list.lines()
			.flatMap((line) -> Arrays.stream(line.strip().split("\\s+")))
			.filter((word) -> word.endsWith("!"))
			.map((word) -> word.replace("!", ""))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * What is in an object, or in each object of a list.
	 * @param field the object or list
	 * @param fields its fields
	 * @return this
	 */
	Fields with(String field, Fields fields) {
		this.inner.put(field, fields);
		return this;
	}

	/**
	 * The only words that a text can be.
	 * @param field the text
	 * @param allowed the words
	 * @return this
	 */
	Fields among(String field, String... allowed) {
		this.words.put(field, Set.of(allowed));
		return this;
	}

	/**
	 * The names of the fields with their types.
	 * @return types in the words of the list
	 */
	Map<String, String> types() {
		Map<String, String> types = new LinkedHashMap<>();
		this.types.forEach((name, type) -> types.put(name, type.name().toLowerCase(Locale.ROOT)));
		return types;
	}

	/**
	 * What somebody typed, as a field has it.
	 * @param name the field
	 * @param text what was typed
	 * @return a flag, a number or a text
	 */
	JsonNode value(String name, String text) {
		return switch (this.types.getOrDefault(name, Type.STRING)) {
			case FLOAT, INT -> NODES.numberNode(new BigDecimal(text));
			case BOOL -> NODES.booleanNode(Boolean.parseBoolean(text));
			default -> NODES.stringNode(text);
		};
	}

	/**
	 * Checks a body.
	 * @param given the body
	 * @param making whether the record is made, so that all that is required must be
	 * there
	 */
	void check(JsonNode given, boolean making) {
		if (!given.isObject()) {
			throw CcvErrors.invalid("an object is expected");
		}
		given.properties().forEach((field) -> check(field.getKey(), field.getValue()));
		if (making) {
			this.required.stream().filter((name) -> !Json.has(given, name)).findFirst().ifPresent((name) -> {
				throw CcvErrors.invalid(name + " is required");
			});
		}
	}

	private void check(String name, JsonNode value) {
		Type type = this.types.get(name);
		if (type == null) {
			throw CcvErrors.invalid("there is no property " + name);
		}
		if (!type.fits(value)) {
			throw CcvErrors.invalid(name + " must be of type " + type.name().toLowerCase(Locale.ROOT));
		}
		if (this.words.containsKey(name) && !this.words.get(name).contains(value.asString())) {
			throw CcvErrors.invalid(name + " cannot be '" + value.asString() + "'");
		}
		Fields fields = this.inner.get(name);
		if (fields != null && value.isArray()) {
			Json.items(value).forEach((item) -> Objects.requireNonNull(fields).check(item, true));
		}
		else if (fields != null) {
			fields.check(value, true);
		}
	}

}
