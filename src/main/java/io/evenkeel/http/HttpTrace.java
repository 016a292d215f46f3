package io.evenkeel.http;

import java.nio.file.Path;

/**
 * Writes every exchange of the process to a file, one JSON line each, with secrets and
 * personal data masked.
 */
public final class HttpTrace {

	private HttpTrace() {
	}

	/**
	 * Begins to write, for the whole process.
	 * @param file the file, made new and for its owner only where the file system can
	 * @throws io.evenkeel.failure.StopFailure when it cannot be written
	 */
	public static void to(Path file) {
	}

	/** Stops writing and closes the file. */
	public static void off() {
	}

}
