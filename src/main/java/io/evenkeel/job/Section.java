package io.evenkeel.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A group of keys of a YAML file; asking it for a value says what is wrong with it. */
final class Section {

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private final String path;

	private final Problems problems;

	private Section(String path, Problems problems) {
		this.path = path;
		this.problems = problems;
	}

	static Section of(String path, MappingNode mapping, Problems problems) {
		Section section = new Section(path, problems);
		mapping.getValue().forEach(section::take);
		return section;
	}

	private void take(NodeTuple tuple) {
		int line = tuple.getKeyNode().getStartMark().getLine() + 1;
		if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
			this.problems.add(line, "a key must be a single word; a list or group of keys stands in its place");
			return;
		}
		String key = keyNode.getValue();
		Entry earlier = this.entries.putIfAbsent(key, new Entry(key, pathOf(key), line, tuple.getValueNode()));
		if (earlier != null) {
			this.problems.add(line,
					"'" + pathOf(key) + "' stands in line " + earlier.line() + " already; keep one of the two");
		}
	}

	private String pathOf(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	Collection<Entry> entries() {
		return this.entries.values();
	}

	Optional<Entry> entry(String key) {
		return Optional.ofNullable(this.entries.get(key));
	}

	/**
	 * Says which keys are not known.
	 * @param known the keys there are
	 */
	void refuseOthersThan(Collection<String> known) {
		for (Entry entry : entries()) {
			if (!known.contains(entry.key())) {
				String kind = this.path.isEmpty() ? "key" : this.path;
				this.problems.addUnknown(entry.line(), kind, entry.key(), known);
			}
		}
	}

	Optional<String> text(String key) {
		return filled(key).flatMap((entry) -> {
			if (!entry.isText()) {
				this.problems.add(entry.line(),
						"'" + entry.path() + "' must be a single value; this is " + entry.kind());
				return Optional.empty();
			}
			return Optional.of(((ScalarNode) entry.value()).getValue().strip());
		});
	}

	/**
	 * The texts of a list.
	 * @param key the key
	 * @param example what a good list looks like
	 * @return the elements with their lines, or empty when there is no such list
	 */
	Optional<List<Element>> list(String key, String example) {
		return filled(key).flatMap((entry) -> {
			boolean good = entry.value() instanceof SequenceNode sequence && !sequence.getValue().isEmpty()
					&& sequence.getValue().stream().allMatch(ScalarNode.class::isInstance);
			if (!good) {
				String kind = (entry.value() instanceof SequenceNode) ? "this one is empty or has lists in it"
						: "this is " + entry.kind();
				this.problems.add(entry.line(),
						"'" + entry.path() + "' must be a list of words, such as " + example + "; " + kind);
				return Optional.empty();
			}
			return Optional.of(((SequenceNode) entry.value()).getValue().stream().map(Element::of).toList());
		});
	}

	Optional<Section> section(String key, String example) {
		return filled(key).flatMap((entry) -> {
			if (!(entry.value() instanceof MappingNode mapping)) {
				this.problems.add(entry.line(), "'" + entry.path() + "' must be a group of keys, such as " + example
						+ "; this is " + entry.kind());
				return Optional.empty();
			}
			return Optional.of(Section.of(entry.path(), mapping, this.problems));
		});
	}

	/**
	 * All keys with their plain values; an empty one is a problem.
	 * @return the values by key, in the order of the file
	 */
	Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		entries().forEach((entry) -> filled(entry.key()).ifPresent((filled) -> {
			checkInside(filled.path(), filled.value());
			values.put(filled.key(), Plain.of(filled.value()));
		}));
		return values;
	}

	private void checkInside(String at, Node node) {
		if (node instanceof MappingNode mapping) {
			Section below = Section.of(at, mapping, this.problems);
			below.entries().forEach((entry) -> {
				below.filled(entry.key());
				below.checkInside(entry.path(), entry.value());
			});
		}
		else if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach((element) -> {
				if (Plain.isEmpty(element)) {
					this.problems.add(element.getStartMark().getLine() + 1,
							"an element of '" + at + "' has no value; give it one or take it out");
				}
				checkInside(at, element);
			});
		}
	}

	private Optional<Entry> filled(String key) {
		Entry entry = this.entries.get(key);
		if (entry != null && entry.isEmpty()) {
			this.problems.add(entry.line(), "'" + entry.path() + "' has no value; give it one or take the line out");
			return Optional.empty();
		}
		return Optional.ofNullable(entry);
	}

	/**
	 * The lines of all keys, at any depth.
	 * @return the line by path
	 */
	Map<String, Integer> lines() {
		Map<String, Integer> lines = new LinkedHashMap<>();
		entries().forEach((entry) -> {
			lines.put(entry.path(), entry.line());
			if (entry.value() instanceof MappingNode mapping) {
				lines.putAll(Section.of(entry.path(), mapping, new Problems(this.problems.file())).lines());
			}
		});
		return lines;
	}

	/**
	 * An element of a list.
	 *
	 * @param text the text
	 * @param line where it stands, from 1
	 */
	record Element(String text, int line) {

		private static Element of(Node node) {
			return new Element(((ScalarNode) node).getValue().strip(), node.getStartMark().getLine() + 1);
		}

	}

}
