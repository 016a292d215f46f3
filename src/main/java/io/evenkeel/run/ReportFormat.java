package io.evenkeel.run;

import java.util.Locale;

/** The forms in which a run can be read. */
public enum ReportFormat {

	/** For the terminal. */
	TEXT,
	/** For programs. */
	JSON,
	/** For spreadsheets: one row a field that changes. */
	CSV,
	/** One page that needs nothing else. */
	HTML;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
