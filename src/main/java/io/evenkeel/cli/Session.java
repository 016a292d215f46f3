package io.evenkeel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.http.HttpTrace;
import io.evenkeel.job.Home;
import io.evenkeel.run.Paint;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * One call of the command line: what it found around it, and the options that all
 * commands share.
 */
final class Session {

	private final Surroundings surroundings;

	@Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT,
			description = "The folder with jobs/ and rules/. Default: EVENKEEL_HOME, else the current folder if it has jobs/.")
	private @Nullable Path home;

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show more, stack traces too.")
	private boolean debug;

	@Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR does the same.")
	private boolean noColor;

	private final Map<String, String> set = new HashMap<>();

	private volatile @Nullable String job;

	Session(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Option(names = "--trace-http", paramLabel = "FILE", scope = ScopeType.INHERIT,
			description = "Write every call to a web service into this file, secrets and personal data masked.")
	private void traceHttp(Path file) {
		HttpTrace.to(cwd().resolve(file));
	}

	Home home() {
		return Home.locate(this.home, env(), cwd(), this.surroundings.project());
	}

	Map<String, String> env() {
		if (this.set.isEmpty()) {
			return this.surroundings.env();
		}
		Map<String, String> env = new HashMap<>(this.surroundings.env());
		env.putAll(this.set);
		return env;
	}

	/**
	 * Sets variables of the environment for what comes.
	 * @param variables name and value
	 */
	void sets(Map<String, String> variables) {
		this.set.putAll(variables);
	}

	Path cwd() {
		return this.surroundings.cwd();
	}

	Path project() {
		return this.surroundings.project();
	}

	PrintWriter out() {
		return this.surroundings.out();
	}

	PrintWriter err() {
		return this.surroundings.err();
	}

	boolean isDebug() {
		return this.debug;
	}

	boolean isTerminal() {
		return this.surroundings.isTerminal();
	}

	Paint paint() {
		return new Paint(isTerminal() && !this.noColor && env().getOrDefault("NO_COLOR", "").isEmpty());
	}

	/**
	 * Says something to the person, apart from the result.
	 * @param message what
	 */
	void say(String message) {
		this.surroundings.err().println(message);
		this.surroundings.err().flush();
	}

	/**
	 * A path as it is typed in the current folder.
	 * @param path any path
	 * @return relative where that is shorter
	 */
	String shown(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		Path here = cwd().toAbsolutePath().normalize();
		if (absolute.equals(here)) {
			return ".";
		}
		return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
	}

	/**
	 * How a command is typed so that it works on the same home.
	 * @param command the command without the program's name
	 * @return the whole command
	 */
	String typed(String command) {
		return "evenkeel " + command + ((this.home != null) ? " --home " + shown(this.home) : "");
	}

	ProgressLines progress() {
		return new ProgressLines(this.surroundings, System::nanoTime);
	}

	/**
	 * Remembers which job the command works on, for what is said when it is interrupted.
	 * @param name the job's name
	 */
	void worksOn(String name) {
		this.job = name;
	}

	/**
	 * Works in another home than the one that was found.
	 * @param folder the home
	 */
	void worksIn(Path folder) {
		this.home = folder;
	}

	void withoutColor() {
		this.noColor = true;
	}

	Optional<String> job() {
		return Optional.ofNullable(this.job);
	}

	Engine.Opening opening(String what, Progress progress) {
		return new Engine.Opening(env(), what, progress, this::say);
	}

}
