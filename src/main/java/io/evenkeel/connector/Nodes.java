package io.evenkeel.connector;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks into a service's JSON, where what is not set is missing, null or empty. */
public final class Nodes {

	private Nodes() {
	}

	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	/**
	 * The text of a field.
	 * @param node an object
	 * @param field its field
	 * @return null where it is missing, null, blank or no plain value
	 */
	public static @Nullable String text(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (value.isMissingNode() || value.isNull() || value.isContainer() || value.asString().isBlank()) {
			return null;
		}
		return value.asString();
	}

	public static String text(JsonNode node, String field, String otherwise) {
		String text = text(node, field);
		return (text != null) ? text : otherwise;
	}

	/**
	 * The number of a field.
	 * @param node an object
	 * @param field its field
	 * @return null where there is none
	 * @throws IllegalArgumentException when what stands there is no number
	 */
	public static @Nullable BigDecimal number(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (value.isNumber()) {
			return value.decimalValue();
		}
		String text = text(node, field);
		try {
			return (text != null) ? new BigDecimal(text) : null;
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("the field '" + field + "' says '" + text + "', which is no number");
		}
	}

	public static BigDecimal number(JsonNode node, String field, BigDecimal otherwise) {
		BigDecimal number = number(node, field);
		return (number != null) ? number : otherwise;
	}

	public static BigDecimal amount(JsonNode node, String field) {
		return number(node, field, BigDecimal.ZERO);
	}

	public static boolean flag(JsonNode node, String field) {
		return node.path(field).asBoolean(false);
	}

	public static boolean has(JsonNode node, String field) {
		return !node.path(field).isMissingNode() && !node.path(field).isNull();
	}

	public static Stream<JsonNode> each(JsonNode array) {
		return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
	}

	public static Stream<JsonNode> each(JsonNode node, String field) {
		return each(node.path(field));
	}

	public static List<JsonNode> items(JsonNode array) {
		return each(array).toList();
	}

	public static List<JsonNode> items(JsonNode node, String field) {
		return items(node.path(field));
	}

	public static Optional<JsonNode> first(List<JsonNode> items, String field, String value) {
		return items.stream().filter((item) -> value.equals(text(item, field))).findFirst();
	}

	/**
	 * The texts of a field of each item.
	 * @param array the items
	 * @param field the field
	 * @return those that are there, in order
	 */
	public static List<String> texts(JsonNode array, String field) {
		return each(array).map((item) -> text(item, field, "")).filter((text) -> !text.isEmpty()).toList();
	}

	/**
	 * A decimal without an exponent and without zeros at its end.
	 * @param number any
	 * @return the same number
	 */
	public static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
