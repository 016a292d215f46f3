package io.evenkeel.cli;

import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Parameters;

/** The argument of commands that work on a run that there is already. */
final class OneRun {

	@Parameters(paramLabel = "RUN|JOB",
			description = "A run as 12, #12 or nightly-catalog#12; or a job's name for its newest run.")
	private String run = "";

	/**
	 * Finds the run.
	 * @param session the session
	 * @param ledger the ledger
	 * @return the run
	 */
	Run find(Session session, Ledger ledger) {
		Run found = new RunFinder(session, ledger).find(this.run);
		session.worksOn(found.job());
		return found;
	}

	/**
	 * Finds the run and insists that its job is fit to be worked on.
	 * @param session the session
	 * @param ledger the ledger
	 * @return the run's number
	 */
	long fit(Session session, Ledger ledger) {
		Run found = find(session, ledger);
		ProjectCheck.checkJob(session.home(), session.env(), found.job());
		return found.id();
	}

	@Override
	public String toString() {
		return this.run;
	}

}
