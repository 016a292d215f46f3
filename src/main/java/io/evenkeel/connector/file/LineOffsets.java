package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

import io.evenkeel.failure.StopFailure;

/**
 * Where the lines of a text file begin, in bytes; one line in {@value #STEP} is kept. In
 * an encoding whose line ends are not single bytes, reading begins at the top each time.
 */
final class LineOffsets {

	private static final int STEP = 16;

	private final Dialect dialect;

	private long[] offsets = new long[1024];

	private int size;

	private LineOffsets(Dialect dialect) {
		this.dialect = dialect;
	}

	static LineOffsets none() {
		return new LineOffsets(new Dialect(StandardCharsets.UTF_8, new byte[0], ',', '"', "\n"));
	}

	static LineOffsets of(DataFile file) {
		try {
			LineOffsets lines = new LineOffsets(Dialect.of(file.path(), file.settings()));
			lines.add(lines.dialect.bom().length);
			if ("\n".getBytes(lines.dialect.charset()).length == 1) {
				lines.scan(file);
			}
			return lines;
		}
		catch (IOException ex) {
			throw new StopFailure("Stopped reading " + file.shown() + ": " + ex.getMessage()
					+ ". Check the file and its disk, then restart.", ex);
		}
	}

	private void scan(DataFile file) throws IOException {
		byte[] buffer = new byte[65536];
		long line = 1;
		long offset = 0;
		boolean afterReturn = false;
		try (InputStream in = Files.newInputStream(file.path())) {
			for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
				for (int i = 0; i < read; i++) {
					byte b = buffer[i];
					if (afterReturn && b != '\n') {
						line = begin(line + 1, offset + i);
					}
					if (b == '\n') {
						line = begin(line + 1, offset + i + 1);
					}
					afterReturn = b == '\r';
				}
				offset += read;
			}
		}
	}

	private long begin(long line, long offset) {
		if ((line - 1) % STEP == 0) {
			add(offset);
		}
		return line;
	}

	private void add(long offset) {
		if (this.size == this.offsets.length) {
			this.offsets = Arrays.copyOf(this.offsets, this.size * 2);
		}
		this.offsets[this.size++] = offset;
	}

	Dialect dialect() {
		return this.dialect;
	}

	/**
	 * The last kept line at or above a line.
	 * @param line the line from 1
	 * @return how many lines stand above the kept one
	 */
	long before(long line) {
		return Math.min((line - 1) / STEP, this.size - 1) * (long) STEP;
	}

	long offset(long linesAbove) {
		return this.offsets[(int) (linesAbove / STEP)];
	}

}
