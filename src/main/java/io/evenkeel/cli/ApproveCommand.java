package io.evenkeel.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Approves a plan and applies it. */
@Command(name = "approve", headerHeading = "Example: evenkeel approve nightly-catalog%n%n",
		header = "Approves a plan that a guard stopped, and applies it.",
		description = "Applies exactly the plan that waits. 'evenkeel report' shows it and the limit that it is past.")
final class ApproveCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Mixin
	private OneRun run = new OneRun();

	@Option(names = "--by", paramLabel = "NAME", description = "Who approves. Default: the user.",
			defaultValue = "${sys:user.name}")
	private String who = "";

	@Mixin
	private RunOutput output = new RunOutput();

	ApproveCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	@Override
	public Integer call() {
		return this.work.on("approve " + this.run, this.output,
				(engine) -> engine.approve(this.run.fit(this.session, engine.ledger()), this.who));
	}

}
