package io.evenkeel.connector.file;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The records of several files, one row after the other. Whether an id stands twice is
 * asked for many records at once.
 */
final class RecordReader implements AutoCloseable {

	private static final int BYTES_A_ROW = 150;

	private final List<DataFile> files;

	private final LongSet ids;

	private final Family family = new Family();

	private int file = -1;

	private String shown = "";

	private long row;

	private boolean sure = true;

	private DataFile.@Nullable Opened opened;

	private @Nullable Row next;

	/**
	 * Begins with the first row.
	 * @param files the files
	 * @param bytes how large they are together
	 */
	RecordReader(List<DataFile> files, long bytes) {
		this.files = files;
		this.ids = new LongSet(bytes / BYTES_A_ROW);
		advance();
	}

	/**
	 * Whether there is another row.
	 * @return false at the end of the last file
	 */
	boolean hasNext() {
		return this.next != null;
	}

	/**
	 * Where the next row stands among all rows.
	 * @return how many rows are above it
	 */
	long row() {
		return this.row;
	}

	/**
	 * Reads the next row.
	 * @param records takes its records
	 * @param rejections takes what is wrong with it
	 */
	void read(Consumer<Item> records, Consumer<Rejection> rejections) {
		Row current = Objects.requireNonNull(this.next);
		Layout layout = Objects.requireNonNull(this.opened).layout();
		if (current.fault() != null) {
			rejections.accept(faulty(current, layout));
		}
		else {
			layout.read(current, this.family, new Records(current, records, rejections));
		}
		this.row++;
		advance();
	}

	// the row still tells, as far as it goes, which record it is and which product begins
	private Rejection faulty(Row current, Layout layout) {
		this.sure = false;
		Family copy = Family.below(this.family.product());
		LastRecord last = new LastRecord();
		layout.read(current, copy, last);
		this.family.begin(copy.product());
		return new Rejection(last.id(), where(current), Objects.requireNonNull(current.fault()), "Mend the row.");
	}

	private String where(Row current) {
		return this.shown + ":" + current.line();
	}

	/**
	 * Takes out the records whose id was there before. Done for a page at once: looking
	 * up many ids in a row is several times as quick as one between two rows.
	 * @param items the records, in their order
	 * @param rejections takes those that are taken out
	 */
	void withoutRepeated(List<Item> items, Consumer<Rejection> rejections) {
		boolean[] fresh = this.ids.addAll(items.stream().mapToLong((item) -> Hashes.of(item.id())).toArray());
		int[] place = { 0 };
		items.removeIf((item) -> {
			boolean repeated = !fresh[place[0]++];
			if (repeated) {
				rejections.accept(new Rejection(item.id(), item.where(), "the id '" + item.id() + "' stands twice",
						"Keep one of the two rows; the first one was taken."));
			}
			return repeated;
		});
	}

	/**
	 * Whether every row so far told its id for sure.
	 * @return false when a row may be any record
	 */
	boolean isSure() {
		return this.sure;
	}

	private void advance() {
		this.next = (this.opened != null) ? this.opened.rows().next() : null;
		while (this.next == null && this.file + 1 < this.files.size()) {
			close();
			this.file++;
			this.shown = this.files.get(this.file).shown();
			this.opened = this.files.get(this.file).open();
			this.family.begin(null);
			this.next = this.opened.rows().next();
		}
	}

	/**
	 * How many bytes of the current file were read.
	 * @return the number of bytes
	 */
	long bytesRead() {
		return (this.opened != null) ? this.opened.rows().bytesRead() : 0;
	}

	/**
	 * Which file the next row is in.
	 * @return its place in the list of files
	 */
	int file() {
		return this.file;
	}

	@Override
	public void close() {
		if (this.opened != null) {
			this.opened.rows().close();
			this.opened = null;
		}
	}

	/** Passes the records of one row on, unless the id stands twice. */
	private final class Records implements Layout.Records {

		private final Row row;

		private final Consumer<Item> records;

		private final Consumer<Rejection> rejections;

		private Records(Row row, Consumer<Item> records, Consumer<Rejection> rejections) {
			this.row = row;
			this.records = records;
			this.rejections = rejections;
		}

		@Override
		public void record(Part part, String id, @Nullable String parent) {
			this.records.accept(new RowItem(RecordReader.this.shown, this.row, part, id, parent));
		}

		@Override
		public void reject(String cause, String whatToDo) {
			RecordReader.this.sure = false;
			this.rejections.accept(new Rejection(null, where(this.row), cause, whatToDo));
		}

	}

}
