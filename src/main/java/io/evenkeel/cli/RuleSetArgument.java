package io.evenkeel.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Parameters;

/** The argument of commands about a rule set: the set, or a job that uses it. */
final class RuleSetArgument {

	@Parameters(index = "0", paramLabel = "SET|JOB",
			description = "A rule set, a folder below rules/; or a job for the set that it uses.")
	private String name = "";

	/**
	 * The set that is meant.
	 * @param session the session
	 * @return the name of the set
	 */
	String set(Session session) {
		return of(session, this.name).orElseThrow(
				() -> new InputFailure(Problem.unknown("rules", 0, "rule set or job", this.name, known(session))));
	}

	/**
	 * The job that is meant, where it was a job.
	 * @param session the session
	 * @return the job
	 */
	Optional<JobFile> job(Session session) {
		return ProjectCheck.ruleSets(session.home()).names().contains(this.name) ? Optional.empty()
				: job(session, this.name);
	}

	static Optional<String> of(Session session, String name) {
		RuleSets sets = ProjectCheck.ruleSets(session.home());
		return sets.names().contains(name) ? Optional.of(name) : job(session, name).map(JobFile::rules);
	}

	private static Optional<JobFile> job(Session session, String name) {
		return Project.read(session.home(), session.env())
			.jobs()
			.stream()
			.filter((job) -> job.name().equals(name))
			.findFirst();
	}

	private static List<String> known(Session session) {
		return Stream
			.concat(ProjectCheck.ruleSets(session.home()).names().stream(),
					Project.read(session.home(), session.env()).jobs().stream().map(JobFile::name))
			.toList();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
