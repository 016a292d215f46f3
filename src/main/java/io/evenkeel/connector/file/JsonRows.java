package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The rows of a JSON file: a list of objects, read one by one. */
final class JsonRows implements Rows {

	private final String shown;

	private final Header header = Header.json();

	private final CountedStream bytes;

	private final JsonParser parser;

	private final int bom;

	JsonRows(Path file, String shown) throws IOException {
		this.shown = shown;
		this.bom = JsonLinesRows.bom(file);
		InputStream in = Files.newInputStream(file);
		in.skipNBytes(this.bom);
		this.bytes = new CountedStream(in);
		this.parser = JsonCells.MAPPER.createParser(this.bytes);
		begin();
	}

	/**
	 * Reads one row of a file.
	 * @param file the file
	 * @param shown its name for people
	 * @param header its columns
	 * @param offset where the row begins, in bytes
	 * @return the row
	 */
	static Row single(Path file, String shown, Header header, long offset) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			in.skipNBytes(offset);
			try (JsonParser parser = JsonCells.MAPPER.createParser(in)) {
				parser.nextToken();
				return new Row(header, 0, offset, JsonCells.of(parser, header), null, null);
			}
		}
		catch (JacksonException ex) {
			throw new IOException(ex.getOriginalMessage(), ex);
		}
	}

	private void begin() {
		try {
			JsonToken first = this.parser.nextToken();
			if (first != null && first != JsonToken.START_ARRAY) {
				close();
				throw new InputFailure(new Problem(this.shown, 1,
						"the file is not a list of records; it must begin with [ (with a record a line it is jsonl)"));
			}
		}
		catch (JacksonException ex) {
			throw broken(ex);
		}
	}

	@Override
	public Header header() {
		return this.header;
	}

	@Override
	public @Nullable Row next() {
		try {
			JsonToken token = this.parser.nextToken();
			if (token == null || token == JsonToken.END_ARRAY) {
				return null;
			}
			long line = this.parser.currentTokenLocation().getLineNr();
			long at = this.parser.currentTokenLocation().getByteOffset() + this.bom;
			if (token != JsonToken.START_OBJECT) {
				this.parser.skipChildren();
				return new Row(this.header, line, at, new @Nullable String[0], "the entry is not an object in { }",
						null);
			}
			return new Row(this.header, line, at, JsonCells.of(this.parser, this.header), null, null);
		}
		catch (JacksonException ex) {
			throw broken(ex);
		}
	}

	private StopFailure broken(JacksonException ex) {
		int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1;
		return new StopFailure("Stopped reading " + this.shown + ":" + line + ": " + ex.getOriginalMessage()
				+ ". The rest of the file cannot be told apart; mend the place, then restart.", ex);
	}

	@Override
	public long bytesRead() {
		return this.bytes.count() + this.bom;
	}

	@Override
	public void close() {
		try {
			this.parser.close();
			this.bytes.close();
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped reading " + this.shown + ": " + ex.getMessage() + ".", ex);
		}
	}

}
