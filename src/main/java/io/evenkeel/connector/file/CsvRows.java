package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
		this.text = CsvText.of(this.bytes, this.dialect).below(linesAbove);
		this.row = new CsvRow(this.whole, linesAbove);
		this.rows = CsvReader.builder()
			.fieldSeparator(this.dialect.delimiter())
			.quoteCharacter(this.dialect.quote())
			.allowExtraFields(true)
			.allowMissingFields(true)
			.maxBufferSize(LARGEST_CELL)
			.build(this.row, this.text)
			.iterator();
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
			throw new StopFailure("Stopped reading " + this.shown + ":" + this.row.line()
					+ ": a quote is opened there and never closed. Nothing of it was taken over; mend the row, then restart.");
		}
		return null;
	}

	private Row afterFault(CsvParseException ex) {
		long line = this.row.line();
		String cause = reason(ex);
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
