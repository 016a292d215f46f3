package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks into the service's JSON, where what is not there is {@code false}, {@code null},
 * an empty text or an empty list, and where another resource is a link, an object in
 * place, a list, or objects under their ids.
 */
final class Told {

	private static final String RESOURCE = "resource";

	private static final String EMBEDDED = "embedded";

	private Told() {
	}

	/**
	 * The text of a field.
	 * @param node an object
	 * @param field its field
	 * @return null for nothing, {@code false} among it
	 */
	static @Nullable String text(JsonNode node, String field) {
		return isFalse(node.path(field)) ? null : Nodes.text(node, field);
	}

	static String text(JsonNode node, String field, String otherwise) {
		String text = text(node, field);
		return (text != null) ? text : otherwise;
	}

	private static boolean isFalse(JsonNode value) {
		return value.isBoolean() && !value.booleanValue();
	}

	static @Nullable BigDecimal number(JsonNode node, String field) {
		BigDecimal number = isFalse(node.path(field)) ? null : Nodes.number(node, field);
		return (number != null) ? Nodes.plain(number) : null;
	}

	static BigDecimal amount(JsonNode node, String field) {
		BigDecimal number = number(node, field);
		return (number != null) ? number : BigDecimal.ZERO;
	}

	/**
	 * A number that the service cannot leave out and writes zero for.
	 * @param node an object
	 * @param field its field
	 * @return null for nothing and for zero
	 */
	static @Nullable BigDecimal known(JsonNode node, String field) {
		BigDecimal number = number(node, field);
		return (number != null && number.signum() != 0) ? number : null;
	}

	/**
	 * The id of another resource.
	 * @param node an object
	 * @param field the field that names the other
	 * @return null where there is none
	 */
	static @Nullable String id(JsonNode node, String field) {
		JsonNode other = node.path(field);
		JsonNode id = other.has(RESOURCE) ? other.path(RESOURCE).path("id")
				: other.isObject() ? other.path("id") : other;
		return id.isNumber() || (id.isString() && id.asString().matches("\\d+")) ? id.asString() : null;
	}

	/**
	 * Whether other resources stand in place, and not only a link to them.
	 * @param node an object
	 * @param field the field that names the others
	 * @return false when they have to be asked for
	 */
	static boolean isInPlace(JsonNode node, String field) {
		JsonNode others = node.path(field);
		return !others.isMissingNode() && (!others.has(RESOURCE) || others.path(RESOURCE).has(EMBEDDED));
	}

	/**
	 * Other resources that stand in place.
	 * @param node an object
	 * @param field the field that names the others
	 * @return the others, none where there is only a link
	 */
	static List<JsonNode> others(JsonNode node, String field) {
		JsonNode others = node.path(field);
		if (others.has(RESOURCE)) {
			return values(others.path(RESOURCE).path(EMBEDDED));
		}
		return values(others);
	}

	private static List<JsonNode> values(JsonNode values) {
		return values.isContainer() ? values.valueStream().filter(JsonNode::isObject).toList() : List.of();
	}

}
