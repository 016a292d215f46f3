package io.evenkeel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ImpactReport;
import io.evenkeel.sync.PairImpact.Difference;

/** What other rules would do differently, one row a difference. */
final class ImpactCsv {

	private ImpactCsv() {
	}

	static void write(Writer out, ImpactReport impact) {
		CsvWriter csv = CsvWriter.builder().build(out);
		csv.writeRecord("key", "side", "what", "before", "after", "source", "reason");
		impact.differences()
			.forEach((pair) -> pair.differences().forEach((difference) -> row(csv, pair.key(), difference)));
		try {
			csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void row(CsvWriter csv, String key, Difference difference) {
		csv.writeRecord(Words.cell(key), difference.side(), Words.cell(difference.what()),
				Words.cell(difference.before()), Words.cell(difference.after()), Words.cell(difference.source()),
				Words.cell(difference.reason()));
	}

}
