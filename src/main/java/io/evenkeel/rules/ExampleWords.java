package io.evenkeel.rules;

import java.util.List;
import java.util.Locale;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.rules.Verdict.Finding;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;

/** Changes and findings in the words of examples. */
final class ExampleWords {

	private ExampleWords() {
	}

	/**
	 * A change as one line.
	 * @param change the verb and the side, such as {@code update shop}
	 * @param fields the fields, each as {@code name=value}
	 * @return the line, the fields sorted
	 */
	static String change(String change, List<String> fields) {
		return fields.isEmpty() ? change : change + ": " + String.join(", ", fields.stream().sorted().toList());
	}

	static String change(Wanted wanted) {
		String change = lower(wanted.action()) + " " + wanted.side().word();
		boolean bare = switch (wanted.action()) {
			case PUBLISH, UNPUBLISH, DELETE -> true;
			case CREATE, UPDATE -> false;
		};
		return bare ? change : change(change, wanted.fields().stream().map(ExampleWords::field).toList());
	}

	static String finding(Finding finding) {
		return lower(finding.kind()) + ((finding.field() != null) ? " " + finding.field() : "");
	}

	private static String field(WantedField wanted) {
		Object after = wanted.after();
		return wanted.field() + "="
				+ RecordField.named(wanted.field())
					.map((field) -> (after != null) ? field.type().format(after) : "")
					.orElseGet(() -> String.valueOf(after));
	}

	private static String lower(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT);
	}

}
