package io.evenkeel.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.evenkeel.failure.InputFailure;
import org.jspecify.annotations.Nullable;

/**
 * Compares files of a rule set that are lists: value tables by their first column, others
 * line by line.
 */
final class TableDiff {

	private final List<RuleChange> changes;

	TableDiff(List<RuleChange> changes) {
		this.changes = changes;
	}

	void compare(String name, @Nullable RuleFile before, @Nullable RuleFile after) {
		Map<String, Entry> was = entries(before);
		Map<String, Entry> now = entries(after);
		for (String key : RuleDiff.union(was.keySet(), now.keySet())) {
			Entry old = was.get(key);
			Entry current = now.get(key);
			String text = (current != null) ? current.text() : null;
			String oldText = (old != null) ? old.text() : null;
			if (text == null || !text.equals(oldText)) {
				Place place = (current != null) ? current.place() : old.place();
				this.changes.add(new RuleChange(name + ", " + key, text, oldText, place.toString()));
			}
		}
	}

	private static Map<String, Entry> entries(@Nullable RuleFile file) {
		if (file == null) {
			return Map.of();
		}
		boolean isTable = file.name().endsWith(".csv") || file.name().endsWith(".xlsx");
		return isTable ? rows(file) : lines(file);
	}

	private static Map<String, Entry> rows(RuleFile file) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		List<TableLine> lines;
		try {
			lines = TableFile.lines(file);
		}
		catch (InputFailure ex) {
			return lines(file);
		}
		for (TableLine line : lines) {
			String values = IntStream.range(1, line.cells().size())
				.mapToObj((column) -> lines.get(0).cell(column) + " " + line.cell(column))
				.collect(Collectors.joining(", "));
			String what = (line == lines.get(0)) ? "columns" : "'" + line.cell(0) + "'";
			entries.merge(what, new Entry(values, line.place()),
					(one, more) -> new Entry(one.text() + "; " + more.text(), one.place()));
		}
		return entries;
	}

	private static Map<String, Entry> lines(RuleFile file) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		int number = 0;
		for (String line : file.text().lines().toList()) {
			number++;
			if (!line.isBlank()) {
				entries.put("line '" + line.strip() + "'", new Entry("there", new Place(file.shown(), number)));
			}
		}
		return entries;
	}

	private record Entry(String text, Place place) {
	}

}
