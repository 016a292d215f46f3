package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What a target does to the disk beside its journal; tests let it fail. */
class Disk {

	/**
	 * Opens a new file; closing it makes its bytes safe.
	 * @param file the file
	 * @return where to write
	 */
	OutputStream create(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
				StandardOpenOption.WRITE);
		return new java.io.FilterOutputStream(Channels.newOutputStream(channel)) {
			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				this.out.write(bytes, offset, length);
			}

			@Override
			public void close() throws IOException {
				if (channel.isOpen()) {
					channel.force(true);
				}
				super.close();
			}
		};
	}

	/**
	 * Puts a file in the place of another, so that either the one or the other is there
	 * at any moment.
	 * @param from the new file
	 * @param to the old file
	 */
	void replace(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		force(to.toAbsolutePath().getParent());
	}

	private static void force(Path folder) {
		try (FileChannel channel = FileChannel.open(folder)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// some systems cannot open a folder; there the move is as safe as it gets
		}
	}

}
