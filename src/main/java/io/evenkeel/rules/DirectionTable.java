package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers "which way does this flow?": a Markdown table made from a set's field table.
 * Conditions have a column where there are any.
 */
final class DirectionTable {

	private static final List<String> HEADS = List.of("field", "who leads", "on create", "on update", "conversion",
			"why");

	private static final String WHERE = "only where";

	private DirectionTable() {
	}

	static String of(RuleFolder folder) {
		List<FieldRow> rows = RuleReading.of(folder).table().rows();
		boolean isConditional = rows.stream().anyMatch((row) -> !row.isPlain());
		List<String> heads = with(HEADS, isConditional, WHERE);
		return line(heads) + line(heads.stream().map((head) -> "---").toList())
				+ rows.stream().map((row) -> line(cells(row, isConditional))).collect(Collectors.joining());
	}

	private static List<String> cells(FieldRow row, boolean isConditional) {
		String from = row.from().equals(row.field()) ? "" : " (from " + row.from().name() + ")";
		String conversion = (row.conversion() != null) ? row.conversion().name() : "";
		return with(
				List.of(row.field().name() + from, RowWords.word(row.leads()), RowWords.word(row.onCreate()),
						RowWords.word(row.onUpdate()), conversion, row.because().reason()),
				isConditional, RowWords.when(row));
	}

	private static List<String> with(List<String> cells, boolean isConditional, String where) {
		List<String> all = new ArrayList<>(cells);
		if (isConditional) {
			all.add(all.size() - 1, where);
		}
		return all;
	}

	private static String line(List<String> cells) {
		return "| " + cells.stream().map((cell) -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
				+ " |\n";
	}

}
