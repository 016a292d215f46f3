package io.evenkeel.connector.file;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it stands: text cells, null where a cell is empty. In JSON, a
 * value that is not a text is a cell that begins with {@link #RAW}, followed by its JSON.
 */
final class Row {

	/** The first character of a cell that holds JSON. */
	static final char RAW = '\u0000';

	/** A cell of JSON that says null. */
	static final String NULL = RAW + "null";

	/** A cell of JSON that is an empty text. */
	static final String EMPTY = RAW + "\"\"";

	private final Header header;

	private final long line;

	private final long at;

	private @Nullable String[] cells;

	private final @Nullable String fault;

	private final @Nullable BitSet quoted;

	/**
	 * Makes a row.
	 * @param header the names of its cells
	 * @param line the line it begins in, from 1
	 * @param at where a reader finds it again: the line, or in JSON the offset in bytes
	 * @param cells its cells
	 * @param fault what is wrong with the row as such, or null
	 * @param quoted the cells that stand in quotes, where that is to be kept
	 */
	Row(Header header, long line, long at, @Nullable String[] cells, @Nullable String fault, @Nullable BitSet quoted) {
		this.header = header;
		this.line = line;
		this.at = at;
		this.cells = cells;
		this.fault = fault;
		this.quoted = quoted;
	}

	Header header() {
		return this.header;
	}

	long line() {
		return this.line;
	}

	long at() {
		return this.at;
	}

	@Nullable String[] cells() {
		return this.cells;
	}

	@Nullable String fault() {
		return this.fault;
	}

	@Nullable BitSet quoted() {
		return this.quoted;
	}

	@Nullable String cell(int place) {
		String cell = (place >= 0 && place < this.cells.length) ? this.cells[place] : null;
		return isEmpty(cell) ? null : cell;
	}

	/**
	 * Whether a cell says nothing.
	 * @param cell the cell as it is kept
	 * @return true when it is empty
	 */
	@SuppressWarnings("StringEquality")
	static boolean isEmpty(@Nullable String cell) {
		return cell == null || cell == NULL || cell == EMPTY;
	}

	@Nullable String cell(String name) {
		return cell(this.header.place(name));
	}

	/**
	 * Sets a cell; a column that is not there yet is added, unless the cell is empty.
	 * @param name the column
	 * @param cell the cell; null or empty to empty it
	 */
	void set(String name, @Nullable String cell) {
		boolean empty = cell == null || cell.isEmpty();
		if (empty && !this.header.has(name)) {
			return;
		}
		int place = this.header.add(name);
		if (place >= this.cells.length) {
			this.cells = Arrays.copyOf(this.cells, this.header.size());
		}
		this.cells[place] = empty ? null : cell;
	}

	/**
	 * A row with the same cells whose columns can grow apart from those of this one.
	 * @param other a copy of the header
	 * @return the copy
	 */
	Row below(Header other) {
		return new Row(other, this.line, this.at, Arrays.copyOf(this.cells, other.size()), this.fault, this.quoted);
	}

	static Row empty(Header header) {
		return new Row(header, 0, -1, new @Nullable String[header.size()], null, null);
	}

}
