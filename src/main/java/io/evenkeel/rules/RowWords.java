package io.evenkeel.rules;

import java.util.Locale;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Side;

/** Says in words what a row of a field table says in cells. */
final class RowWords {

	private RowWords() {
	}

	static String leads(FieldRow row) {
		return (row.leads().side() != null) ? row.leads().side().word() + " leads" : "nobody leads";
	}

	static String onCreate(FieldRow row) {
		Side leader = row.leads().side();
		if (leader == null || row.onCreate() == OnCreate.LEAVE) {
			return "left out of new records";
		}
		return "new records get it from " + leader.word();
	}

	static String onUpdate(FieldRow row) {
		Side leader = row.leads().side();
		if (leader == null) {
			return "each side keeps its own on update";
		}
		String other = leader.other().word();
		return switch (row.onUpdate()) {
			case COPY -> leader.word() + " overwrites " + other + " on update";
			case LEAVE -> other + " keeps its own on update";
			case IF_EMPTY -> leader.word() + " fills it in on update where " + other + " has nothing";
			case WHEN_CHANGED ->
				leader.word() + " overwrites " + other + " on update when it was edited at " + leader.word();
			case IF_UNCHANGED -> leader.word() + " overwrites " + other + " on update unless it was edited there";
		};
	}

	static String conversion(FieldRow row) {
		return (row.conversion() != null) ? "converted by " + row.conversion().name() : "not converted";
	}

	static String from(FieldRow row) {
		return "taken from " + row.from().name();
	}

	/**
	 * The conditions of a row.
	 * @param row the row
	 * @return such as {@code brand is Acme|Bolt, pos.price > 100}; empty for a plain row
	 */
	static String when(FieldRow row) {
		return row.conditions().stream().map(RowWords::when).collect(Collectors.joining(", "));
	}

	static String when(Condition condition) {
		String side = (condition.side() != null) ? condition.side().word() + "." : "";
		String text = condition.text().strip();
		boolean isSign = text.startsWith("<") || text.startsWith(">");
		return side + condition.field().name() + (isSign ? " " : " is ") + text;
	}

	static String all(FieldRow row) {
		String when = when(row);
		return leads(row) + ", " + onCreate(row) + ", " + onUpdate(row)
				+ ((row.conversion() != null) ? ", " + conversion(row) : "")
				+ (when.isEmpty() ? "" : ", where " + when);
	}

	static String word(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
