package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows where all jobs stand. */
@Command(name = "status", headerHeading = "Example: evenkeel status%n%n",
		header = "Shows where each job stands and what awaits a person.",
		description = "While another process works with an embedded state, it says which one and ends with 1.")
final class StatusCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private TextOrJson output = new TextOrJson();

	StatusCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Project project = Project.read(this.session.home(), this.session.env());
		List<JobStatus> jobs = read(project);
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> JobStatus.write(json, jobs));
		}
		else {
			this.output.write(this.session, (out) -> JobStatus.table(jobs).print(out, this.session.paint()));
		}
		if (!project.problems().isEmpty()) {
			this.session.say("Some files need mending: " + this.session.typed("lint"));
		}
		return ExitCode.DONE;
	}

	private List<JobStatus> read(Project project) {
		Optional<State> state = State.open(this.session, "status");
		try (State open = state.orElse(null)) {
			List<JobStatus> jobs = new ArrayList<>();
			for (JobFile job : project.jobs()) {
				jobs.add((open != null) ? JobStatus.of(open.ledger(), job.name()) : JobStatus.never(job.name()));
			}
			return jobs;
		}
	}

}
