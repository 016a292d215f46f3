package io.evenkeel.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a shop in a file between starts: written a moment after a change and at the end,
 * to a second file that then takes the first one's place.
 */
public final class StateFile implements AutoCloseable {

	private static final long MOMENT_MILLIS = 1000;

	private final Path file;

	private final Supplier<Optional<JsonNode>> changed;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread worker = new Thread(task, "sandbox-state");
		worker.setDaemon(true);
		return worker;
	});

	/**
	 * Begins to watch.
	 * @param file where the shop is kept
	 * @param changed the whole shop if it changed since it was last asked for
	 */
	public StateFile(Path file, Supplier<Optional<JsonNode>> changed) {
		this.file = file;
		this.changed = changed;
		this.thread.scheduleWithFixedDelay(this::save, MOMENT_MILLIS, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
	}

	public static Optional<JsonNode> read(Path file) {
		try {
			return Files.exists(file) ? Optional.of(Json.read(Files.readAllBytes(file))) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
		catch (JacksonException ex) {
			throw new UncheckedIOException("cannot read " + file, new IOException(ex));
		}
	}

	private synchronized void save() {
		this.changed.get().ifPresent(this::write);
	}

	private void write(JsonNode shop) {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			Path next = this.file.resolveSibling(this.file.getFileName() + ".next");
			Files.write(next, Json.write(shop));
			Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + this.file, ex);
		}
	}

	@Override
	public void close() {
		this.thread.shutdown();
		save();
	}

}
