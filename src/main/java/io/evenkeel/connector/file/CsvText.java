package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The text of a file. Bytes that are no text in its encoding come as
 * {@link #UNDECODABLE}, a character that no text has, so that only their row is refused.
 */
final class CsvText extends Reader {

	/** Stands for bytes that cannot be decoded. */
	static final char UNDECODABLE = '\uFFFF';

	private final InputStream in;

	private final CharsetDecoder decoder;

	private final ByteBuffer bytes = ByteBuffer.allocate(32768).flip();

	private long linesToSkip;

	private boolean afterReturn;

	private boolean atEnd;

	private boolean undecodable;

	private char last;

	/**
	 * Begins below some lines.
	 * @param in the bytes, after any byte order mark
	 * @param dialect how the file is written
	 * @param linesToSkip how many lines to leave out; a line ends with CR, LF or both
	 */
	CsvText(InputStream in, Dialect dialect, long linesToSkip) {
		this.in = in;
		this.linesToSkip = linesToSkip;
		this.decoder = dialect.charset()
			.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/**
	 * The last character that was read.
	 * @return the character
	 */
	char last() {
		return this.last;
	}

	/**
	 * Whether some bytes so far could not be decoded.
	 * @return true when there were some
	 */
	boolean isUndecodable() {
		return this.undecodable;
	}

	@Override
	public int read(char[] chars, int offset, int length) throws IOException {
		int read = decode(CharBuffer.wrap(chars, offset, length).slice());
		while (read > 0 && (this.linesToSkip > 0 || this.afterReturn)) {
			int skipped = skip(chars, offset, read);
			System.arraycopy(chars, offset + skipped, chars, offset, read - skipped);
			read = (read > skipped) ? read - skipped : decode(CharBuffer.wrap(chars, offset, length).slice());
		}
		if (read > 0) {
			this.last = chars[offset + read - 1];
		}
		return read;
	}

	private int decode(CharBuffer out) throws IOException {
		while (out.position() == 0) {
			CoderResult result = this.decoder.decode(this.bytes, out, this.atEnd);
			if (result.isError()) {
				replace(result, out);
			}
			else if (out.position() == 0 && !fill()) {
				return -1;
			}
		}
		return out.position();
	}

	private int skip(char[] chars, int offset, int length) {
		for (int i = 0; i < length; i++) {
			char c = chars[offset + i];
			boolean second = this.afterReturn && c == '\n';
			this.afterReturn = false;
			if (!second && this.linesToSkip == 0) {
				return i;
			}
			if (!second && (c == '\n' || c == '\r')) {
				this.linesToSkip--;
				this.afterReturn = c == '\r';
			}
		}
		return length;
	}

	private void replace(CoderResult result, CharBuffer out) {
		this.bytes.position(this.bytes.position() + result.length());
		out.put(UNDECODABLE);
		this.undecodable = true;
	}

	private boolean fill() throws IOException {
		if (this.atEnd) {
			return false;
		}
		this.bytes.compact();
		int read = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.bytes.position(this.bytes.position() + Math.max(read, 0)).flip();
		this.atEnd = read < 0;
		return true;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
