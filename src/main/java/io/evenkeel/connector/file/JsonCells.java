package io.evenkeel.connector.file;

import java.io.StringWriter;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the cells of a row out of a JSON object. */
final class JsonCells {

	/** Reads and writes the JSON of files. */
	static final JsonMapper MAPPER = JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

	private static final int MOST_COLUMNS = 10_000;

	private JsonCells() {
	}

	/**
	 * Reads the object that a parser stands at the beginning of.
	 * @param parser the parser
	 * @param header the columns; new names are added
	 * @return the cells
	 */
	static @Nullable String[] of(JsonParser parser, Header header) {
		@Nullable String[] cells = new @Nullable String[header.size()];
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			int place = header.add(name);
			if (place >= cells.length) {
				cells = Arrays.copyOf(cells, header.size());
			}
			if (cells[place] != null) {
				throw new StreamReadException(parser, "'" + name + "' stands twice");
			}
			cells[place] = cell(parser, parser.nextToken());
		}
		if (header.size() > MOST_COLUMNS) {
			throw new StreamReadException(parser,
					"more than " + MOST_COLUMNS + " different names; is it a list of records?");
		}
		return cells;
	}

	private static String cell(JsonParser parser, JsonToken token) {
		return switch (token) {
			case VALUE_STRING -> text(parser.getString());
			case VALUE_NULL -> Row.NULL;
			case START_ARRAY, START_OBJECT -> Row.RAW + raw(parser);
			default -> Row.RAW + parser.getString();
		};
	}

	private static String text(String text) {
		if (text.isEmpty()) {
			return Row.EMPTY;
		}
		return (text.charAt(0) == Row.RAW) ? CellText.raw(text) : text;
	}

	private static String raw(JsonParser parser) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = MAPPER.createGenerator(text)) {
			generator.copyCurrentStructureExact(parser);
		}
		return text.toString();
	}

}
