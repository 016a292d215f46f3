package io.evenkeel.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Writes every exchange of the process to a file, one JSON line each, with secrets and
 * personal data masked.
 */
public final class HttpTrace {

	private static @Nullable Writer writer;

	private HttpTrace() {
	}

	/**
	 * Begins to write, for the whole process.
	 * @param file the file, made new and for its owner only where the file system can
	 * @throws StopFailure when it cannot be written
	 */
	public static synchronized void to(Path file) {
		off();
		try {
			Files.deleteIfExists(file);
			Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			writer = Channels.newWriter(Files.newByteChannel(file, options, ownerOnly()), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new StopFailure("The trace cannot be written to " + file + ": " + ex.getMessage()
					+ ". Nothing was called. Name a file in a folder that can be written.", ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean can = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return can
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	/** Stops writing and closes the file. */
	public static synchronized void off() {
		Writer open = writer;
		writer = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException ex) {
				throw new StopFailure("The end of the trace could not be written: " + ex.getMessage() + ".", ex);
			}
		}
	}

	static synchronized boolean isOn() {
		return writer != null;
	}

	/** A trace that cannot be written on stops the trace, not the run. */
	static synchronized void write(String line) {
		Writer open = writer;
		if (open == null) {
			return;
		}
		try {
			open.write(line + "\n");
			open.flush();
		}
		catch (IOException ex) {
			writer = null;
			LoggerFactory.getLogger(HttpTrace.class)
				.warn("The trace ends here, its file cannot be written: {}", ex.getMessage());
		}
	}

}
