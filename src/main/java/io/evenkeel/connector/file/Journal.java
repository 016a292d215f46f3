package io.evenkeel.connector.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The changes that wait to be merged into a file, beside it, a line of JSON each. Only a
 * compact index of them is in memory. What a crash left of the last line is cut off: it
 * was never answered for.
 */
final class Journal implements AutoCloseable {

	private static final int LARGEST = 64 * 1024 * 1024;

	private final Path path;

	private @Nullable FileChannel channel;

	private JournalIndex index = new JournalIndex();

	private long end;

	Journal(Path path) {
		this.path = path;
		if (Files.exists(path)) {
			open();
		}
	}

	private FileChannel open() {
		FileChannel open = this.channel;
		if (open != null) {
			return open;
		}
		try {
			open = FileChannel.open(this.path, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			this.channel = open;
			load(open);
			return open;
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped: the journal " + this.path.getFileName() + " cannot be opened ("
					+ ex.getMessage() + "). Nothing was written; check the permissions of its folder, then restart.",
					ex);
		}
	}

	private void load(FileChannel from) throws IOException {
		this.index = new JournalIndex();
		this.end = 0;
		from.position(0);
		InputStream in = new BufferedInputStream(Channels.newInputStream(from), 65536);
		for (byte[] line = line(in); line != null; line = line(in)) {
			try {
				this.index.add(Entry.of(line), this.end);
			}
			catch (JacksonException | IllegalArgumentException | NullPointerException ex) {
				break;
			}
			this.end += line.length + 1;
		}
		from.truncate(this.end);
	}

	private static byte @Nullable [] line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(512);
		for (int b = in.read(); b >= 0 && line.size() < LARGEST; b = in.read()) {
			if (b == '\n') {
				return line.toByteArray();
			}
			line.write(b);
		}
		return null;
	}

	/**
	 * The columns that the file must get for the changes.
	 * @return their names, in order
	 */
	Collection<String> columns() {
		return this.index.columns();
	}

	boolean isEmpty() {
		return this.index.size() == 0;
	}

	/**
	 * Appends a change; it is safe after {@link #force()}.
	 * @param entry the change
	 */
	void append(Entry entry) throws IOException {
		FileChannel to = open();
		byte[] bytes = entry.bytes();
		ByteBuffer line = ByteBuffer.allocate(bytes.length + 1).put(bytes).put((byte) '\n').flip();
		long at = this.end;
		while (line.hasRemaining()) {
			at += to.write(line, at);
		}
		this.index.add(entry, this.end);
		this.end = at;
	}

	void force() throws IOException {
		if (this.channel != null) {
			this.channel.force(true);
		}
	}

	long end() {
		return this.end;
	}

	/**
	 * Takes back what was appended.
	 * @param to where the journal ended before
	 */
	void cutBack(long to) throws IOException {
		if (this.channel != null && this.end > to) {
			this.channel.truncate(to);
			load(this.channel);
		}
	}

	/**
	 * Finds a change by its id.
	 * @param change the id
	 * @return the change, or empty
	 */
	Optional<Entry> change(String change) {
		return find(this.index.changes(change), (entry) -> entry.change().id().equals(change)).stream().findFirst();
	}

	/**
	 * The changes of a record, by the id it has before or after them.
	 * @param id the id
	 * @return the changes, the oldest first
	 */
	List<Entry> ofRecord(String id) {
		return find(this.index.records(id), (entry) -> entry.target().equals(id) || entry.record().equals(id));
	}

	/**
	 * The creations of variants of a product.
	 * @param parent the id of the product
	 * @return the creations, the oldest first
	 */
	List<Entry> below(String parent) {
		return find(this.index.parents(parent), (entry) -> parent.equals(entry.change().parentId()));
	}

	/**
	 * The creations of records with a SKU.
	 * @param sku the SKU
	 * @return the creations
	 */
	List<Entry> withSku(String sku) {
		return find(this.index.skus(sku), (entry) -> sku.equals(entry.sku()));
	}

	private List<Entry> find(long[] offsets, Predicate<Entry> wanted) {
		List<Entry> found = new ArrayList<>(offsets.length);
		for (long offset : offsets) {
			Entry entry = read(offset);
			if (wanted.test(entry)) {
				found.add(entry);
			}
		}
		return found;
	}

	private Entry read(long offset) {
		try {
			InputStream in = new BufferedInputStream(new At(open(), offset), 2048);
			byte[] line = line(in);
			if (line == null) {
				throw new IOException("it ends too early");
			}
			return Entry.of(line);
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * Visits every change, the oldest first.
	 * @param visitor takes the changes
	 */
	void forEach(Consumer<Entry> visitor) {
		try {
			InputStream in = new BufferedInputStream(new At(open(), 0), 65536);
			for (byte[] line = line(in); line != null; line = line(in)) {
				visitor.accept(Entry.of(line));
			}
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	private StopFailure unreadable(IOException ex) {
		return new StopFailure("Stopped: the journal " + this.path.getFileName() + " cannot be read (" + ex.getMessage()
				+ "). The file is untouched; check the disk, then restart.", ex);
	}

	void delete() throws IOException {
		close();
		this.index = new JournalIndex();
		this.end = 0;
		Files.deleteIfExists(this.path);
	}

	@Override
	public void close() {
		try {
			if (this.channel != null) {
				this.channel.close();
				this.channel = null;
			}
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	/** Reads a channel from an offset without moving it. */
	private static final class At extends InputStream {

		private final FileChannel from;

		private long offset;

		private At(FileChannel from, long offset) {
			this.from = from;
			this.offset = offset;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int start, int length) throws IOException {
			int read = this.from.read(ByteBuffer.wrap(bytes, start, length), this.offset);
			this.offset += Math.max(read, 0);
			return read;
		}

	}

}
