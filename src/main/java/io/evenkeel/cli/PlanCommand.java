package io.evenkeel.cli;

import java.util.concurrent.Callable;

import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a job would do. */
@Command(name = "plan", headerHeading = "Example: evenkeel plan nightly-catalog --details%n%n",
		header = "Shows what a job would do, and writes nothing.",
		description = "Reads both sides, decides, stores the plan and shows it: counts first, then what awaits a"
				+ " person. 'evenkeel apply' applies exactly this plan later.")
final class PlanCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Parameters(paramLabel = "JOB", description = "The job's name; 'evenkeel jobs' lists them.")
	private String job = "";

	@Mixin
	private RunOutput output = new RunOutput();

	PlanCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	@Override
	public Integer call() {
		ProjectCheck.checkJob(this.session.home(), this.session.env(), this.job);
		this.session.worksOn(this.job);
		return this.work.on("plan " + this.job, this.output, (engine) -> engine.plan(this.job));
	}

}
