package io.evenkeel.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes on with a run that was interrupted. */
@Command(name = "restart", headerHeading = "Example: evenkeel restart nightly-catalog%n%n",
		header = "Goes on with a run that was interrupted.",
		description = "Goes on where the run stopped or failed; what was written stays written and is not written again.")
final class RestartCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Mixin
	private OneRun run = new OneRun();

	@Mixin
	private RunOutput output = new RunOutput();

	RestartCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	@Override
	public Integer call() {
		return this.work.on("restart " + this.run, this.output,
				(engine) -> engine.restart(this.run.fit(this.session, engine.ledger())));
	}

}
