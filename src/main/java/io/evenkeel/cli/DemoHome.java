package io.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;

/** The home of the demo: a copy of the project's jobs, rules and sample data. */
final class DemoHome {

	private static final List<String> COPIED = List.of("jobs", "rules", "sample-data");

	private final Path project;

	private final Path folder;

	DemoHome(Path project) {
		this.project = project;
		this.folder = project.resolve("state").resolve("demo");
	}

	Path folder() {
		return this.folder;
	}

	/** Makes what is missing; a copy that is there stays as it is. */
	void make() {
		for (String name : COPIED) {
			Path from = this.project.resolve(name);
			if (!Files.isDirectory(from)) {
				throw new InputFailure(new Problem(name, 0, "there is no such folder in " + this.project
						+ "; start the demo with the launcher of the project, ./evenkeel demo"));
			}
			if (!Files.exists(this.folder.resolve(name))) {
				copy(from, this.folder.resolve(name));
			}
		}
	}

	void remove() {
		if (Files.isDirectory(this.folder)) {
			try (Stream<Path> paths = Files.walk(this.folder)) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
			catch (IOException ex) {
				throw new StopFailure("The demo in " + this.folder + " could not be removed: " + ex.getMessage()
						+ ". Nothing else was touched. Remove that folder and try again.", ex);
			}
		}
	}

	/**
	 * A half-made copy must not look like a whole one, so it gets its name at the end.
	 */
	private void copy(Path from, Path to) {
		Path draft = to.resolveSibling("." + to.getFileName() + ".draft");
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path target = draft.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
				}
			}
			Files.move(draft, to);
		}
		catch (IOException ex) {
			throw new StopFailure("The demo could not be copied to " + to + ": " + ex.getMessage()
					+ ". sample-data/ was not touched. Make room or make it writable, then try again.", ex);
		}
	}

}
