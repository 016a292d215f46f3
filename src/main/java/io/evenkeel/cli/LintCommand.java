package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.failure.Problem;
import io.evenkeel.job.Project;
import io.evenkeel.rules.RuleSets;
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
		RuleSets sets = ProjectCheck.ruleSets(this.session.home());
		List<Problem> problems = ProjectCheck.check(this.session.home(), this.session.env());
		List<Problem> notices = new ArrayList<>(Project.read(this.session.home(), this.session.env()).notices());
		sets.names().stream().flatMap((name) -> sets.notices(name).stream()).forEach(notices::add);
		return new CheckResult(problems, notices).report(this.session, this.output, "All files are well.");
	}

}
