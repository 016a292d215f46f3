package io.evenkeel.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * Writes to one file. Changes wait in a journal beside it and are merged into a new file,
 * which then takes the place of the old one: a crash leaves the one or the other, never
 * half. The journal and the results of the merge stay until {@link #settled()}.
 */
final class FileTarget implements Target {

	private static final int BATCH = 1_000;

	private final DataFile file;

	private final Disk disk;

	private final Journal journal;

	private final Results results;

	private @Nullable FileIndex index;

	FileTarget(FileSettings settings, Disk disk) {
		this.file = file(settings);
		this.disk = disk;
		this.results = new Results(beside(".evenkeel-results"), beside(".evenkeel-new"));
		this.journal = new Journal(beside(".evenkeel-journal"));
		this.file.open().rows().close();
		forgetSettled();
	}

	private static DataFile file(FileSettings settings) {
		try {
			if (Files.isDirectory(settings.path())) {
				throw new InputFailure(new Problem(settings.shown(settings.path()), 0, "connection '"
						+ settings.connection() + "' is a folder, which can be read only; to write, give one file"));
			}
			boolean there = Files.exists(settings.path());
			return new DataFile(there ? settings.path().toRealPath() : settings.path(), settings);
		}
		catch (IOException ex) {
			throw new InputFailure(
					new Problem(settings.shown(settings.path()), 0, "the file cannot be reached: " + ex.getMessage()));
		}
	}

	private Path beside(String ending) {
		return this.file.path().resolveSibling(this.file.path().getFileName() + ending);
	}

	// a crash between the two deletions of settled()
	private void forgetSettled() {
		if (this.journal.isEmpty() && this.results.areFinal()) {
			deleteLeftovers();
		}
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		Applier applier = new Applier(this.file.shown(), index(), this.journal);
		long end = this.journal.end();
		try {
			List<Outcome> outcomes = new ArrayList<>(changes.size());
			for (Change change : changes) {
				outcomes.add(applier.apply(change));
			}
			if (this.journal.end() > end) {
				this.journal.force();
				this.results.delete();
			}
			return outcomes;
		}
		catch (IOException ex) {
			throw undone(end, ex);
		}
	}

	private StopFailure undone(long end, IOException ex) {
		try {
			this.journal.cutBack(end);
		}
		catch (IOException second) {
			ex.addSuppressed(second);
		}
		return new StopFailure("Stopped before writing to " + this.file.shown()
				+ ": the journal beside it cannot be written (" + ex.getMessage()
				+ "). The file is untouched and nothing of this batch was taken; make room or check"
				+ " the permissions of its folder, then restart.", ex);
	}

	private FileIndex index() {
		Identity now = Identity.of(List.of(this.file));
		FileIndex current = this.index;
		if (current == null || !current.identity().equals(now)) {
			current = new FileIndex(this.file, now);
			this.journal.columns().forEach(current.header()::add);
			this.index = current;
		}
		return current;
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		Applier applier = new Applier(this.file.shown(), index(), this.journal);
		return changes.stream().map(applier::probe).toList();
	}

	@Override
	public List<Outcome> complete() {
		try {
			if (this.journal.isEmpty()) {
				return List.of();
			}
			if (this.results.areFinal()) {
				return this.results.load();
			}
			List<Outcome> outcomes = new Merge(this.file, index(), this.journal, this.disk).write(this.results.fresh());
			this.results.store(outcomes, this.disk);
			this.disk.replace(this.results.fresh(), this.file.path());
			return outcomes;
		}
		catch (IOException ex) {
			throw incomplete(ex);
		}
	}

	private StopFailure incomplete(IOException ex) {
		deleteQuietly(this.results.fresh());
		return new StopFailure("Stopped: the new " + this.file.shown() + " cannot be written (" + ex.getMessage()
				+ "). The old file is untouched and all changes are kept beside it; make room or check the permissions"
				+ " of its folder, then restart.", ex);
	}

	private void deleteQuietly(Path path) {
		try {
			this.results.delete();
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			// the next attempt overwrites it
		}
	}

	@Override
	public void settled() {
		deleteLeftovers();
		this.index = null;
	}

	private void deleteLeftovers() {
		try {
			// in this order: a journal without results would be merged once more
			this.journal.delete();
			this.results.delete();
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped: the journal beside " + this.file.shown() + " cannot be deleted ("
					+ ex.getMessage() + "). The file is complete; check the permissions of its folder, then restart.",
					ex);
		}
	}

	@Override
	public void close() {
		this.journal.close();
	}

}
