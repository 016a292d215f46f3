package io.evenkeel.connector.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/** Finds single rows of a file again. */
final class Places {

	private final DataFile file;

	private final Header header;

	private final LineOffsets lines;

	Places(DataFile file, Header header) {
		this.file = file;
		this.header = header;
		this.lines = file.isJson() ? LineOffsets.none() : LineOffsets.of(file);
	}

	/**
	 * Reads one row.
	 * @param at where it stands, as {@link Row#at()} told
	 * @return the row with all its cells
	 */
	Row row(long at) {
		Path path = this.file.path();
		try {
			Row row = switch (this.file.format()) {
				case CSV -> csv(at);
				case JSON -> JsonRows.single(path, this.file.shown(), this.header, at);
				case JSONL -> JsonLinesRows.single(path, this.file.shown(), this.header, at);
			};
			if (row != null) {
				return row;
			}
			throw new IOException("it ends before the row");
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped: " + this.file.shown() + " cannot be read any more (" + ex.getMessage()
					+ "). Nothing of this batch was written; check the file, then restart.", ex);
		}
	}

	Charset charset() {
		return this.lines.dialect().charset();
	}

	private @Nullable Row csv(long line) throws IOException {
		long base = this.lines.before(line);
		return CsvRows.single(this.file.path(), this.lines.dialect(), this.header, this.lines.offset(base), base, line);
	}

}
