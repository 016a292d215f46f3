package io.evenkeel.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A piece of YAML with its line. Scalars stay as they were written: an article number
 * {@code 007} is no octal number here, and {@code on} is a word.
 *
 * @param line the line, from 1
 * @param value a text, a list of nodes, or a map of nodes
 */
record YamlNode(int line, Object value) {

	/**
	 * Reads a file.
	 * @param file the file
	 * @return its content; null when it is empty
	 * @throws InputFailure when it is not YAML, with the line
	 */
	static @Nullable YamlNode read(RuleFile file) {
		try {
			LoaderOptions options = new LoaderOptions();
			options.setMaxAliasesForCollections(0);
			Yaml yaml = new Yaml(new SafeConstructor(options));
			Node root = yaml.compose(new StringReader(file.text()));
			return (root != null) ? of(root) : null;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 0;
			throw new InputFailure(new Problem(file.shown(), line, "this is not YAML: " + ex.getProblem()));
		}
		catch (YAMLException | ClassCastException ex) {
			throw new InputFailure(new Problem(file.shown(), 0,
					"this YAML is not understood; write it without anchors (&), aliases (*) and nesting for its own sake"));
		}
	}

	private static YamlNode of(Node node) {
		int line = node.getStartMark().getLine() + 1;
		if (node instanceof MappingNode mapping) {
			Map<String, YamlNode> entries = new LinkedHashMap<>();
			for (NodeTuple tuple : mapping.getValue()) {
				entries.put(((ScalarNode) tuple.getKeyNode()).getValue(), of(tuple.getValueNode()));
			}
			return new YamlNode(line, entries);
		}
		if (node instanceof SequenceNode sequence) {
			List<YamlNode> items = new ArrayList<>();
			sequence.getValue().forEach((item) -> items.add(of(item)));
			return new YamlNode(line, items);
		}
		return new YamlNode(line, ((ScalarNode) node).getValue());
	}

	/**
	 * The entries of a map.
	 * @return the entries; none when it is no map
	 */
	@SuppressWarnings("unchecked")
	Map<String, YamlNode> entries() {
		return (this.value instanceof Map) ? (Map<String, YamlNode>) this.value : Map.of();
	}

	/**
	 * The items of a list; a map or text is a list of one.
	 * @return the items
	 */
	@SuppressWarnings("unchecked")
	List<YamlNode> items() {
		return (this.value instanceof List) ? (List<YamlNode>) this.value : List.of(this);
	}

	/**
	 * The value without lines: a text, a list or a map of such.
	 * @return the plain value
	 */
	Object plain() {
		if (this.value instanceof List) {
			return items().stream().map(YamlNode::plain).toList();
		}
		if (this.value instanceof Map) {
			Map<String, Object> plain = new LinkedHashMap<>();
			entries().forEach((name, node) -> plain.put(name, node.plain()));
			return plain;
		}
		return this.value;
	}

	@Nullable YamlNode entry(String name) {
		return entries().get(name);
	}

	String text() {
		return (this.value instanceof String text) ? text : plain().toString();
	}

}
