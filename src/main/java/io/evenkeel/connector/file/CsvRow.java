package io.evenkeel.connector.file;

import java.util.Arrays;
import java.util.BitSet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows out of what the parser finds. Cells that nobody asks for are not made at
 * all: that is what keeps reading quick.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<Row> {

	private final CsvText text;

	private final long linesAbove;

	private final boolean whole;

	private Header header = Header.csv();

	private boolean[] wanted = new boolean[0];

	private @Nullable String[] cells = new @Nullable String[16];

	private @Nullable BitSet quoted;

	private boolean blank;

	private boolean undecodable;

	private boolean lastQuoted;

	private char lastChar;

	/**
	 * Begins with the header row.
	 * @param text the text that is parsed
	 * @param whole whether every cell is wanted, with its quotes, to be written again
	 * @param linesAbove how many lines of the file the parser does not see
	 */
	CsvRow(CsvText text, boolean whole, long linesAbove) {
		this.text = text;
		this.whole = whole;
		this.linesAbove = linesAbove;
	}

	/**
	 * Goes on with the rows below the header.
	 * @param header the columns
	 * @param wanted the columns whose cells are wanted
	 */
	void begin(Header header, boolean[] wanted) {
		this.header = header;
		this.wanted = wanted;
	}

	@Override
	protected void handleBegin(long line) {
		this.cells = new @Nullable String[Math.max(this.header.size(), 1)];
		this.quoted = this.whole ? new BitSet() : null;
		this.blank = true;
		this.undecodable = false;
	}

	@Override
	protected void handleField(int field, char[] buffer, int offset, int length, boolean inQuotes) {
		this.lastQuoted = inQuotes;
		if (inQuotes && this.quoted != null) {
			this.quoted.set(field);
		}
		if (length == 0) {
			return;
		}
		this.blank = false;
		this.lastChar = buffer[offset + length - 1];
		if (field < this.wanted.length ? this.wanted[field] : this.whole || this.wanted.length == 0) {
			keep(field, new String(buffer, offset, length));
		}
	}

	private void keep(int field, String cell) {
		if (field >= this.cells.length) {
			this.cells = Arrays.copyOf(this.cells, Math.max(field + 1, this.cells.length * 2));
		}
		this.cells[field] = cell;
		// looking through every cell would cost a tenth of the time, for what hardly ever
		// happens
		this.undecodable |= this.text.isUndecodable() && cell.indexOf(CsvText.UNDECODABLE) >= 0;
	}

	@Override
	protected Row buildRecord() {
		int count = getFieldCount();
		if (this.cells.length != count) {
			this.cells = Arrays.copyOf(this.cells, count);
		}
		return new Row(this.header, line(), line(), this.cells, fault(count), this.quoted);
	}

	private @Nullable String fault(int count) {
		if (this.wanted.length > 0 && count != this.wanted.length) {
			return "the row has " + count + ((count == 1) ? " cell" : " cells") + ", the header has "
					+ this.wanted.length;
		}
		return this.undecodable ? "the row has bytes that are no text in the encoding of the file" : null;
	}

	/**
	 * The line that the current row begins in.
	 * @return the line from 1
	 */
	long line() {
		return getStartingLineNumber() + this.linesAbove;
	}

	boolean isBlank() {
		return this.blank;
	}

	/**
	 * Whether the file ended inside the quotes of the last cell.
	 * @param last the last character of the file
	 * @param quote the quote
	 * @return true when the closing quote is missing
	 */
	boolean isCutOff(char last, char quote) {
		// a cell whose quotes are closed is followed by the quote, and cannot end with
		// what ends the file
		return this.lastQuoted && last != quote && last == this.lastChar;
	}

}
