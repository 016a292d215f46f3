package io.evenkeel.cli;

import java.util.Locale;

import picocli.CommandLine.Option;

/** The output of lists of links. */
final class LinksOutput extends Output {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text, json or csv (one row a record or pair). Default: text.")
	private Format format = Format.TEXT;

	Format format() {
		return this.format;
	}

	/** The forms. */
	enum Format {

		TEXT, JSON, CSV;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
