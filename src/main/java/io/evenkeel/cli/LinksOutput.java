package io.evenkeel.cli;

import java.util.Locale;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import picocli.CommandLine.Option;

/** The output of lists of links. */
final class LinksOutput extends Output {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text, json or csv (one row a record or pair). Default: text.")
	private Format format = Format.TEXT;

	Format format() {
		return this.format;
	}

	/** Whether a plan comes as JSON; it is no table. */
	boolean isPlanJson() {
		if (this.format == Format.CSV) {
			throw new InputFailure(new Problem("--format", 0, "a plan comes as text or json"));
		}
		return this.format == Format.JSON;
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
