package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a file or of a folder of files. A page that is asked for in order
 * comes from the open file; for any other, reading begins anew and passes over the rows
 * above it. Changes that a target still keeps in its journal are not seen: the journal
 * belongs to the run that will complete it, and until then the file is the truth.
 */
final class FileSource implements PageSource {

	private static final int PAGE = 2_000;

	private final FileSettings settings;

	private final List<DataFile> files;

	private final Identity identity;

	private @Nullable RecordReader reader;

	FileSource(FileSettings settings) {
		this.settings = settings;
		this.files = Folder.files(settings);
		this.identity = Identity.of(this.files);
	}

	@Override
	public Page read(@Nullable String cursor) {
		checkUnchanged(cursor);
		RecordReader from = at(Cursor.row(cursor));
		List<Item> items = new ArrayList<>(PAGE + 1);
		List<Rejection> rejections = new ArrayList<>();
		while (from.hasNext() && items.size() + rejections.size() < PAGE) {
			from.read(items::add, rejections::add);
		}
		from.withoutRepeated(items, rejections::add);
		// a file that was exchanged while the page was read
		checkUnchanged(null);
		String next = from.hasNext() ? Cursor.text(from.row(), this.identity) : null;
		return new Page(items, rejections, next, share(from));
	}

	private void checkUnchanged(@Nullable String cursor) {
		boolean same = this.identity.equals(Identity.of(this.files))
				&& (cursor == null || Cursor.isOf(cursor, this.identity));
		if (!same) {
			close();
			throw new StopFailure("Stopped reading " + this.settings.shown(this.settings.path())
					+ ": the file was changed since the read began, and its rows may have moved. Nothing of this read is"
					+ " used; start a new run, and let exports finish before it.");
		}
	}

	private RecordReader at(long row) {
		RecordReader current = this.reader;
		if (current == null || current.row() != row) {
			close();
			current = new RecordReader(this.files, this.identity.bytes());
			this.reader = current;
			passOver(current, row);
		}
		return current;
	}

	private static void passOver(RecordReader from, long rows) {
		while (from.hasNext() && from.row() < rows) {
			List<Item> items = new ArrayList<>(PAGE + 1);
			while (from.hasNext() && from.row() < rows && items.size() < PAGE) {
				from.read(items::add, (rejection) -> {
				});
			}
			from.withoutRepeated(items, (rejection) -> {
			});
		}
	}

	private double share(RecordReader from) {
		long all = Math.max(this.identity.bytes(), 1);
		return from.hasNext() ? Math.min(1, (double) (this.identity.bytesAbove(from.file()) + from.bytesRead()) / all)
				: 1;
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> asked = new HashSet<>(ids);
		Set<String> there = new HashSet<>();
		try (RecordReader all = new RecordReader(this.files, this.identity.bytes())) {
			while (all.hasNext()) {
				all.read((item) -> keep(item.id(), asked, there), (rejection) -> keep(rejection.id(), asked, there));
			}
			// a row whose id nobody can read may be any of them
			return all.isSure() ? there : asked;
		}
	}

	private static void keep(@Nullable String id, Set<String> asked, Set<String> there) {
		if (id != null && asked.contains(id)) {
			there.add(id);
		}
	}

	@Override
	public void close() {
		if (this.reader != null) {
			this.reader.close();
			this.reader = null;
		}
	}

}
