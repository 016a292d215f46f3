package io.evenkeel.cli;

import java.util.List;
import java.util.Optional;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;
import io.evenkeel.run.RunName;

/**
 * Finds the run that somebody means: {@code 12}, {@code #12}, {@code nightly-catalog#12},
 * or the newest of a job.
 */
final class RunFinder {

	private final Session session;

	private final Ledger ledger;

	RunFinder(Session session, Ledger ledger) {
		this.session = session;
		this.ledger = ledger;
	}

	Run find(String text) {
		Optional<RunName> name = RunName.parse(text);
		return name.isPresent() ? byNumber(name.get()) : newestOf(text);
	}

	private Run byNumber(RunName name) {
		Run run = this.ledger.runs()
			.find(name.run())
			.orElseThrow(() -> problem("there is no run #" + name.run() + "; 'evenkeel history' lists them"));
		if (name.job() != null && !name.job().equals(run.job())) {
			throw problem("run #" + run.id() + " is one of '" + run.job() + "', not of '" + name.job() + "'");
		}
		return run;
	}

	private Run newestOf(String job) {
		List<Run> newest = this.ledger.runs().latest(job, 1);
		if (newest.isEmpty()) {
			Project.read(this.session.home(), this.session.env()).job(job);
			throw problem("'" + job + "' has not run yet; 'evenkeel plan " + job + "' makes its first plan");
		}
		return newest.get(0);
	}

	private static InputFailure problem(String what) {
		return new InputFailure(new Problem("run", 0, what));
	}

}
