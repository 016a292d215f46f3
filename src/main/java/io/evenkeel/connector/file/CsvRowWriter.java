package io.evenkeel.connector.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.BitSet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import org.jspecify.annotations.Nullable;

/** Writes CSV with the delimiter, quotes, encoding and line ends of the old file. */
final class CsvRowWriter implements RowWriter {

	private final CsvWriter writer;

	private final Header header;

	private final BitSet newRows;

	private BitSet quoted;

	/**
	 * Begins with the header.
	 * @param out where to write
	 * @param dialect how the old file is written
	 * @param header the columns
	 * @param quoted the columns whose names stand in quotes
	 */
	CsvRowWriter(OutputStream out, Dialect dialect, Header header, BitSet quoted) throws IOException {
		out.write(dialect.bom());
		this.header = header;
		this.newRows = new BitSet();
		if (quoted.cardinality() > 0 && quoted.nextClearBit(0) >= quoted.length()) {
			this.newRows.set(0, header.size());
		}
		this.quoted = this.newRows.isEmpty() ? quoted : this.newRows;
		this.writer = CsvWriter.builder()
			.fieldSeparator(dialect.delimiter())
			.quoteCharacter(dialect.quote())
			.lineDelimiter(LineDelimiter.of(dialect.lineEnd()))
			.quoteStrategy(new AsBefore())
			.build(new BufferedWriter(new OutputStreamWriter(out,
					dialect.charset()
						.newEncoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT)),
					65536));
		write(header.names().toArray(new String[0]));
	}

	@Override
	public void write(Row row) throws IOException {
		this.quoted = (row.quoted() != null) ? row.quoted() : this.newRows;
		@Nullable String[] cells = row.cells();
		boolean ragged = row.fault() != null;
		write((ragged || cells.length == this.header.size()) ? cells : Arrays.copyOf(cells, this.header.size()));
	}

	private void write(@Nullable String[] cells) throws IOException {
		try {
			this.writer.writeRecord(cells);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

	/** Puts quotes where they were, and where they are needed. */
	private final class AsBefore implements QuoteStrategy {

		@Override
		public boolean quoteNull(int line, int field) {
			return CsvRowWriter.this.quoted.get(field);
		}

		@Override
		public boolean quoteValue(int line, int field, String value) {
			return CsvRowWriter.this.quoted.get(field);
		}

	}

}
