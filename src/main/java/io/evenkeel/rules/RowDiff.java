package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Compares two field tables row by row. */
final class RowDiff {

	private final List<RuleChange> changes;

	RowDiff(List<RuleChange> changes) {
		this.changes = changes;
	}

	/**
	 * Compares the rows. Rows are the same when they speak of the same field under the
	 * same conditions, or else of the same field in the same sentence.
	 * @param before the table as it was
	 * @param after the table as it is
	 */
	void compare(FieldTable before, FieldTable after) {
		List<FieldRow> was = new ArrayList<>(before.rows());
		List<FieldRow> now = new ArrayList<>(after.rows());
		match(was, now, (old, row) -> RowWords.when(old).equals(RowWords.when(row)));
		match(was, now, (old, row) -> old.because().rule().equals(row.because().rule()));
		now.forEach((row) -> this.changes
			.add(new RuleChange(row.field().name(), RowWords.all(row), null, row.place().toString())));
		was.forEach((row) -> this.changes
			.add(new RuleChange(row.field().name(), null, RowWords.all(row), row.place().toString())));
	}

	private void match(List<FieldRow> was, List<FieldRow> now, BiPredicate<FieldRow, FieldRow> alike) {
		for (FieldRow row : List.copyOf(now)) {
			FieldRow old = was.stream()
				.filter((it) -> it.field().name().equals(row.field().name()) && alike.test(it, row))
				.findFirst()
				.orElse(null);
			if (old != null) {
				was.remove(old);
				now.remove(row);
				compare(old, row);
			}
		}
	}

	private void compare(FieldRow old, FieldRow row) {
		say(old, row, RowWords::leads);
		say(old, row, RowWords::onCreate);
		say(old, row, RowWords::onUpdate);
		say(old, row, RowWords::conversion);
		say(old, row, RowWords::from);
		say(old, row, (it) -> "it counts " + (it.isPlain() ? "always" : "where " + RowWords.when(it)));
		say(old, row, (it) -> "it reads \"" + it.because().rule() + "\"");
		say(old, row, (it) -> "the reason is \"" + it.because().reason() + "\"");
	}

	private void say(FieldRow old, FieldRow row, Function<FieldRow, String> words) {
		String now = words.apply(row);
		String was = words.apply(old);
		if (!now.equals(was)) {
			this.changes.add(new RuleChange(row.field().name(), now, was, row.place().toString()));
		}
	}

}
