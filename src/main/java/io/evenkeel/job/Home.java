package io.evenkeel.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The folder that all commands work on: jobs, rules and state stand below it.
 *
 * @param root the folder itself, absolute
 */
public record Home(Path root) {

	static final String VARIABLE = "EVENKEEL_HOME";

	public Home {
		root = root.toAbsolutePath().normalize();
	}

	/**
	 * Finds the home: what was given, else what the environment names, else the current
	 * folder when it has {@code jobs/}, else the project's own.
	 * @param given the value of {@code --home}, relative to the current folder
	 * @param env the environment
	 * @param cwd the current folder
	 * @param projectRoot the folder of the project, which is a home too
	 * @return the home
	 * @throws InputFailure when the folder that was asked for does not exist
	 */
	public static Home locate(@Nullable Path given, Map<String, String> env, Path cwd, Path projectRoot) {
		if (given != null) {
			return existing("--home", cwd.resolve(given));
		}
		String named = env.getOrDefault(VARIABLE, "");
		if (!named.isBlank()) {
			return existing(VARIABLE, cwd.resolve(named));
		}
		return new Home(Files.isDirectory(cwd.resolve("jobs")) ? cwd : projectRoot);
	}

	private static Home existing(String source, Path folder) {
		if (Files.isDirectory(folder)) {
			return new Home(folder);
		}
		String what = Files.exists(folder) ? "'%s' is a file; name the folder that has jobs/ and rules/"
				: "there is no folder '%s'; name one that has jobs/ and rules/, or leave it out to use the current folder";
		throw new InputFailure(new Problem(source, 0, what.formatted(folder.toAbsolutePath().normalize())));
	}

	public Path jobs() {
		return this.root.resolve("jobs");
	}

	public Path rules() {
		return this.root.resolve("rules");
	}

	public Path state() {
		return this.root.resolve("state");
	}

	/**
	 * A path as messages show it.
	 * @param path any path
	 * @return relative to the home when it is below it, with slashes
	 */
	public String display(Path path) {
		Path absolute = this.root.resolve(path).normalize();
		boolean below = absolute.startsWith(this.root) && !absolute.equals(this.root);
		return (below ? this.root.relativize(absolute) : absolute).toString().replace('\\', '/');
	}

}
