package io.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the tables of a rule set into a workbook. */
@Command(name = "export", headerHeading = "Example: evenkeel rules export my-shop --xlsx tables.xlsx%n%n",
		header = "Writes the tables of a rule set into one workbook.",
		description = "With drop-downs and a help sheet. 'rules import' takes it back.")
final class RulesExportCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "SET", description = "The rule set.")
	private String set = "";

	@Option(names = "--xlsx", paramLabel = "FILE", required = true, description = "The workbook to write.")
	private Path file = Path.of("");

	@Option(names = "--force", description = "Write over a workbook that is there.")
	private boolean force;

	RulesExportCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Path target = this.session.cwd().resolve(this.file).toAbsolutePath().normalize();
		if (Files.exists(target) && !this.force) {
			throw new InputFailure(new Problem("--xlsx", 0,
					"'" + this.file + "' is there; nothing was written. Choose another name, or add --force"));
		}
		write(target, ProjectCheck.ruleSets(this.session.home()).workbook(this.set));
		this.session.say("Written to " + this.session.shown(target) + ". To take it back: "
				+ this.session.typed("rules import " + this.set + " " + this.session.shown(target)));
		return ExitCode.DONE;
	}

	private static void write(Path target, byte[] workbook) {
		Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
		try {
			Files.write(draft, workbook);
			Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new StopFailure("'" + target + "' could not be written: " + ex.getMessage()
					+ ". The rule set is as it was. Choose a folder that exists and can be written.", ex);
		}
	}

}
