package io.evenkeel.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(name = "evenkeel", headerHeading = "Example: evenkeel demo%n%n",
		header = "Keeps a point of sale and a web shop in step.",
		description = "All commands work on a home: a folder with jobs/, rules/ and state/.",
		synopsisSubcommandLabel = "COMMAND", version = "Evenkeel 0.1.0")
final class EvenkeelCommand implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@CommandLine.Mixin
	private Session session;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version.")
	private boolean version;

	EvenkeelCommand(Session session) {
		this.session = session;
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Which command?");
	}

}
