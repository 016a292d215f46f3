package io.evenkeel.rules;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns a field table into Drools rules, one a row. A plain row speaks about the field as
 * such; a row with conditions about each pair.
 */
final class TableRules {

	private TableRules() {
	}

	static String drl(FieldTable table) {
		return table.rows().stream().map(TableRules::rule).collect(Collectors.joining());
	}

	private static String rule(FieldRow row) {
		return "rule \"" + name(row) + "\"\nwhen\n\t" + pattern(row) + "\nthen\n\t$it.row(" + row.number()
				+ ");\nend\n";
	}

	/**
	 * The name of a row's rule. It is the row's place: the sentences of a table need not
	 * differ.
	 * @param row the row
	 * @return the name
	 */
	static String name(FieldRow row) {
		return row.place().toString().replace('"', '\'').replace('\\', '/');
	}

	private static String pattern(FieldRow row) {
		if (row.isPlain()) {
			return "$it : OwnedField( index == " + row.field().index() + " )";
		}
		return "$it : ProductPair( " + IntStream.range(0, row.conditions().size())
			.mapToObj((condition) -> "fits(" + row.number() + ", " + condition + ")")
			.collect(Collectors.joining(", ")) + " )";
	}

}
