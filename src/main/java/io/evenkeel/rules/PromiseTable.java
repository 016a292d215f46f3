package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers "where is that promise kept?": a Markdown table from the ids of promises, such
 * as {@code EC-5}, to the rules whose reasons name them and the examples that show them.
 */
final class PromiseTable {

	private static final Pattern ID = Pattern.compile("\\b([A-Z]{2})-(\\d{1,2})\\b");

	private static final Comparator<String> BY_NUMBER = Comparator.comparing((String id) -> id.substring(0, 2))
		.thenComparing((id) -> Integer.valueOf(id.substring(3)));

	private final RuleFolder folder;

	private final Map<String, Kept> kept = new TreeMap<>(BY_NUMBER);

	private PromiseTable(RuleFolder folder) {
		this.folder = folder;
	}

	static String of(RuleFolder folder) {
		return new PromiseTable(folder).text();
	}

	private String text() {
		RuleReading.of(this.folder)
			.table()
			.rows()
			.forEach((row) -> rule(row.because().reason(), row.because().rule(), row.place()));
		Policies.of(this.folder).forEach((policy) -> rule(policy.consequence(), policy.name(), policy.place()));
		this.folder.examples()
			.stream()
			.flatMap((file) -> ExampleReader.read(this.folder.kind(), file).stream())
			.forEach(this::example);
		return "| id | rules | examples |\n| --- | --- | --- |\n"
				+ this.kept.entrySet().stream().map(PromiseTable::line).collect(Collectors.joining());
	}

	private void rule(String reason, String rule, Place place) {
		Matcher id = ID.matcher(reason);
		while (id.find()) {
			Kept found = this.kept.computeIfAbsent(id.group(), (key) -> new Kept());
			String shown = rule + " (" + shown(place) + ")";
			if (!found.rules.contains(shown)) {
				found.rules.add(shown);
			}
		}
	}

	private void example(Example example) {
		Matcher id = ID.matcher(example.name());
		if (id.lookingAt()) {
			this.kept.computeIfAbsent(id.group(), (key) -> new Kept()).examples
				.add(example.name().substring(id.end()).strip() + " (" + shown(example.place()) + ")");
		}
	}

	/** The file as it is called inside of the set's folder. */
	private String shown(Place place) {
		return "`" + place.toString().replace(this.folder.shown() + "/", "") + "`";
	}

	private static String line(Map.Entry<String, Kept> promise) {
		Kept kept = promise.getValue();
		return "| " + promise.getKey() + " | " + (kept.rules.isEmpty() ? "all together" : cell(kept.rules)) + " | "
				+ cell(kept.examples) + " |\n";
	}

	private static String cell(List<String> lines) {
		return String.join("<br>", lines).replace("|", "\\|");
	}

	/** What keeps one promise. */
	private static final class Kept {

		private final List<String> rules = new ArrayList<>();

		private final List<String> examples = new ArrayList<>();

	}

}
