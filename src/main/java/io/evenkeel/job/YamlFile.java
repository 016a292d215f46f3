package io.evenkeel.job;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads a YAML file into nodes that know their line. Nothing is ever made from a tag, and
 * what could blow a small file up (aliases, deep nesting) is refused.
 */
final class YamlFile {

	private static final int DEEPEST = 20;

	private YamlFile() {
	}

	/**
	 * Reads a file whose top level is keys with values.
	 * @param file the file
	 * @param problems takes what is wrong with it
	 * @return its keys, or empty when there is nothing to work with
	 */
	static Optional<Section> read(Path file, Problems problems) {
		return TextFile.read(file, problems).flatMap((text) -> parse(text, problems));
	}

	static Optional<Section> parse(String text, Problems problems) {
		try {
			int before = problems.size();
			refuseTricks(text, problems);
			return (problems.size() == before) ? section(yaml().compose(new StringReader(text)), problems)
					: Optional.empty();
		}
		catch (YAMLException ex) {
			YamlErrors.report(ex, text, problems);
			return Optional.empty();
		}
	}

	private static Optional<Section> section(Node root, Problems problems) {
		if (root instanceof MappingNode mapping) {
			return Optional.of(Section.of("", mapping, problems));
		}
		if (root == null || root.getTag().equals(Tag.NULL)) {
			problems.add(0, "the file is empty; jobs/README.md shows what belongs in it");
		}
		else {
			problems.add(root.getStartMark().getLine() + 1,
					"the file must be lines of 'key: value'; jobs/README.md shows the keys");
		}
		return Optional.empty();
	}

	private static void refuseTricks(String text, Problems problems) {
		int documents = 0;
		for (Event event : yaml().parse(new StringReader(text))) {
			int line = event.getStartMark().getLine() + 1;
			if (event instanceof AliasEvent alias) {
				problems.add(line,
						"'*" + alias.getAnchor() + "' repeats a value from elsewhere, which is not taken here; "
								+ "write the value out, or put it in quotes if it is a text");
			}
			if (tag(event) != null) {
				problems.add(line, "the type mark '" + tag(event).replace(Tag.PREFIX, "!!")
						+ "' is not taken here; take it out, " + "or put the value in quotes if it is a text");
			}
			if (event instanceof DocumentStartEvent && ++documents == 2) {
				problems.add(line, "a second document begins here ('---'); give it a file of its own");
			}
		}
	}

	private static @Nullable String tag(Event event) {
		if (event instanceof ScalarEvent scalar) {
			return scalar.getTag();
		}
		return (event instanceof CollectionStartEvent collection) ? collection.getTag() : null;
	}

	private static Yaml yaml() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(TextFile.LARGEST);
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(0);
		DumperOptions dumper = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options);
	}

}
