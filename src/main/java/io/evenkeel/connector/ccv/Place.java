package io.evenkeel.connector.ccv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.StopFailure;

/**
 * A place in a list; its text is the cursor, with all that another process needs to go
 * on.
 *
 * @param from the first second of what changed; -1 for a read of everything
 * @param begun the second, by the clock of the service, in which the read began
 * @param start how many rows come before it, as far as is known
 * @param last the id of the last row read; 0 before the first
 * @param lastSecond the second of the last row, where the list goes by time; 0 elsewhere
 * @param open the earliest second of a row that will change yet; what a read of changes
 * must reach back to
 */
record Place(long from, long begun, long start, long last, long lastSecond, long open) {

	/**
	 * How far a read of changes reaches back into the one before, in seconds: a row shows
	 * up in a list a little after the moment that it names.
	 */
	static final long OVERLAP = 60;

	private static final Pattern FORM = Pattern
		.compile("(-?\\d{1,18})/(\\d{1,18})/(\\d{1,18})/(\\d{1,18})/(\\d{1,18})/(\\d{1,18})");

	static Place everything(long second) {
		return new Place(-1, second, 0, 0, 0, second);
	}

	static Place since(String mark, long second) {
		if (!mark.matches("\\d{1,12}")) {
			throw new StopFailure("Stopped: '" + mark + "' is no moment up to which CCV was read."
					+ " Nothing was read. Start again with a full read.");
		}
		return new Place(Long.parseLong(mark), second, 0, 0, 0, second);
	}

	static Place of(String cursor) {
		Matcher form = FORM.matcher(cursor);
		if (!form.matches()) {
			throw new StopFailure("Stopped: '" + cursor + "' is no place in a list of CCV. Start a new run.");
		}
		return new Place(number(form, 1), number(form, 2), number(form, 3), number(form, 4), number(form, 5),
				number(form, 6));
	}

	private static long number(Matcher form, int group) {
		return Long.parseLong(form.group(group));
	}

	boolean isOfChanges() {
		return this.from >= 0;
	}

	/**
	 * Where the next read goes on.
	 * @return the mark
	 */
	String mark() {
		return Long.toString(Math.max(0, Math.min(this.begun, this.open) - OVERLAP));
	}

	@Override
	public String toString() {
		return this.from + "/" + this.begun + "/" + this.start + "/" + this.last + "/" + this.lastSecond + "/"
				+ this.open;
	}

}
