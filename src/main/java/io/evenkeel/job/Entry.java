package io.evenkeel.job;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A key of a YAML file with its value.
 *
 * @param key the key
 * @param path the key with those it stands below, such as {@code guard.delete}
 * @param line where the key stands, from 1
 * @param value the value
 */
record Entry(String key, String path, int line, Node value) {

	/**
	 * What the value is, for messages.
	 * @return with its article
	 */
	String kind() {
		if (this.value instanceof SequenceNode) {
			return "a list";
		}
		if (this.value instanceof MappingNode) {
			return "a group of keys";
		}
		return isEmpty() ? "empty" : "a single value";
	}

	boolean isEmpty() {
		return Plain.isEmpty(this.value);
	}

	boolean isText() {
		return this.value instanceof ScalarNode && !isEmpty();
	}

}
