package io.evenkeel.rules;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Answers "which way does this flow?": a Markdown table made from a set's field table.
 */
final class DirectionTable {

	private DirectionTable() {
	}

	static String of(RuleFolder folder) {
		return "| field | who leads | on create | on update | conversion | why |\n| --- | --- | --- | --- | --- | --- |\n"
				+ RuleReading.of(folder)
					.table()
					.rows()
					.stream()
					.map(DirectionTable::line)
					.collect(Collectors.joining());
	}

	private static String line(FieldRow row) {
		String from = row.from().equals(row.field()) ? "" : " (from " + row.from().name() + ")";
		String conversion = (row.conversion() != null) ? row.conversion().name() : "";
		return "| " + String.join(" | ", row.field().name() + from, word(row.leads()), word(row.onCreate()),
				word(row.onUpdate()), conversion, row.because().reason()) + " |\n";
	}

	private static String word(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
