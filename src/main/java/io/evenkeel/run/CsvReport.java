package io.evenkeel.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.PlannedField;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Settled;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a run for a spreadsheet: one row a field that changes, and one for a
 * change without fields. No cell begins like a formula.
 */
final class CsvReport {

	private final CsvWriter csv;

	CsvReport(Writer out) {
		this.csv = CsvWriter.builder().build(out);
	}

	void write(RunStory story) {
		this.csv.writeRecord("run", "id", "side", "action", "key", "target-id", "field", "before", "after", "rule",
				"source", "reason", "outcome", "message");
		story.changes((settled) -> {
			change(settled);
			return true;
		});
		try {
			this.csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void change(Settled settled) {
		if (settled.change().fields().isEmpty()) {
			row(settled, "", null, null, settled.change().reason());
		}
		for (PlannedField field : settled.change().fields()) {
			row(settled, field.field(), Words.value(field.field(), field.before()),
					Words.value(field.field(), field.after()), field.reason());
		}
	}

	private void row(Settled settled, String field, @Nullable String before, @Nullable String after, Reason reason) {
		PlannedChange change = settled.change();
		String target = (change.targetId() != null) ? change.targetId() : settled.targetId();
		this.csv.writeRecord(Long.toString(change.runId()), change.id(), change.side().word(), change.action(),
				Words.cell(change.key()), Words.cell(target), Words.cell(field), Words.cell(before), Words.cell(after),
				Words.cell(reason.rule()), Words.cell(reason.source()), Words.cell(reason.reason()),
				Words.outcome(settled.state()), Words.cell(settled.message()));
	}

}
