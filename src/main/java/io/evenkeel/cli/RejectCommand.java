package io.evenkeel.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rejects a plan. */
@Command(name = "reject", headerHeading = "Example: evenkeel reject nightly-catalog%n%n",
		header = "Rejects a plan; it will never be applied.",
		description = "Nothing of the plan is written. The next run of the job decides again.")
final class RejectCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Mixin
	private OneRun run = new OneRun();

	@Option(names = "--by", paramLabel = "NAME", description = "Who rejects. Default: the user.",
			defaultValue = "${sys:user.name}")
	private String who = "";

	@Mixin
	private RunOutput output = new RunOutput();

	RejectCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	@Override
	public Integer call() {
		return this.work.on("reject " + this.run, this.output,
				(engine) -> engine.reject(this.run.find(this.session, engine.ledger()).id(), this.who));
	}

}
