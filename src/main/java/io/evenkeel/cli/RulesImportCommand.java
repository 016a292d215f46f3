package io.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.rules.TableImport;
import io.evenkeel.rules.TableImport.TableChange;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the tables of a workbook into a rule set. */
@Command(name = "import", headerHeading = "Example: evenkeel rules import my-shop tables.xlsx --dry-run%n%n",
		header = "Takes the tables of a workbook into a rule set, as CSV.",
		description = "Shows what changes, row by row. The set is checked with it first; when something is wrong, nothing is written.")
final class RulesImportCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(index = "0", paramLabel = "SET", description = "The rule set.")
	private String set = "";

	@Parameters(index = "1", paramLabel = "FILE", description = "The workbook.")
	private Path file = Path.of("");

	@Option(names = "--dry-run", description = "Show what would change, and write nothing.")
	private boolean dryRun;

	RulesImportCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		TableImport tables = ProjectCheck.ruleSets(this.session.home())
			.importing(this.set, this.session.cwd().resolve(this.file));
		List<TableChange> changes = tables.changes();
		changes.forEach(this.session.out()::println);
		this.session.out().flush();
		if (changes.isEmpty()) {
			this.session.say("Nothing changes.");
		}
		else if (this.dryRun) {
			this.session.say(Words.count(changes.size(), "change") + ". Nothing is written.");
		}
		else {
			tables.write();
			this.session.say(Words.count(changes.size(), "change") + " written to rules/" + this.set + ".");
		}
		return ExitCode.DONE;
	}

}
