package io.evenkeel.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import io.evenkeel.ledger.Run;
import io.evenkeel.sync.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes on with a run that was interrupted. */
@Command(name = "restart", headerHeading = "Example: evenkeel restart nightly-catalog%n%n",
		header = "Goes on with a run that was interrupted.",
		description = "Goes on where the run stopped or failed; what was written stays written and is not written again.")
final class RestartCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Mixin
	private OneRun run = new OneRun();

	@Option(names = "--rules", paramLabel = "WHICH", defaultValue = "same",
			description = "same: the rules that it began with; current: those in force now, with which it decides"
					+ " again. Default: same.")
	private Rules rules = Rules.SAME;

	@Mixin
	private RunOutput output = new RunOutput();

	RestartCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	@Override
	public Integer call() {
		return this.work.on("restart " + this.run, this.output,
				(engine) -> restart(engine, this.run.fit(this.session, engine.ledger())));
	}

	private Run restart(Engine engine, long runId) {
		return (this.rules == Rules.CURRENT) ? engine.restartWithCurrentRules(runId) : engine.restart(runId);
	}

	/** Which rules the run goes on with. */
	enum Rules {

		SAME, CURRENT;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
