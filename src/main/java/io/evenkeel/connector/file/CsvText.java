package io.evenkeel.connector.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/**
 * The text of a file. Bytes that are no text in its encoding come as
 * {@link #UNDECODABLE}, a character that no text has, so that only their row is refused.
 */
final class CsvText extends FilterReader {

	/** Stands for bytes that cannot be decoded. */
	static final char UNDECODABLE = '\uFFFF';

	private char last;

	private CsvText(Reader in) {
		super(in);
	}

	static CsvText of(InputStream in, Dialect dialect) {
		return new CsvText(new InputStreamReader(in,
				dialect.charset()
					.newDecoder()
					.onMalformedInput(CodingErrorAction.REPLACE)
					.onUnmappableCharacter(CodingErrorAction.REPLACE)
					.replaceWith(String.valueOf(UNDECODABLE))));
	}

	/**
	 * Leaves out lines at the beginning.
	 * @param lines how many; a line ends with CR, LF or both
	 * @return the rest
	 */
	CsvText below(long lines) throws IOException {
		if (lines == 0) {
			return this;
		}
		PushbackReader reader = new PushbackReader(new java.io.BufferedReader(this.in));
		for (long line = 0; line < lines; line++) {
			skipLine(reader);
		}
		return new CsvText(reader);
	}

	private static void skipLine(PushbackReader reader) throws IOException {
		int c = reader.read();
		while (c >= 0 && c != '\n' && c != '\r') {
			c = reader.read();
		}
		int next = (c == '\r') ? reader.read() : -1;
		if (next >= 0 && next != '\n') {
			reader.unread(next);
		}
	}

	/**
	 * The last character that was read.
	 * @return the character
	 */
	char last() {
		return this.last;
	}

	@Override
	public int read(char[] chars, int offset, int length) throws IOException {
		int read = super.read(chars, offset, length);
		if (read > 0) {
			this.last = chars[offset + read - 1];
		}
		return read;
	}

}
