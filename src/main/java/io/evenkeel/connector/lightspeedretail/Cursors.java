package io.evenkeel.connector.lightspeedretail;

import io.evenkeel.failure.StopFailure;

/** Reads places out of stored texts. */
final class Cursors {

	private Cursors() {
	}

	/**
	 * A version.
	 * @param text its digits
	 * @return the version
	 * @throws StopFailure when it is none
	 */
	static long version(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new StopFailure("Stopped: '" + text + "' is no place in the lists of Retail. Nothing was read."
					+ " Start a new run.", ex);
		}
	}

}
