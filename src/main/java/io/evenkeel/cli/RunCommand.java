package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.job.Project;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings both sides of a job in step. */
@Command(name = "run", headerHeading = "Example: evenkeel run nightly-catalog%n%n",
		header = "Brings both sides of a job in step.",
		description = "Reads both sides, decides, holds the plan against the job's guards, and applies it. Where the"
				+ " last run was interrupted, it goes on there. Ctrl-C stops behind the chunk that is under way. The jobs"
				+ " that 'then' of the job file names run right after it, if all went well.")
final class RunCommand implements Callable<Integer> {

	private final Session session;

	private final Work work;

	@Parameters(paramLabel = "JOB", description = "The job's name; 'evenkeel jobs' lists them.")
	private String job = "";

	@Mixin
	private RunOutput output = new RunOutput();

	RunCommand(Session session, Work work) {
		this.session = session;
		this.work = work;
	}

	private List<String> next(String done) {
		return Project.read(this.session.home(), this.session.env()).job(done).then();
	}

	@Override
	public Integer call() {
		ProjectCheck.checkJob(this.session.home(), this.session.env(), this.job);
		this.session.worksOn(this.job);
		return this.work.onEach("run " + this.job, this.output, List.of(this.job), this::next);
	}

}
