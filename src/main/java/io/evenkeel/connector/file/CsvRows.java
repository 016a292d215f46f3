package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiPredicate;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file below its header. A row with a stray quote is given with its
 * fault, and reading goes on with the line below.
 */
final class CsvRows implements Rows {

	private static final int MOST_RESTARTS = 100;

	private static final int LARGEST_CELL = 64 * 1024 * 1024;

	private final Path file;

	private final String shown;

	private final Dialect dialect;

	private final boolean whole;

	private final Header header;

	private BitSet quotedNames = new BitSet();

	private boolean[] wanted = new boolean[0];

	private CountedStream bytes;

	private CsvText text;

	private CsvRow row;

	private CloseableIterator<Row> rows;

	private int restarts;

	/**
	 * Opens a file and reads its header.
	 * @param file the file
	 * @param shown its name for people
	 * @param dialect how it is written
	 * @param whole whether every cell is wanted
	 */
	CsvRows(Path file, String shown, Dialect dialect, boolean whole) throws IOException {
		this.file = file;
		this.shown = shown;
		this.dialect = dialect;
		this.whole = whole;
		open(0);
		this.header = readHeader();
		want((columns, column) -> true);
	}

	private void open(long linesAbove) throws IOException {
		InputStream in = Files.newInputStream(this.file);
		in.skipNBytes(this.dialect.bom().length);
		this.bytes = new CountedStream(in);
		this.text = new CsvText(this.bytes, this.dialect, linesAbove);
		this.row = new CsvRow(this.text, this.whole, linesAbove);
		this.rows = parser(this.dialect).build(this.row, this.text).iterator();
	}

	private Header readHeader() {
		Header columns = Header.csv();
		Row first = take();
		if (first == null) {
			return columns;
		}
		if (first.fault() != null) {
			throw new InputFailure(new Problem(this.shown, (int) first.line(), "in the header, " + first.fault()));
		}
		if (first.quoted() != null) {
			this.quotedNames = first.quoted();
		}
		for (int i = 0; i < first.cells().length; i++) {
			add(columns, first.cell(i), i + 1, (int) first.line());
		}
		return columns;
	}

	private void add(Header columns, @Nullable String name, int number, int line) {
		if (name == null || name.isBlank()) {
			columns.addNameless();
			return;
		}
		int place = columns.add(name.strip());
		if (place != number - 1) {
			throw new InputFailure(new Problem(this.shown, line, "the columns " + (place + 1) + " and " + number
					+ " are both called '" + name.strip() + "'; give one of them another name"));
		}
	}

	Dialect dialect() {
		return this.dialect;
	}

	/**
	 * The columns whose names stand in quotes.
	 * @return their places
	 */
	BitSet quotedNames() {
		return this.quotedNames;
	}

	/**
	 * Says which cells are wanted.
	 * @param wanted whether a column is
	 */
	void want(BiPredicate<Header, String> wanted) {
		this.wanted = new boolean[this.header.size()];
		for (int i = 0; i < this.wanted.length; i++) {
			this.wanted[i] = this.whole || wanted.test(this.header, this.header.name(i));
		}
		this.row.begin(this.header, this.wanted);
	}

	/**
	 * Reads one row of a file.
	 * @param file the file
	 * @param dialect how it is written
	 * @param header its columns
	 * @param offset where to begin, in bytes
	 * @param linesAbove how many lines stand above that
	 * @param line the line that the row begins in
	 * @return the row with all its cells, or null when the file ends before
	 */
	static @Nullable Row single(Path file, Dialect dialect, Header header, long offset, long linesAbove, long line)
			throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			in.skipNBytes(offset);
			CsvText text = new CsvText(in, dialect, line - 1 - linesAbove);
			CsvRow row = new CsvRow(text, true, line - 1);
			boolean[] wanted = new boolean[header.size()];
			Arrays.fill(wanted, true);
			row.begin(header, wanted);
			try (CloseableIterator<Row> rows = parser(dialect).build(row, text).iterator()) {
				return rows.hasNext() ? rows.next() : null;
			}
		}
		catch (CsvParseException | UncheckedIOException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	private static CsvReader.CsvReaderBuilder parser(Dialect dialect) {
		return CsvReader.builder()
			.fieldSeparator(dialect.delimiter())
			.quoteCharacter(dialect.quote())
			.allowExtraFields(true)
			.allowMissingFields(true)
			.maxBufferSize(LARGEST_CELL);
	}

	@Override
	public Header header() {
		return this.header;
	}

	@Override
	public @Nullable Row next() {
		return (this.header.size() == 0) ? null : take();
	}

	private @Nullable Row take() {
		try {
			while (this.rows.hasNext()) {
				Row next = this.rows.next();
				if (!this.row.isBlank()) {
					return next;
				}
			}
		}
		catch (CsvParseException ex) {
			return afterFault(ex);
		}
		catch (UncheckedIOException ex) {
			throw unreadable(ex);
		}
		if (this.row.isCutOff(this.text.last(), this.dialect.quote())) {
			throw cutOff(this.row.line());
		}
		return null;
	}

	private Row afterFault(CsvParseException ex) {
		long line = this.row.line();
		String cause = reason(ex);
		if (cause.contains("maximum buffer size")) {
			throw cutOff(line);
		}
		if (++this.restarts > MOST_RESTARTS) {
			throw new StopFailure("Stopped reading " + this.shown + ":" + line + ": " + cause + ", and more than "
					+ MOST_RESTARTS + " rows above have such a fault. Check the quote and the delimiter of the file.",
					ex);
		}
		try {
			this.rows.close();
			open(line);
		}
		catch (IOException failed) {
			throw unreadable(failed);
		}
		this.row.begin(this.header, this.wanted);
		return new Row(this.header, line, line, new @Nullable String[this.header.size()], cause, null);
	}

	private StopFailure cutOff(long line) {
		return new StopFailure("Stopped reading " + this.shown + ":" + line
				+ ": a quote is opened there and never closed. Nothing of it was taken over; mend the row, then restart.");
	}

	private static String reason(CsvParseException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return "the row cannot be told apart into cells (" + cause.getMessage() + ")";
	}

	private StopFailure unreadable(Exception ex) {
		return new StopFailure("Stopped reading " + this.shown + ":" + this.row.line() + ": " + ex.getMessage()
				+ ". Check the file and its disk, then restart.", ex);
	}

	@Override
	public long bytesRead() {
		return this.bytes.count() + this.dialect.bom().length;
	}

	@Override
	public void close() {
		try {
			this.rows.close();
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

}
