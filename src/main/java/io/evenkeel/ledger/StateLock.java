package io.evenkeel.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state folder to one process. The lock is the operating system's: it is gone
 * the moment its process is, however that ended.
 */
final class StateLock implements AutoCloseable {

	private static final String FILE = "in-use";

	private final FileChannel channel;

	private StateLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Takes the folder.
	 * @param state the state folder, made if it is missing
	 * @param what what the process is about to do, for others to read
	 * @return the lock
	 * @throws StopFailure when another process has it, or the folder cannot be written
	 */
	static StateLock take(Path state, String what) {
		if (Files.exists(state) && !Files.isDirectory(state)) {
			throw new StopFailure("The state folder " + state + " cannot be used: it is a file. Nothing was done."
					+ " Move the file away, or choose another home with --home.");
		}
		try {
			Files.createDirectories(state);
			FileChannel channel = FileChannel.open(state.resolve(FILE), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				String owner = owner(channel);
				channel.close();
				throw new StopFailure("The state in " + state + " is in use by another Evenkeel" + owner
						+ ". Nothing was done. Wait until it has finished, or keep the state in PostgreSQL to work side by"
						+ " side.");
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(
					("process " + ProcessHandle.current().pid() + ", '" + what + "'").getBytes(StandardCharsets.UTF_8)),
					0);
			return new StateLock(channel);
		}
		catch (IOException ex) {
			throw new StopFailure("The state folder " + state + " cannot be used: " + ex.getMessage()
					+ ". Nothing was done. Make it writable, or choose another home with --home.", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(1L << 40, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String owner(FileChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(500);
		channel.read(buffer, 0);
		String owner = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
		return owner.isBlank() ? "" : " (" + owner + ")";
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new StopFailure("The lock of the state folder could not be given back: " + ex.getMessage(), ex);
		}
	}

}
