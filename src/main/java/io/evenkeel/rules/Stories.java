package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Verdict.Action;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Finding;
import io.evenkeel.rules.Verdict.Finding.Kind;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;
import org.jspecify.annotations.Nullable;

/** Tells field by field why a pair is decided as it is. */
final class Stories {

	private final Desk desk;

	private final Judge judge;

	Stories(Desk desk, Judge judge) {
		this.desk = desk;
		this.judge = judge;
	}

	List<FieldStory> of(RecordPair pair) {
		Verdict verdict = this.judge.verdict(pair);
		List<FieldStory> stories = new ArrayList<>();
		for (FieldRef field : this.desk.fields().all()) {
			FieldRow row = this.judge.fields().row(pair, field);
			FieldWant want = pair.wishes().field(field.index());
			if (row != null || want != null || isKnown(pair, field)) {
				stories.add(story(pair, verdict, field, row, want));
			}
		}
		return stories;
	}

	private FieldStory story(RecordPair pair, Verdict verdict, FieldRef field, @Nullable FieldRow row,
			@Nullable FieldWant want) {
		Side leader = (row != null) ? row.leads().side() : null;
		Because because = (want != null) ? want.because() : (row != null) ? row.because() : null;
		return new FieldStory(field.name(), leader, text(field, field.of(pair.at(Side.POS))),
				text(field, field.of(pair.at(Side.SHOP))), text(field, field.of(pair.agreed())),
				effect(pair, verdict, field, row, want), because, changed(pair, field));
	}

	private static @Nullable String changed(RecordPair pair, FieldRef field) {
		boolean pos = pair.changed(Side.POS, field);
		boolean shop = pair.changed(Side.SHOP, field);
		return (pos && shop) ? "both" : pos ? Side.POS.word() : shop ? Side.SHOP.word() : null;
	}

	private String effect(RecordPair pair, Verdict verdict, FieldRef field, @Nullable FieldRow row,
			@Nullable FieldWant want) {
		for (Finding finding : verdict.findings()) {
			boolean stops = finding.kind() == Kind.CONFLICT || finding.kind() == Kind.HELD;
			if (stops && (finding.field() == null || finding.field().equals(field.name()))) {
				return "stays; the pair is held: " + finding.text();
			}
		}
		for (Wanted change : verdict.changes()) {
			if (change.action() == Action.DELETE) {
				return change.side().word() + ": deleted";
			}
			for (WantedField wanted : change.fields()) {
				if (wanted.field().equals(field.name())) {
					return change.side().word() + ": " + field.format(wanted.before()) + " -> "
							+ field.format(wanted.after());
				}
			}
		}
		return stays(pair, field, row, want);
	}

	private String stays(RecordPair pair, FieldRef field, @Nullable FieldRow row, @Nullable FieldWant want) {
		if (!pair.isInBoth()) {
			return "stays";
		}
		if (want != null) {
			return (want.side() != null) ? "already the same" : "stays";
		}
		if (row == null) {
			return "stays; no row of the table speaks of it";
		}
		Side leader = row.leads().side();
		if (leader == null || row.onUpdate() == OnUpdate.LEAVE) {
			return "stays; each side keeps its own";
		}
		Object leading = row.from().of(pair.at(leader));
		if (Values.isEmpty(leading)) {
			return "stays; the " + leader.word() + " does not tell it";
		}
		boolean same = Values.same(row.converted(leading), field.of(pair.at(leader.other())));
		return same ? "already the same" : "stays; the " + leader.other().word() + " keeps its own";
	}

	private static boolean isKnown(RecordPair pair, FieldRef field) {
		return field.of(pair.at(Side.POS)) != null || field.of(pair.at(Side.SHOP)) != null
				|| field.of(pair.agreed()) != null;
	}

	private static @Nullable String text(FieldRef field, @Nullable Object value) {
		return (value != null) ? field.format(value) : null;
	}

}
