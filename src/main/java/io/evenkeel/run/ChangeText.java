package io.evenkeel.run;

import java.io.PrintWriter;

import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.PlannedField;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Settled;

/**
 * Changes on a terminal: a line for the change, and one for each field with its reason.
 */
final class ChangeText {

	private static final int WIDTH = 48;

	private final Paint paint;

	private final PrintWriter out;

	ChangeText(Paint paint, PrintWriter out) {
		this.paint = paint;
		this.out = out;
	}

	void write(Settled settled) {
		PlannedChange change = settled.change();
		head(settled);
		change.fields().forEach(this::field);
		if (change.fields().isEmpty()) {
			this.out.println("      " + why(change.reason()));
		}
	}

	/**
	 * Writes a change; of a new record, how many fields it has.
	 * @param settled the change
	 */
	void writeBrief(Settled settled) {
		PlannedChange change = settled.change();
		if (!change.action().equals(RunStory.CREATE)) {
			write(settled);
			return;
		}
		head(settled);
		this.out.println("      " + Words.count(change.fields().size(), "field") + "  " + why(change.reason()));
	}

	private void head(Settled settled) {
		PlannedChange change = settled.change();
		String target = (change.targetId() != null) ? change.targetId() : settled.targetId();
		this.out.println("  " + change.action() + " " + this.paint.bold(Words.line(change.key())) + " in "
				+ change.side().word() + ((target != null) ? " (" + Words.line(target) + ")" : "") + outcome(settled));
	}

	private String outcome(Settled settled) {
		if (settled.state() == OutcomeState.AWAITING) {
			return "";
		}
		String word = Words.outcome(settled.state());
		return "  " + (RunStory.isTroubled(settled.state()) ? this.paint.bad(word) : word)
				+ (settled.message().isEmpty() ? "" : ": " + Words.line(settled.message()));
	}

	private void field(PlannedField field) {
		Excerpt excerpt = Excerpt.of(Words.value(field.field(), field.before()),
				Words.value(field.field(), field.after()), WIDTH);
		this.out.println("      " + field.field() + ": " + excerpt.before() + " -> " + excerpt.after() + "  "
				+ why(field.reason()));
	}

	private String why(Reason reason) {
		return this.paint.dim(reason.rule() + " (" + reason.source() + "): " + Words.line(reason.reason()));
	}

}
