package io.evenkeel.job;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Makes plain values of YAML nodes. YAML's own types would turn {@code off} into false,
 * {@code 0012} into 10 and {@code 12:30} into 750; here a value stays the text that was
 * written, and only what reads back the same is a number.
 */
final class Plain {

	private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

	private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

	private Plain() {
	}

	/**
	 * The value of a node.
	 * @param node a node that is not empty
	 * @return text, a number, true or false, a list, or a map with its keys in order
	 */
	static Object of(Node node) {
		if (node instanceof SequenceNode sequence) {
			return list(sequence);
		}
		if (node instanceof MappingNode mapping) {
			return map(mapping);
		}
		ScalarNode scalar = (ScalarNode) node;
		return (scalar.getScalarStyle() == ScalarStyle.PLAIN) ? scalar(scalar.getValue()) : scalar.getValue();
	}

	static boolean isEmpty(Node node) {
		return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN
				&& List.of("", "~", "null").contains(scalar.getValue());
	}

	private static List<Object> list(SequenceNode sequence) {
		return sequence.getValue().stream().filter((node) -> !isEmpty(node)).map(Plain::of).toList();
	}

	private static Map<String, Object> map(MappingNode mapping) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			if (!isEmpty(tuple.getValueNode()) && tuple.getKeyNode() instanceof ScalarNode key) {
				map.put(key.getValue(), of(tuple.getValueNode()));
			}
		}
		return Collections.unmodifiableMap(map);
	}

	private static Object scalar(String text) {
		if (WHOLE.matcher(text).matches()) {
			return Long.valueOf(text);
		}
		if (DECIMAL.matcher(text).matches()) {
			return new BigDecimal(text);
		}
		return switch (text) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> text;
		};
	}

}
