package io.evenkeel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * Tables of a workbook that were checked and can be written into a rule set.
 */
public final class TableImport {

	private final Path folder;

	private final List<TableChange> changes;

	private final Map<String, TableSheet> tables;

	TableImport(Path folder, List<TableChange> changes, Map<String, TableSheet> tables) {
		this.folder = folder;
		this.changes = List.copyOf(changes);
		this.tables = new LinkedHashMap<>(tables);
	}

	/**
	 * What would become different.
	 * @return a line for each row, none when nothing changes
	 */
	public List<TableChange> changes() {
		return this.changes;
	}

	/**
	 * Writes the tables that differ as CSV: all of them, or none.
	 * @throws StopFailure when that does not work; the set is as it was
	 */
	public void write() {
		Map<Path, byte @Nullable []> before = new LinkedHashMap<>();
		try {
			for (TableSheet table : this.tables.values()) {
				Path file = this.folder.resolve(table.name() + ".csv");
				Path other = this.folder.resolve(table.name() + ".xlsx");
				before.put(file, content(file));
				before.put(other, content(other));
				put(file, table.csv());
				Files.deleteIfExists(other);
			}
		}
		catch (IOException ex) {
			before.forEach(TableImport::restore);
			throw new StopFailure("The tables could not be written: " + ex.getMessage()
					+ ". The rule set is as it was. Make room or mend the rights of the folder, then try again.", ex);
		}
	}

	private static byte @Nullable [] content(Path file) throws IOException {
		return Files.exists(file) ? Files.readAllBytes(file) : null;
	}

	private static void put(Path file, byte[] content) throws IOException {
		Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
		Files.write(draft, content);
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void restore(Path file, byte @Nullable [] content) {
		try {
			if (content == null) {
				Files.deleteIfExists(file);
			}
			else {
				put(file, content);
			}
		}
		catch (IOException ex) {
			// the failure that led here is the one to report
		}
	}

	/**
	 * One row that differs.
	 *
	 * @param table the table
	 * @param kind what became of it
	 * @param text the row, with what it was where it changed
	 */
	public record TableChange(String table, Kind kind, String text) {

		/** What can become of a row. */
		public enum Kind {

			ADDED, CHANGED, REMOVED

		}

		static List<TableChange> between(@Nullable TableSheet before, TableSheet after) {
			return new TableComparison((before != null) ? before : new TableSheet(after.name(), new ArrayList<>()),
					after)
				.changes();
		}

		@Override
		public String toString() {
			return this.table + ": " + this.kind.name().toLowerCase(Locale.ROOT) + " " + this.text;
		}

	}

}
