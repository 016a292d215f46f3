package io.evenkeel.connector.lightspeedecom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.StopFailure;

/**
 * A place in a list that is read by ascending id; its text is the cursor, with all that
 * another process needs to go on. Nothing is skipped when records come, go or change
 * meanwhile: the next page begins after an id, not after a number of rows.
 *
 * @param from the first second of what changed; -1 for a read of everything
 * @param begun the second, by the clock of the service, in which the read began
 * @param after the id of the last record read
 * @param done how many records are read
 * @param total how many there are; -1 where nobody told
 */
record Place(long from, long begun, long after, long done, long total) {

	/**
	 * How far a read of changes reaches back into the one before, in seconds: the clocks
	 * of a large service are not quite one, and a row shows up in a list a little after
	 * it was written.
	 */
	static final long OVERLAP = 60;

	private static final Pattern FORM = Pattern
		.compile("(-?\\d{1,18})/(\\d{1,18})/(\\d{1,18})/(\\d{1,18})/(-?\\d{1,18})");

	static Place everything(long second) {
		return new Place(-1, second, 0, 0, -1);
	}

	static Place since(String mark, long second) {
		if (!mark.matches("\\d{1,12}")) {
			throw new StopFailure("Stopped: '" + mark + "' is no moment up to which Lightspeed eCom was read."
					+ " Nothing was read. Start again with a full read.");
		}
		return new Place(Long.parseLong(mark), second, 0, 0, -1);
	}

	static Place of(String cursor) {
		Matcher form = FORM.matcher(cursor);
		if (!form.matches()) {
			throw new StopFailure(
					"Stopped: '" + cursor + "' is no place in a list of Lightspeed eCom. Start a new run.");
		}
		return new Place(number(form, 1), number(form, 2), number(form, 3), number(form, 4), number(form, 5));
	}

	private static long number(Matcher form, int group) {
		return Long.parseLong(form.group(group));
	}

	boolean isOfChanges() {
		return this.from >= 0;
	}

	boolean isFirst() {
		return this.after == 0;
	}

	/**
	 * Where the next read goes on.
	 * @return the mark
	 */
	String mark() {
		return Long.toString(Math.max(0, this.begun - OVERLAP));
	}

	Place after(long id, int rows, long newTotal) {
		return new Place(this.from, this.begun, id, this.done + rows, newTotal);
	}

	@Override
	public String toString() {
		return this.from + "/" + this.begun + "/" + this.after + "/" + this.done + "/" + this.total;
	}

}
