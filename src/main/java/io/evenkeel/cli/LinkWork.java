package io.evenkeel.cli;

import java.util.Optional;
import java.util.function.Function;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.run.Words;
import io.evenkeel.sync.LinkDesk;
import io.evenkeel.sync.LinkPlan;

/** What the commands have in common that change links: plan, show, ask, do. */
final class LinkWork {

	private static final int FEW = 20;

	private final Session session;

	private final Confirmation confirmation;

	LinkWork(Session session, Confirmation confirmation) {
		this.session = session;
		this.confirmation = confirmation;
	}

	/**
	 * Plans, shows the plan, and does it once somebody said yes.
	 * @param job the job
	 * @param what the command, for other processes to read
	 * @param planner makes the plan
	 * @return the exit code: not done when nobody said yes
	 */
	int on(String job, String what, Function<LinkDesk, LinkPlan> planner) {
		this.session.worksOn(job);
		try (State state = open(this.session, job, what);
				LinkDesk desk = LinkDesk.open(this.session.home(), state.dataSource(), this.session.env(), job, what)) {
			LinkPlan plan = planner.apply(desk);
			new LinkPlanText(this.session.out(), this.session.paint(), plan).write(job, desk.show(plan, FEW), FEW);
			this.session.out().flush();
			if (plan.isIdle()) {
				this.session.say("There is nothing to do.");
				return ExitCode.DONE;
			}
			if (!this.confirmation.isGiven(this.session)) {
				this.session.say("Nothing is done yet. The same command with --yes does exactly this.");
				return ExitCode.NOT_DONE;
			}
			LinkChange change = desk.carryOut(plan, this.confirmation.author(this.session), this.confirmation.reason());
			this.session.say("Done: change #" + change.nr() + ", " + Words.count(change.linked(), "link") + " made, "
					+ Words.number(change.unlinked()) + " taken away. '"
					+ this.session.typed("links " + job + " --undo " + change.nr()) + "' takes it back.");
			return ExitCode.DONE;
		}
	}

	/** The state of a home in which something ran. */
	static State open(Session session, String job, String what) {
		Optional<State> state = State.open(session, what);
		return state.orElseThrow(() -> new InputFailure(new Problem("job", 0,
				"nothing ran in this home yet, so nothing is linked; 'evenkeel plan " + job + "' makes a first plan")));
	}

}
