package io.evenkeel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.run.JsonDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Where a result goes: standard output, or a file that is complete or not there. */
class Output {

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Write the result to a file.")
	private @Nullable Path file;

	/**
	 * Insists that the file can be written, before any work is done for it.
	 * @param session the session
	 */
	void check(Session session) {
		if (this.file == null) {
			return;
		}
		Path folder = target(session).getParent();
		if (Files.isDirectory(target(session)) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
			throw new InputFailure(new Problem("--output", 0,
					"'" + this.file + "' cannot be written; name a file in a folder that exists and can be written"));
		}
	}

	boolean isFile() {
		return this.file != null;
	}

	void write(Session session, Consumer<PrintWriter> content) {
		if (this.file == null) {
			content.accept(session.out());
			session.out().flush();
			return;
		}
		check(session);
		write(target(session), content);
		session.say("Written to " + session.shown(target(session)) + ".");
	}

	void writeJson(Session session, Consumer<JsonGenerator> content) {
		write(session, (out) -> JsonDocument.write(out, content));
	}

	private Path target(Session session) {
		return session.cwd().resolve(Objects.requireNonNull(this.file)).toAbsolutePath().normalize();
	}

	/**
	 * Writes a file so that it is complete or not there. A pipe or a device is written
	 * to, never exchanged for a file.
	 * @param target the file
	 * @param content writes it
	 */
	static void write(Path target, Consumer<PrintWriter> content) {
		try {
			if (Files.exists(target) && !Files.isRegularFile(target)) {
				fill(target, content);
			}
			else {
				replace(target, content);
			}
		}
		catch (IOException ex) {
			throw new StopFailure("'" + target + "' could not be written: " + ex.getMessage()
					+ ". What the command did apart from that is done. Make room or choose another file.", ex);
		}
	}

	private static void replace(Path target, Consumer<PrintWriter> content) throws IOException {
		Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
		try {
			fill(draft, content);
			Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			discard(draft);
			throw ex;
		}
	}

	private static void fill(Path file, Consumer<PrintWriter> content) throws IOException {
		try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			PrintWriter out = new PrintWriter(writer);
			content.accept(out);
			if (out.checkError()) {
				throw new IOException("the disk may be full");
			}
		}
	}

	private static void discard(Path draft) {
		try {
			Files.deleteIfExists(draft);
		}
		catch (IOException ex) {
			// the failure that led here is the one to report
		}
	}

}
