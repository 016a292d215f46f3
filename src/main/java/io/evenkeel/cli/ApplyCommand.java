package io.evenkeel.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Applies exactly a stored plan. */
@Command(name = "apply", headerHeading = "Example: evenkeel apply nightly-catalog%n%n",
		header = "Applies exactly a stored plan.",
		description = "Writes the changes of the plan. A record that no longer is what the plan saw is stale: it is left alone and reported, the rest goes on.")
final class ApplyCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Mixin
	private OneRun run = new OneRun();

	@Mixin
	private RunOutput output = new RunOutput();

	ApplyCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	@Override
	public Integer call() {
		return this.work.on("apply " + this.run, this.output,
				(engine) -> engine.apply(this.run.fit(this.session, engine.ledger())));
	}

}
