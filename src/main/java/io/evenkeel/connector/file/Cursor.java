package io.evenkeel.connector.file;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/** The text of a cursor: a row number and the identity of the files. */
final class Cursor {

	private Cursor() {
	}

	static String text(long row, Identity identity) {
		return row + "@" + identity.text();
	}

	static long row(@Nullable String cursor) {
		if (cursor == null) {
			return 0;
		}
		try {
			return Long.parseLong(cursor.substring(0, Math.max(cursor.indexOf('@'), 0)));
		}
		catch (NumberFormatException ex) {
			throw new StopFailure("Stopped: '" + cursor + "' is no place in a file. Start a new run.", ex);
		}
	}

	static boolean isOf(String cursor, Identity identity) {
		return cursor.endsWith("@" + identity.text());
	}

}
