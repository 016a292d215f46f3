package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a text file is written: found out from its beginning, kept when it is rewritten.
 *
 * @param charset the encoding
 * @param bom the byte order mark; empty when there is none
 * @param delimiter what stands between cells
 * @param quote what stands around cells
 * @param lineEnd what ends a line
 */
record Dialect(Charset charset, byte[] bom, char delimiter, char quote, String lineEnd) {

	private static final int HEAD = 65536;

	private static final char[] DELIMITERS = { ',', ';', '\t', '|' };

	static Dialect of(Path file, FileSettings settings) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		Mark mark = Mark.of(head);
		Charset charset = (mark != null) ? mark.charset : withoutMark(settings.charset());
		byte[] bom = (mark != null) ? mark.bytes : new byte[0];
		String text = new String(head, bom.length, head.length - bom.length, charset);
		int end = headerEnd(text, settings.quote());
		char delimiter = (settings.delimiter() != null) ? settings.delimiter()
				: delimiter(text.substring(0, end), settings.quote());
		return new Dialect(charset, bom, delimiter, settings.quote(), lineEnd(text, end));
	}

	// Java's own "UTF-16" would write a mark of its own
	private static Charset withoutMark(Charset charset) {
		return charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
	}

	private static int headerEnd(String text, char quote) {
		boolean quoted = false;
		boolean begun = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean lineEnd = c == '\n' || c == '\r';
			if (lineEnd && begun && !quoted) {
				return i;
			}
			begun |= !lineEnd;
			quoted ^= c == quote;
		}
		return text.length();
	}

	private static char delimiter(String header, char quote) {
		int[] counts = new int[DELIMITERS.length];
		boolean quoted = false;
		for (int i = 0; i < header.length(); i++) {
			quoted ^= header.charAt(i) == quote;
			for (int d = 0; d < DELIMITERS.length; d++) {
				counts[d] += (!quoted && header.charAt(i) == DELIMITERS[d]) ? 1 : 0;
			}
		}
		int best = 0;
		for (int d = 1; d < counts.length; d++) {
			best = (counts[d] > counts[best]) ? d : best;
		}
		return DELIMITERS[best];
	}

	private static String lineEnd(String text, int end) {
		if (text.startsWith("\r\n", end)) {
			return "\r\n";
		}
		return text.startsWith("\r", end) ? "\r" : "\n";
	}

	/** The byte order marks; the longer ones first, since one begins like another. */
	private enum Mark {

		UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
		UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF), UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
		UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE), UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

		private final Charset charset;

		private final byte[] bytes;

		Mark(Charset charset, int... bytes) {
			this.charset = charset;
			this.bytes = new byte[bytes.length];
			for (int i = 0; i < bytes.length; i++) {
				this.bytes[i] = (byte) bytes[i];
			}
		}

		private static @org.jspecify.annotations.Nullable Mark of(byte[] head) {
			for (Mark mark : values()) {
				int length = mark.bytes.length;
				if (head.length >= length && Arrays.equals(mark.bytes, Arrays.copyOf(head, length))) {
					return mark;
				}
			}
			return null;
		}

	}

}
