package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.failure.Problem;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.sync.ProjectCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks rule sets. */
@Command(name = "check", headerHeading = "Example: evenkeel rules check retail-to-e-series%n%n",
		header = "Checks the files of a rule set, or of all.",
		description = "Compiles them. All problems at once, each with file and line.")
final class RulesCheckCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "SET", arity = "0..1", description = "The rule set; left out, all of them.")
	private @Nullable String set;

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesCheckCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		RuleSets sets = ProjectCheck.ruleSets(this.session.home());
		List<String> names = (this.set != null) ? List.of(this.set) : sets.names();
		List<Problem> problems = names.stream().flatMap((name) -> sets.check(name).stream()).toList();
		List<Problem> notices = names.stream().flatMap((name) -> sets.notices(name).stream()).toList();
		return new CheckResult(problems, notices).report(this.session, this.output,
				String.join(", ", names) + ((names.size() == 1) ? " is well." : " are well."));
	}

}
