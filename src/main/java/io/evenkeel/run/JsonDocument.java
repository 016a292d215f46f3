package io.evenkeel.run;

import java.io.Writer;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document, indented, with a line end behind it. */
public final class JsonDocument {

	private static final ObjectWriter JSON = JsonMapper.shared()
		.writerWithDefaultPrettyPrinter()
		.without(StreamWriteFeature.AUTO_CLOSE_TARGET);

	private JsonDocument() {
	}

	/**
	 * Writes a document; the target stays open.
	 * @param out where it goes
	 * @param content writes the one value that the document is
	 */
	public static void write(Writer out, Consumer<JsonGenerator> content) {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			content.accept(json);
			json.writeRaw("\n");
		}
	}

}
