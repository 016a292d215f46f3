package io.evenkeel.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a small UTF-8 file, or says why that cannot be done. */
final class TextFile {

	static final int LARGEST = 1_000_000;

	private TextFile() {
	}

	static Optional<String> read(Path file, Problems problems) {
		try {
			if (Files.isDirectory(file)) {
				return refuse(problems, 0, "this is a folder where a file should be; rename or move it");
			}
			if (Files.size(file) > LARGEST) {
				return refuse(problems, 0, "the file is larger than 1 MB, which no job or connection file is; "
						+ "move it out of this folder if it is something else");
			}
			return decode(Files.readAllBytes(file), problems);
		}
		catch (AccessDeniedException ex) {
			return refuse(problems, 0, "the file cannot be read: permission denied; "
					+ "let the user that runs evenkeel read it (chmod u+r)");
		}
		catch (IOException ex) {
			return refuse(problems, 0, "the file cannot be read (" + ex.getClass().getSimpleName()
					+ "); check that it exists and that the disk is well");
		}
	}

	private static Optional<String> decode(byte[] bytes, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter((character) -> character == '\n').count();
			return refuse(problems, line, "the file is not UTF-8 (there is a byte 0x%02X here); save it as UTF-8"
				.formatted(bytes[in.position()]));
		}
		return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
	}

	private static Optional<String> refuse(Problems problems, int line, String what) {
		problems.add(line, what);
		return Optional.empty();
	}

}
