package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads examples: a list of {@code example}, {@code settings}, {@code pos}, {@code shop},
 * {@code base} and {@code expect}.
 */
final class ExampleReader {

	private static final Set<String> KEYS = Set.of("example", "settings", "pos", "shop", "base", "historic", "expect");

	private static final Set<String> EXPECTED = Set.of("changes", "findings", "because");

	private final RecordKind kind;

	private final RuleFile file;

	private final List<Problem> problems = new ArrayList<>();

	private ExampleReader(RecordKind kind, RuleFile file) {
		this.kind = kind;
		this.file = file;
	}

	/**
	 * Reads a file.
	 * @param kind what the records are
	 * @param file the file
	 * @return its examples, in order
	 * @throws InputFailure with all that is wrong with it
	 */
	static List<Example> read(RecordKind kind, RuleFile file) {
		ExampleReader reader = new ExampleReader(kind, file);
		YamlNode root = YamlNode.read(file);
		List<Example> examples = (root != null) ? root.items().stream().map(reader::example).toList() : List.of();
		if (!reader.problems.isEmpty()) {
			throw new InputFailure(reader.problems);
		}
		return examples;
	}

	private Example example(YamlNode node) {
		refuseUnknown(node, KEYS);
		YamlNode name = node.entry("example");
		if (name == null) {
			this.problems
				.add(new Problem(this.file.shown(), node.line(), "an example begins with 'example' and a sentence"));
		}
		Map<String, Object> settings = new HashMap<>();
		if (node.entry("settings") != null) {
			node.entry("settings").entries().forEach((key, value) -> settings.put(key, value.plain()));
		}
		YamlNode expect = node.entry("expect");
		if (expect == null) {
			expect = new YamlNode(node.line(), Map.of());
		}
		refuseUnknown(expect, EXPECTED);
		PairInput pair = new PairInput(product(node, "pos"), product(node, "shop"), product(node, "base"),
				isGone(node, Side.POS), isGone(node, Side.SHOP), past(node));
		return new Example((name != null) ? name.text() : "", new Place(this.file.shown(), node.line()),
				new Settings(settings), pair, changes(expect.entry("changes")), texts(expect.entry("findings")),
				new LinkedHashSet<>(texts(expect.entry("because"))));
	}

	private List<String> changes(@Nullable YamlNode node) {
		List<String> lines = new ArrayList<>();
		if (node == null) {
			return lines;
		}
		for (YamlNode item : node.items()) {
			if (item.entries().isEmpty()) {
				lines.add(item.text());
			}
			item.entries().forEach((change, fields) -> {
				List<String> written = new ArrayList<>();
				fields.entries().forEach((field, value) -> written.add(field + "=" + value(field, value)));
				lines.add(ExampleWords.change(change, written));
			});
		}
		return lines;
	}

	private String value(String field, YamlNode value) {
		return RecordField.named(field).map((known) -> {
			try {
				return known.type().format(known.type().parse(value.plain()));
			}
			catch (IllegalArgumentException ex) {
				this.problems.add(new Problem(this.file.shown(), value.line(), field + ": " + ex.getMessage()));
				return "";
			}
		}).orElseGet(() -> value.text());
	}

	private @Nullable CommerceRecord product(YamlNode example, String side) {
		YamlNode node = example.entry(side);
		if (node == null || !(node.value() instanceof Map)) {
			return null;
		}
		YamlNode id = node.entry("id");
		CommerceRecord.Builder builder = this.kind.record((id != null) ? id.text() : side + "-1");
		node.entries().forEach((name, value) -> set(builder, name, value));
		return builder.build();
	}

	private void set(CommerceRecord.Builder builder, String name, YamlNode value) {
		if (name.equals("id")) {
			return;
		}
		if (name.equals("parent")) {
			builder.parent(value.text());
		}
		else if (name.startsWith(FieldRef.EXTRA)) {
			builder.withExtra(name.substring(FieldRef.EXTRA.length()), value.text());
		}
		else {
			setKnown(builder, name, value);
		}
	}

	private void setKnown(CommerceRecord.Builder builder, String name, YamlNode value) {
		RecordField field = RecordField.named(name).filter((known) -> known.isOf(this.kind)).orElse(null);
		if (field == null) {
			this.problems.add(new Problem(this.file.shown(), value.line(), FieldList.unknown(this.kind, name)));
			return;
		}
		try {
			builder.parse(field, value.plain());
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(new Problem(this.file.shown(), value.line(), name + ": " + ex.getMessage()));
		}
	}

	private static boolean isGone(YamlNode example, Side side) {
		YamlNode node = example.entry(side.word());
		return node != null && "gone".equals(node.value());
	}

	private static Past past(YamlNode example) {
		YamlNode node = example.entry("historic");
		if (node == null) {
			return Past.NONE;
		}
		return switch (node.text()) {
			case "yes", "true" -> Past.AS_IT_WAS;
			case "changed" -> Past.CHANGED_SINCE;
			default -> Past.NONE;
		};
	}

	private void refuseUnknown(YamlNode node, Set<String> known) {
		node.entries().forEach((key, value) -> {
			if (!known.contains(key)) {
				this.problems.add(Problem.unknown(this.file.shown(), value.line(), "key", key, known));
			}
		});
	}

	private static List<String> texts(@Nullable YamlNode node) {
		return (node != null) ? node.items().stream().map(YamlNode::text).toList() : List.of();
	}

}
