package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.rules.FieldRuling.Trouble;
import io.evenkeel.rules.Verdict.Action;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Finding;
import io.evenkeel.rules.Verdict.Finding.Kind;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;
import org.jspecify.annotations.Nullable;

/** Makes the verdict on a pair out of all that the rules said about it. */
final class Judge {

	private static final Because NOBODY = new Because("no rule", "", "no rule of the set speaks about this case");

	private final Desk desk;

	private final FieldJudge fields;

	private final Agreement agreement;

	Judge(Desk desk) {
		this.desk = desk;
		this.fields = new FieldJudge(desk);
		this.agreement = new Agreement(desk, this.fields);
	}

	FieldJudge fields() {
		return this.fields;
	}

	Verdict verdict(RecordPair pair) {
		Verdict verdict = decided(pair);
		return pair.wishes().reserves() ? verdict.reserving() : verdict;
	}

	private Verdict decided(RecordPair pair) {
		this.fields.takeNotes();
		List<Finding> findings = new ArrayList<>(0);
		pair.wishes().notes().forEach((note) -> findings.add(new Finding(Kind.NOTE, null, note.reason(), note)));
		List<Finding> conflicts = Conflicts.of(pair.wishes());
		if (!conflicts.isEmpty()) {
			findings.addAll(0, conflicts);
			overrule(pair, null);
			return nothing(pair, findings);
		}
		Because held = pair.wishes().heldBy();
		if (held != null) {
			findings.add(0, new Finding(Kind.HELD, null, held.reason(), held));
			overrule(pair, held);
			return nothing(pair, findings);
		}
		RecordWant want = pair.wishes().record();
		return (want != null) ? withFate(pair, want, findings) : withoutFate(pair, findings);
	}

	/** What rules wanted of a pair for which nothing is done counts as overruled. */
	private void overrule(RecordPair pair, @Nullable Because holder) {
		Set<String> rules = new HashSet<>();
		pair.wishes().fields().forEach((want) -> rules.add(want.because().rule()));
		pair.wishes().records().forEach((want) -> rules.add(want.because().rule()));
		if (holder != null) {
			rules.remove(holder.rule());
		}
		rules.forEach(this.desk.speaker()::overruled);
	}

	private Verdict withFate(RecordPair pair, RecordWant want, List<Finding> findings) {
		return switch (want.fate()) {
			case CREATE -> created(pair, want, findings);
			case DELETE -> deleted(pair, want, findings);
			case UNLINKED -> reported(pair, want, Kind.UNLINKED, findings);
			case MISSING -> reported(pair, want, Kind.MISSING, findings);
			case PASSED_OVER -> pair.isInBoth() ? updated(pair, findings) : new Verdict(List.of(), findings, null);
		};
	}

	private Verdict withoutFate(RecordPair pair, List<Finding> findings) {
		if (pair.isInBoth()) {
			return updated(pair, findings);
		}
		if (pair.isInPos() || pair.isInShop()) {
			Side side = pair.isInPos() ? Side.POS : Side.SHOP;
			findings.add(0, new Finding(Kind.UNDECIDED, null,
					"it is in the " + side.word() + " only, and no rule says what to do", NOBODY));
		}
		return new Verdict(List.of(), findings, null);
	}

	private Verdict created(RecordPair pair, RecordWant want, List<Finding> findings) {
		if (pair.has(want.side())) {
			findings.add(0,
					new Finding(Kind.HELD, null,
							"a rule wants to create it in the " + want.side().word() + ", where it already is",
							want.because()));
			return nothing(pair, findings);
		}
		if (!pair.has(want.side().other())) {
			return new Verdict(List.of(), findings, null);
		}
		List<WantedField> written = new ArrayList<>();
		Boolean published = (Boolean) pair.at(Side.SHOP).get(RecordField.PUBLISHED);
		for (int index = 0; index < this.desk.fields().size(); index++) {
			FieldRef field = this.desk.fields().at(index);
			WantedField wanted = this.fields.onCreate(pair, field, want.side(), want.because());
			if (wanted != null) {
				written.add(wanted);
				published = field.is(RecordField.PUBLISHED) ? (Boolean) wanted.after() : published;
			}
		}
		findings.addAll(this.fields.takeNotes());
		Wanted creation = new Wanted(want.side(), Action.CREATE, written, want.because());
		return new Verdict(List.of(creation), findings, this.agreement.after(pair, published));
	}

