package io.evenkeel.rules;

import java.util.stream.Collectors;

/**
 * Turns a field table into Drools rules: one about the plain rows, which speak about a
 * field as such, and one for each field that has rows with conditions, which speak about
 * each pair. A rule for each row would take Drools a minute to compile for a large table.
 */
final class TableRules {

	private TableRules() {
	}

	static String drl(FieldTable table) {
		String conditional = table.index()
			.fields()
			.stream()
			.map((field) -> rule("rows about " + plain(table.fields().at(field).name()) + " (" + field + ")",
					"RecordPair( hasRows(" + field + ") )", "rows(" + field + ")"))
			.collect(Collectors.joining());
		return rule("plain rows", "OwnedField( owned )", "own()") + conditional;
	}

	private static String rule(String name, String pattern, String verb) {
		return "rule \"table: " + name + "\"\nwhen\n\t$it : " + pattern + "\nthen\n\t$it." + verb + ";\nend\n";
	}

	/**
	 * Names of further fields come from many hands: nothing of them can leave its quotes.
	 */
	private static String plain(String name) {
		return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
	}

	/**
	 * How a row is known. It is the row's place: the sentences of a table need not
	 * differ.
	 * @param row the row
	 * @return the name
	 */
	static String name(FieldRow row) {
		return row.place().toString().replace('"', '\'').replace('\\', '/');
	}

}
