package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.failure.Problem;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks every file. */
@Command(name = "lint", headerHeading = "Example: evenkeel lint%n%n",
		header = "Checks every job, connection and rule file.",
		description = "Calls no service and reads no data. All problems at once, each with file and line.")
final class LintCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private TextOrJson output = new TextOrJson();

	LintCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		List<Problem> problems = ProjectCheck.check(this.session.home(), this.session.env());
		List<Problem> notices = ProjectCheck.notices(this.session.home(), this.session.env());
		return new CheckResult(problems, notices).report(this.session, this.output, "All files are well.");
	}

}
