package io.evenkeel.connector.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of files. */
enum Format {

	/** Cells between delimiters, the first row with the names. */
	CSV(".csv", ".tsv", ".txt"),
	/** One JSON object a line. */
	JSONL(".jsonl", ".ndjson"),
	/** One JSON list of objects. */
	JSON(".json");

	private final List<String> endings;

	Format(String... endings) {
		this.endings = List.of(endings);
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<String> words() {
		return Arrays.stream(values()).map(Format::word).toList();
	}

	static Optional<Format> named(String word) {
		return Arrays.stream(values())
			.filter((format) -> format.word().equals(word.toLowerCase(Locale.ROOT)))
			.findFirst();
	}

	static Optional<Format> of(Path file) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((format) -> format.endings.stream().anyMatch(name::endsWith)).findFirst();
	}

}
