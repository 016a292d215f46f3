package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.evenkeel.connector.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the old file that writes the new one: rows without a change as they are,
 * changed rows in their place, new variants below the last row of their product, new
 * products at the end.
 */
final class Merge {

	private final DataFile file;

	private final FileIndex index;

	private final Journal journal;

	private final Disk disk;

	Merge(DataFile file, FileIndex index, Journal journal, Disk disk) {
		this.file = file;
		this.index = index;
		this.journal = journal;
		this.disk = disk;
	}

	/**
	 * Writes the new file.
	 * @param fresh where to
	 * @return an outcome for each change that is not in it
	 */
	List<Outcome> write(Path fresh) throws IOException {
		DataFile.Opened opened = this.file.openWhole();
		try (Rows rows = opened.rows(); OutputStream out = this.disk.create(fresh)) {
			// the old columns, then those that the changes need
			Header header = this.index.header().copy();
			Settlement settlement = new Settlement(this.file, this.journal);
			try (RowWriter writer = writer(out, rows, header)) {
				MergedRows merged = new MergedRows(opened.layout(), header, this.index, settlement, writer,
						new Drafts(opened.layout(), charsetOf(rows).newEncoder()));
				copy(rows, merged);
				merged.end();
			}
			keepPermissions(fresh);
			return settlement.notDone();
		}
	}

	private void copy(Rows rows, MergedRows merged) throws IOException {
		for (Row row = rows.next(); row != null; row = rows.next()) {
			FileIndex.checkCopyable(this.file, row);
			merged.add(row);
		}
	}

	private RowWriter writer(OutputStream out, Rows rows, Header header) throws IOException {
		if (rows instanceof CsvRows csv) {
			return new CsvRowWriter(out, csv.dialect(), header, csv.quotedNames());
		}
		return new JsonRowWriter(out, JsonLinesRows.bom(this.file.path()) > 0, this.file.format() == Format.JSON);
	}

	private static Charset charsetOf(Rows rows) {
		return (rows instanceof CsvRows csv) ? csv.dialect().charset() : StandardCharsets.UTF_8;
	}

	private void keepPermissions(Path fresh) throws IOException {
		if (Files.getFileAttributeView(fresh, PosixFileAttributeView.class) != null) {
			Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(this.file.path()));
		}
	}

	/**
	 * A record of a row.
	 *
	 * @param part its kind
	 * @param id its id
	 * @param parent the id of its product
	 */
	record Found(Part part, String id, @Nullable String parent) {

		static List<Found> in(Row row, Layout layout, Family family) {
			List<Found> found = new ArrayList<>(2);
			layout.read(row, family, new Layout.Records() {
				@Override
				public void record(Part part, String id, @Nullable String parent) {
					found.add(new Found(part, id, parent));
				}

				@Override
				public void reject(String cause, String whatToDo) {
					// the row is kept as it is
				}
			});
			return found;
		}

		Standing in(Row row) {
			return new Standing(Objects.requireNonNull(row), this.part, this.id, this.parent);
		}

	}

}
