package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.RuleSetting.Kind;
import org.jspecify.annotations.Nullable;

/** Reads {@code settings.yml}: the settings that the rules of a set ask for. */
final class SettingsFile {

	/** Says what the records of the set are; it is no setting. */
	private static final String RECORDS = "records";

	private static final List<String> KEYS = List.of("meaning", "kind", "default", "values");

	private final RuleFile file;

	private final Consumer<Problem> problems;

	private SettingsFile(RuleFile file, Consumer<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	static List<RuleSetting> read(RuleFile file, Consumer<Problem> problems) {
		return new SettingsFile(file, problems).settings();
	}

	/**
	 * What the set says its records are.
	 * @param file the file
	 * @return the kind, or empty when it does not say, or not rightly
	 */
	static Optional<RecordKind> records(RuleFile file) {
		try {
			YamlNode root = YamlNode.read(file);
			YamlNode records = (root != null) ? root.entry(RECORDS) : null;
			return (records != null) ? RecordKind.named(records.text()) : Optional.empty();
		}
		catch (InputFailure ex) {
			return Optional.empty();
		}
	}

	private List<RuleSetting> settings() {
		try {
			YamlNode root = YamlNode.read(this.file);
			List<RuleSetting> settings = new ArrayList<>();
			if (root != null) {
				root.entries().forEach((name, node) -> {
					if (name.equals(RECORDS)) {
						checkRecords(node);
					}
					else {
						settings.add(setting(name, node));
					}
				});
			}
			return settings;
		}
		catch (InputFailure ex) {
			ex.problems().forEach(this.problems);
			return List.of();
		}
	}

	private void checkRecords(YamlNode node) {
		if (RecordKind.named(node.text()).isEmpty()) {
			this.problems.accept(Problem.unknown(this.file.shown(), node.line(), "kind of records", node.text(),
					RecordKind.words()));
		}
	}

	private RuleSetting setting(String name, YamlNode node) {
		Map<String, YamlNode> entries = node.entries();
		entries.forEach((key, value) -> {
			if (!KEYS.contains(key)) {
				this.problems.accept(Problem.unknown(this.file.shown(), value.line(), "key", key, KEYS));
			}
		});
		if (!entries.containsKey("meaning")) {
			this.problems
				.accept(new Problem(this.file.shown(), node.line(), "the setting '" + name + "' needs a 'meaning'"));
		}
		YamlNode meaning = entries.get("meaning");
		YamlNode values = entries.get("values");
		YamlNode initial = entries.get("default");
		RuleSetting setting = new RuleSetting(name, (meaning != null) ? meaning.text() : "", kind(entries.get("kind")),
				(initial != null) ? initial.plain() : null,
				(values != null) ? values.items().stream().map(YamlNode::text).toList() : List.of());
		if (initial != null) {
			setting.refusal(initial.plain())
				.ifPresent((reason) -> this.problems
					.accept(new Problem(this.file.shown(), initial.line(), "the default: " + reason)));
		}
		return setting;
	}

	private Kind kind(@Nullable YamlNode node) {
		if (node == null) {
			return Kind.TEXT;
		}
		for (Kind kind : Kind.values()) {
			if (word(kind).equals(node.text())) {
				return kind;
			}
		}
		this.problems.accept(Problem.unknown(this.file.shown(), node.line(), "kind of setting", node.text(),
				Arrays.stream(Kind.values()).map(SettingsFile::word).toList()));
		return Kind.TEXT;
	}

	private static String word(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

}
