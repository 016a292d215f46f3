package io.evenkeel.connector.ecwid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.StopFailure;

/**
 * A place in a list; its text is the cursor, with all that another process needs to go
 * on.
 *
 * @param from the first second of the window; -1 for a read of everything
 * @param to the second, by the clock of the service, in which the read began: the last of
 * its window
 * @param offset how many rows come before the page
 * @param total how many rows the list had at the page before; -1 for none
 * @param stamp of the page before; 0 for none
 * @param shown up to which offset rows may have been shown before: the read stepped back,
 * or rows came in before those that were read
 */
record Place(long from, long to, long offset, long total, int stamp, long shown) {

	/**
	 * How far a window reaches back into the one before, in seconds: the clocks of a
	 * large service are not quite one, and a row shows up in a list a little after it was
	 * written.
	 */
	private static final long OVERLAP = 5;

	private static final Pattern FORM = Pattern.compile("(-?\\d+)/(\\d+)/(\\d+)/(-?\\d+)/(-?\\d+)/(\\d+)");

	static Place everything(long second) {
		return new Place(-1, second, 0, -1, 0, 0);
	}

	static Place since(String mark, long second) {
		if (!mark.matches("\\d{1,12}")) {
			throw new StopFailure("Stopped: '" + mark + "' is no moment up to which Ecwid was read."
					+ " Nothing was read. Start again with a full read.");
		}
		return new Place(Long.parseLong(mark), second, 0, -1, 0, 0);
	}

	static Place of(String cursor) {
		Matcher form = FORM.matcher(cursor);
		if (!form.matches()) {
			throw new StopFailure("Stopped: '" + cursor + "' is no place in a list of Ecwid. Start a new run.");
		}
		return new Place(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)),
				Long.parseLong(form.group(4)), Integer.parseInt(form.group(5)), Long.parseLong(form.group(6)));
	}

	boolean isWindow() {
		return this.from >= 0;
	}

	boolean isFirst() {
		return this.offset == 0;
	}

	/**
	 * Where the next read goes on.
	 * @return the mark
	 */
	String mark() {
		return Long.toString(Math.max(0, this.to - OVERLAP));
	}

	/**
	 * The same place in the list as it is now.
	 * @param newTotal how many rows it has
	 * @return the place; rows that came in may have pushed some on that were shown
	 */
	Place in(long newTotal) {
		long grown = (this.total >= 0) ? Math.max(0, newTotal - this.total) : 0;
		long again = (grown > 0) ? Math.max(this.shown, this.offset + grown) : this.shown;
		return new Place(this.from, this.to, this.offset, newTotal, this.stamp, again);
	}

	Place after(int rows, int newStamp) {
		return new Place(this.from, this.to, this.offset + rows, this.total, newStamp, this.shown);
	}

	boolean mayRepeat() {
		return this.offset < this.shown;
	}

	/**
	 * Back by the rows that have left the list: each of them may have pulled one that is
	 * not read yet to a place before this one.
	 * @param rows how many
	 * @param newTotal how many are left
	 * @return the place
	 */
	Place back(long rows, long newTotal) {
		return new Place(this.from, this.to, Math.max(0, this.offset - rows), newTotal, 0,
				Math.max(this.shown, this.offset));
	}

	@Override
	public String toString() {
		return this.from + "/" + this.to + "/" + this.offset + "/" + this.total + "/" + this.stamp + "/" + this.shown;
	}

}
