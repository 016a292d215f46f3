package io.evenkeel.rules;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * A table on its way between CSV and a spreadsheet.
 *
 * @param name the name of the sheet, and of the file without its ending
 * @param rows its rows, the header first; blank ones are kept, so that numbers of rows
 * stay
 */
record TableSheet(String name, List<List<String>> rows) {

	/** The name of the field table. */
	static final String FIELDS = "fields";

	TableSheet {
		rows = rows.stream().map(TableSheet::withoutEmptyEnd).toList();
	}

	static TableSheet of(RuleFile file) {
		return new TableSheet(ValueTableReader.name(file),
				TableFile.lines(file).stream().map(TableLine::cells).toList());
	}

	/**
	 * The rows that say something.
	 * @return the rows, the header first
	 */
	List<List<String>> filled() {
		return this.rows.stream().filter((row) -> !row.isEmpty()).toList();
	}

	/**
	 * The table as CSV.
	 * @return the content of a file
	 */
	byte[] csv() {
		List<List<String>> filled = filled();
		int width = filled.stream().mapToInt(List::size).max().orElse(0);
		StringWriter text = new StringWriter();
		try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			filled.forEach((row) -> {
				List<String> padded = new ArrayList<>(row);
				while (padded.size() < width) {
					padded.add("");
				}
				writer.writeRecord(padded);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> withoutEmptyEnd(List<String> row) {
		int size = row.size();
		while (size > 0 && row.get(size - 1).isEmpty()) {
			size--;
		}
		return List.copyOf(row.subList(0, size));
	}

}
