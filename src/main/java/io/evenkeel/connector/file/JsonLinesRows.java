package io.evenkeel.connector.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The rows of a file with one JSON object a line. A line that is none is given with its
 * fault.
 */
final class JsonLinesRows implements Rows {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final int LARGEST_LINE = 64 * 1024 * 1024;

	private final String shown;

	private final Header header;

	private final InputStream bytes;

	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);

	private long line;

	private long read;

	JsonLinesRows(Path file, String shown) throws IOException {
		this(file, shown, Header.json(), bom(file));
	}

	private JsonLinesRows(Path file, String shown, Header header, long offset) throws IOException {
		this.shown = shown;
		this.header = header;
		InputStream in = Files.newInputStream(file);
		in.skipNBytes(offset);
		this.bytes = new BufferedInputStream(in, 65536);
		this.read = offset;
	}

	/**
	 * Reads one row of a file.
	 * @param file the file
	 * @param shown its name for people
	 * @param header its columns
	 * @param offset where the row begins, in bytes
	 * @return the row, or null when the file ends before
	 */
	static @Nullable Row single(Path file, String shown, Header header, long offset) throws IOException {
		try (Rows rows = new JsonLinesRows(file, shown, header, offset)) {
			return rows.next();
		}
	}

	static int bom(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Arrays.equals(in.readNBytes(MARK.length), MARK) ? MARK.length : 0;
		}
	}

	@Override
	public Header header() {
		return this.header;
	}

	@Override
	public @Nullable Row next() {
		long at = this.read;
		byte[] text = line();
		while (text != null && isBlank(text)) {
			at = this.read;
			text = line();
		}
		return (text != null) ? row(text, at) : null;
	}

	private Row row(byte[] text, long at) {
		try (JsonParser parser = JsonCells.MAPPER.createParser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return faulty(at, "the line is not an object in { }");
			}
			@Nullable String[] cells = JsonCells.of(parser, this.header);
			return (parser.nextToken() == null) ? new Row(this.header, this.line, at, cells, null, null)
					: faulty(at, "the line goes on after its object");
		}
		catch (JacksonException ex) {
			return faulty(at, "the line is no JSON (" + ex.getOriginalMessage() + ")");
		}
	}

	private Row faulty(long at, String fault) {
		return new Row(this.header, this.line, at, new @Nullable String[0], fault, null);
	}

	private static boolean isBlank(byte[] text) {
		for (byte b : text) {
			if (b != ' ' && b != '\t' && b != '\r') {
				return false;
			}
		}
		return true;
	}

	private byte @Nullable [] line() {
		this.buffer.reset();
		try {
			int b = this.bytes.read();
			if (b < 0) {
				return null;
			}
			this.line++;
			for (; b >= 0 && b != '\n'; b = this.bytes.read()) {
				this.buffer.write(b);
				checkSize();
			}
			this.read += this.buffer.size() + ((b == '\n') ? 1 : 0);
			return this.buffer.toByteArray();
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped reading " + this.shown + ":" + this.line + ": " + ex.getMessage()
					+ ". Check the file and its disk, then restart.", ex);
		}
	}

	private void checkSize() {
		if (this.buffer.size() > LARGEST_LINE) {
			throw new StopFailure("Stopped reading " + this.shown + ":" + this.line
					+ ": the line is longer than 64 MB. Is it JSON with a record a line?");
		}
	}

	@Override
	public long bytesRead() {
		return this.read;
	}

	@Override
	public void close() {
		try {
			this.bytes.close();
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped reading " + this.shown + ": " + ex.getMessage() + ".", ex);
		}
	}

}
