package io.evenkeel.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * One file of a connection: opens its rows and knows its layout.
 *
 * @param path the file
 * @param settings the settings of the connection
 */
record DataFile(Path path, FileSettings settings) {

	String shown() {
		return this.settings.shown(this.path);
	}

	Format format() {
		return this.settings.formatOf(this.path);
	}

	boolean isJson() {
		return format() != Format.CSV;
	}

	/**
	 * Opens the file for reading records: only the cells that the layout takes.
	 * @return the rows with their layout
	 */
	Opened open() {
		return open(false);
	}

	/**
	 * Opens the file for rewriting it: every cell, with its quotes.
	 * @return the rows with their layout
	 */
	Opened openWhole() {
		return open(true);
	}

	private Opened open(boolean whole) {
		try {
			return switch (format()) {
				case CSV -> csv(whole);
				case JSON -> opened(new JsonRows(this.path, shown()));
				case JSONL -> opened(new JsonLinesRows(this.path, shown()));
			};
		}
		catch (NoSuchFileException ex) {
			throw new InputFailure(new Problem(shown(), 0, "there is no such file; connection '"
					+ this.settings.connection() + "' reads it. Check its path, or put the file there"));
		}
		catch (IOException ex) {
			throw new InputFailure(new Problem(shown(), 0, "the file cannot be read (" + reason(ex) + "); connection '"
					+ this.settings.connection() + "' needs it. Check its permissions"));
		}
	}

	private static String reason(IOException ex) {
		return ex.getClass().getSimpleName().replaceAll("Exception$", "") + ": " + ex.getMessage();
	}

	private Opened csv(boolean whole) throws IOException {
		CsvRows rows = new CsvRows(this.path, shown(), Dialect.of(this.path, this.settings), whole);
		Opened opened = opened(rows);
		rows.want(opened.layout()::takes);
		return opened;
	}

	private Opened opened(Rows rows) {
		Layout layout = Layouts.of(this.settings, rows.header(), isJson());
		if (!isJson() && rows.header().size() > 0) {
			checkHeader(rows, layout);
		}
		return new Opened(rows, layout);
	}

	private void checkHeader(Rows rows, Layout layout) {
		List<Problem> problems = layout.required()
			.stream()
			.filter((group) -> group.stream().noneMatch(rows.header()::has))
			.map((group) -> new Problem(shown(), 1, missing(group, layout, rows.header())))
			.toList();
		if (!problems.isEmpty()) {
			rows.close();
			throw new InputFailure(problems);
		}
	}

	private String missing(List<String> group, Layout layout, Header header) {
		return "the column '" + String.join("' or '", group) + "' is missing, which layout " + layout.name() + " needs"
				+ Problem.suggestion(group.get(0), header.names());
	}

	boolean exists() {
		return Files.isRegularFile(this.path);
	}

	/**
	 * Rows and what they mean.
	 *
	 * @param rows the rows; the caller closes them
	 * @param layout the layout
	 */
	record Opened(Rows rows, Layout layout) {
	}

}
