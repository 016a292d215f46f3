package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Finding;
import io.evenkeel.rules.Verdict.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Finds rules of the same strength that want different things of one pair. */
final class Conflicts {

	private Conflicts() {
	}

	static List<Finding> of(Wishes wishes) {
		if (wishes.records().size() < 2 && wishes.fields().size() < 2 && wishes.rows().size() < 2) {
			return List.of();
		}
		List<Finding> found = new ArrayList<>();
		addOfRecords(wishes, found);
		addOfFields(wishes, found);
		addOfRows(wishes, found);
		return found;
	}

	private static void addOfRecords(Wishes wishes, List<Finding> found) {
		RecordWant chosen = wishes.record();
		for (RecordWant other : wishes.records()) {
			if (chosen != null && !other.isSameAs(chosen)) {
				found.add(conflict(null, chosen.because(), chosen.words(), other.because(), other.words()));
			}
		}
	}

	private static void addOfFields(Wishes wishes, List<Finding> found) {
		for (FieldWant other : wishes.fields()) {
			FieldWant chosen = wishes.field(other.field().index());
			if (chosen != null && !other.isSameAs(chosen)) {
				found.add(
						conflict(other.field().name(), chosen.because(), words(chosen), other.because(), words(other)));
			}
		}
	}

	private static void addOfRows(Wishes wishes, List<Finding> found) {
		for (FieldRow other : wishes.rows()) {
			FieldRow chosen = wishes.row(other.field().index());
			boolean counts = wishes.field(other.field().index()) == null;
			if (counts && chosen != null && !other.saysTheSameAs(chosen)) {
				found.add(
						conflict(other.field().name(), chosen.because(), words(chosen), other.because(), words(other)));
			}
		}
	}

	private static Finding conflict(@Nullable String field, Because one, String wants, Because other, String asks) {
		String text = "\"" + one.rule() + "\" (" + one.source() + ") wants to " + wants + "; \"" + other.rule() + "\" ("
				+ other.source() + ") wants to " + asks;
		return new Finding(Kind.CONFLICT, field, text, one);
	}

	private static String words(FieldWant want) {
		return (want.side() == null) ? "leave it"
				: "write " + want.field().format(want.value()) + " to the " + want.side().word();
	}

	private static String words(FieldRow row) {
		String leader = row.leads().name().toLowerCase(java.util.Locale.ROOT);
		String update = row.onUpdate().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		String conversion = (row.conversion() != null) ? ", conversion " + row.conversion().name() : "";
		return "have " + leader + " lead it, on update " + update + conversion;
	}

}
