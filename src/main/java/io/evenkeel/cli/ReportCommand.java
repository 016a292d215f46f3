package io.evenkeel.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.run.RunStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a run. */
@Command(name = "report", headerHeading = "Example: evenkeel report nightly-catalog --format html -o report.html%n%n",
		header = "Shows what a run found and did.",
		description = "Counts first, then what awaits a person. Findings and quarantine are those that still stand.")
final class ReportCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private OneRun run = new OneRun();

	@Mixin
	private RunOutput output = new RunOutput();

	ReportCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		this.output.check(this.session);
		Optional<State> state = State.open(this.session, "report " + this.run);
		try (State open = state.orElseThrow(() -> new InputFailure(
				new Problem("run", 0, "nothing ran in this home yet; 'evenkeel plan JOB' makes a first plan")))) {
			long id = this.run.find(this.session, open.ledger()).id();
			this.output.show(this.session, RunStory.of(open.ledger(), id));
			return ExitCode.DONE;
		}
	}

}
