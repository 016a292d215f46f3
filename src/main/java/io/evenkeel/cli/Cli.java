package io.evenkeel.cli;

import java.util.List;

import io.evenkeel.failure.Failure;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.sync.Engines;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: takes the arguments, answers with an exit code, and turns failures
 * into messages.
 */
public final class Cli {

	private final Session session;

	private final EngineOpener opener;

	Cli(Surroundings surroundings, EngineOpener opener) {
		this.session = new Session(surroundings);
		this.opener = opener;
	}

	public Cli(Surroundings surroundings) {
		this(surroundings, Engines::open);
	}

	/**
	 * Does what the arguments ask for.
	 * @param arguments the arguments
	 * @return the exit code
	 */
	public int run(String... arguments) {
		if (List.of(arguments).contains("--no-color")) {
			this.session.withoutColor();
		}
		CommandLine line = new Commands(this.session, this.opener).line();
		line.setOut(this.session.out());
		line.setErr(this.session.err());
		line.setParameterExceptionHandler((failure, args) -> misunderstood(failure));
		line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
		try {
			return line.execute(arguments);
		}
		catch (Error ex) {
			return failed(ex);
		}
		finally {
			this.session.out().flush();
			this.session.err().flush();
		}
	}

	private int misunderstood(ParameterException failure) {
		CommandLine line = failure.getCommandLine();
		this.session.say(failure.getMessage());
		UnmatchedArgumentException.printSuggestions(failure, this.session.err());
		this.session.say("'" + line.getCommandSpec().qualifiedName() + " --help' shows what there is.");
		return ExitCode.NEEDS_MENDING;
	}

	private int failed(Throwable failure) {
		this.session.out().flush();
		if (this.session.isDebug()) {
			failure.printStackTrace(this.session.err());
		}
		if (failure instanceof InputFailure input) {
			input.problems().forEach((problem) -> this.session.say(problem.toString()));
			return ExitCode.NEEDS_MENDING;
		}
		this.session.say((failure instanceof Failure) ? String.valueOf(failure.getMessage()) : unexpected(failure));
		return ExitCode.NOT_DONE;
	}

	private String unexpected(Throwable failure) {
		if (failure instanceof OutOfMemoryError) {
			return "Evenkeel ran out of memory. What was written is stored, and a restart goes on there."
					+ " Give it more: JAVA_OPTS=-Xmx1g.";
		}
		return "Something unexpected happened: " + failure
				+ (this.session.isDebug() ? "" : ". Run it again with --debug to see more.");
	}

}
