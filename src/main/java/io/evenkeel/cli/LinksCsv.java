package io.evenkeel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.evenkeel.run.Words;
import io.evenkeel.sync.LinkRow;
import io.evenkeel.sync.LinkRow.Candidate;
import io.evenkeel.sync.RecordView;
import org.jspecify.annotations.Nullable;

/** A list of links for a spreadsheet, one row a pair or record. */
final class LinksCsv {

	private LinksCsv() {
	}

	static void write(Writer out, Consumer<Consumer<LinkRow>> rows) {
		CsvWriter csv = CsvWriter.builder().build(out);
		csv.writeRecord("state", "pos-id", "pos-key", "pos-name", "shop-id", "shop-key", "shop-name", "linked-by",
				"run", "at", "gone-since", "why", "candidates");
		rows.accept((row) -> row(csv, row));
		try {
			csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void row(CsvWriter csv, LinkRow row) {
		csv.writeRecord(row.state().toString(), id(row.pos()), key(row.pos()), name(row.pos()), id(row.shop()),
				key(row.shop()), name(row.shop()), Words.cell(row.how()), text(row.run()), text(row.at()),
				text(row.sinceRun()), Words.cell(row.why()),
				Words.cell(row.candidates().stream().map(LinksCsv::words).collect(Collectors.joining("; "))));
	}

	private static String words(Candidate candidate) {
		return candidate.record().id() + " (" + LinkPlanText.words(candidate.evidence()) + ")"
				+ ((candidate.linkedWith() != null) ? " linked with " + candidate.linkedWith() : "");
	}

	private static String id(@Nullable RecordView record) {
		return Words.cell((record != null) ? record.id() : null);
	}

	private static String key(@Nullable RecordView record) {
		return Words.cell((record != null) ? record.key() : null);
	}

	private static String name(@Nullable RecordView record) {
		return Words.cell((record != null) ? record.name() : null);
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
