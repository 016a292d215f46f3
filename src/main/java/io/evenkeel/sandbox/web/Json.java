package io.evenkeel.sandbox.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees as both stand-ins read and write them: decimals keep their digits. */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	private Json() {
	}

	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	public static ArrayNode array(Collection<? extends JsonNode> items) {
		ArrayNode array = array();
		array.addAll(items);
		return array;
	}

	public static ArrayNode texts(Collection<String> items) {
		ArrayNode array = array();
		items.forEach(array::add);
		return array;
	}

	/**
	 * Reads a document.
	 * @param bytes UTF-8
	 * @return the tree
	 * @throws JacksonException when it is no JSON
	 */
	public static JsonNode read(byte[] bytes) {
		return MAPPER.readTree(bytes);
	}

	public static byte[] write(JsonNode tree) {
		return MAPPER.writeValueAsBytes(tree);
	}

	/**
	 * The text of a field.
	 * @param node an object
	 * @param field its field
	 * @return null where it is missing, null or no plain value
	 */
	public static @Nullable String text(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return (value.isMissingNode() || value.isNull() || value.isContainer()) ? null : value.asString();
	}

	public static String text(JsonNode node, String field, String otherwise) {
		String text = text(node, field);
		return (text != null) ? text : otherwise;
	}

	/**
	 * The number of a field.
	 * @param node an object
	 * @param field its field
	 * @return zero where there is no number
	 */
	public static BigDecimal number(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
	}

	public static boolean flag(JsonNode node, String field) {
		return node.path(field).asBoolean(false);
	}

	public static boolean has(JsonNode node, String field) {
		return !node.path(field).isMissingNode() && !node.path(field).isNull();
	}

	public static List<JsonNode> items(JsonNode node, String field) {
		return StreamSupport.stream(node.path(field).spliterator(), false).toList();
	}

	public static List<JsonNode> items(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