	private Verdict deleted(RecordPair pair, RecordWant want, List<Finding> findings) {
		List<Wanted> changes = pair.has(want.side())
				? List.of(new Wanted(want.side(), Action.DELETE, List.of(), want.because())) : List.of();
		return new Verdict(changes, findings, null);
	}

	private Verdict reported(RecordPair pair, RecordWant want, Kind kind, List<Finding> findings) {
		findings.add(0, new Finding(kind, null, want.because().reason(), want.because()));
		return pair.isInBoth() ? updated(pair, findings) : new Verdict(List.of(), findings, null);
	}

	private Verdict updated(RecordPair pair, List<Finding> findings) {
		Writes writes = null;
		Boolean published = (Boolean) pair.at(Side.SHOP).get(RecordField.PUBLISHED);
		for (int index = 0; index < this.desk.fields().size(); index++) {
			FieldRef field = this.desk.fields().at(index);
			FieldRuling ruling = this.fields.onUpdate(pair, field);
			if (ruling == null) {
				continue;
			}
			if (ruling.problem() == Trouble.CURRENCY) {
				findings.add(0, currencies(ruling));
				return nothing(pair, findings);
			}
			if (ruling.problem() == Trouble.DRIFT) {
				findings.add(drift(ruling));
			}
			writes = (writes != null) ? writes : new Writes();
			writes.add(ruling);
			published = isPublication(ruling) ? (Boolean) ruling.after() : published;
		}
		findings.addAll(this.fields.takeNotes());
		CommerceRecord base = this.agreement.after(pair, published);
		return new Verdict((writes != null) ? writes.changes() : List.of(), findings, base);
	}

	private static boolean isPublication(FieldRuling ruling) {
		return ruling.field().is(RecordField.PUBLISHED) && ruling.side() == Side.SHOP;
	}

	private static Verdict nothing(RecordPair pair, List<Finding> findings) {
		return new Verdict(List.of(), findings, pair.input().base());
	}

	private static Finding drift(FieldRuling ruling) {
		FieldRef field = ruling.field();
		return new Finding(
				Kind.DRIFT, field.name(), "the " + ruling.side().word() + " was edited to "
						+ field.format(ruling.before()) + "; it goes back to " + field.format(ruling.after()),
				ruling.because());
	}

	private static Finding currencies(FieldRuling ruling) {
		FieldRef field = ruling.field();
		return new Finding(Kind.HELD, field.name(), "the two sides use different currencies: "
				+ field.format(ruling.after()) + " cannot be written over " + field.format(ruling.before()),
				ruling.because());
	}

	/** Sorts what is to be written into changes. */
	private static final class Writes {

		private @Nullable List<WantedField> pos;

		private @Nullable List<WantedField> shop;

		private @Nullable WantedField publication;

		void add(FieldRuling ruling) {
			if (isPublication(ruling)) {
				this.publication = ruling.wanted();
			}
			else if (ruling.side() == Side.POS) {
				this.pos = with(this.pos, ruling.wanted());
			}
			else {
				this.shop = with(this.shop, ruling.wanted());
			}
		}

		/**
		 * The changes in the order they should happen: a product is taken off sale before
		 * it is touched, and put on sale after.
		 */
		List<Wanted> changes() {
			List<Wanted> changes = new ArrayList<>(2);
			boolean publishing = this.publication != null && Boolean.TRUE.equals(this.publication.after());
			if (this.publication != null && !publishing) {
				changes.add(change(Side.SHOP, Action.UNPUBLISH, List.of(this.publication)));
			}
			if (this.pos != null) {
				changes.add(change(Side.POS, Action.UPDATE, this.pos));
			}
			if (this.shop != null) {
				changes.add(change(Side.SHOP, Action.UPDATE, this.shop));
			}
			if (this.publication != null && publishing) {
				changes.add(change(Side.SHOP, Action.PUBLISH, List.of(this.publication)));
			}
			return changes;
		}

		private static Wanted change(Side side, Action action, List<WantedField> fields) {
			return new Wanted(side, action, fields, fields.get(0).because());
		}

		private static List<WantedField> with(@Nullable List<WantedField> list, WantedField field) {
			List<WantedField> longer = (list != null) ? list : new ArrayList<>(4);
			longer.add(field);
			return longer;
		}

	}

}
