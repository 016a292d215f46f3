package io.evenkeel.cli;

import java.util.Locale;

import picocli.CommandLine.Option;

/** The output of commands that answer people or programs. */
final class TextOrJson extends Output {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text or json (src/docs/formats.md describes it). Default: text.")
	private Format format = Format.TEXT;

	boolean isJson() {
		return this.format == Format.JSON;
	}

	/** The forms. */
	enum Format {

		TEXT, JSON;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
