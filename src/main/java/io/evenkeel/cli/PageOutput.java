package io.evenkeel.cli;

import java.util.Locale;

import io.evenkeel.run.Page;
import picocli.CommandLine.Option;

/** The output of commands that answer people, programs, or a browser. */
final class PageOutput extends Output {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text, json (src/docs/formats.md describes it) or html. Default: text.")
	private Format format = Format.TEXT;

	boolean isJson() {
		return this.format == Format.JSON;
	}

	boolean isHtml() {
		return this.format == Format.HTML;
	}

	void writePage(Session session, Page page) {
		write(session, page::write);
	}

	/** The forms. */
	enum Format {

		TEXT, JSON, HTML;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
