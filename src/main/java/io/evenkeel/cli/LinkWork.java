package io.evenkeel.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.run.Paint;
import io.evenkeel.run.Words;
import io.evenkeel.sync.LinkDesk;
import io.evenkeel.sync.LinkPlan;
import io.evenkeel.sync.LinkPlan.Shown;
import org.jspecify.annotations.Nullable;

/** What the commands have in common that change links: plan, show, ask, do. */
final class LinkWork {

	private static final int FEW = 20;

	private final Session session;

	private final Confirmation confirmation;

	private final Output output;

	private final boolean isJson;

	LinkWork(Session session, Confirmation confirmation, Output output, boolean isJson) {
		this.session = session;
		this.confirmation = confirmation;
		this.output = output;
		this.isJson = isJson;
	}

	/**
	 * Plans, shows the plan, and does it once somebody said yes. As JSON the plan comes
	 * last, with what was done, so that nobody is asked.
	 * @param job the job
	 * @param what the command, for other processes to read
	 * @param planner makes the plan
	 * @return the exit code: not done when nobody said yes
	 */
	int on(String job, String what, Function<LinkDesk, LinkPlan> planner) {
		this.output.check(this.session);
		this.session.worksOn(job);
		try (State state = open(this.session, job, what);
				LinkDesk desk = LinkDesk.open(this.session.home(), state.dataSource(), this.session.env(), job, what)) {
			LinkPlan plan = planner.apply(desk);
			List<Shown> some = desk.show(plan, FEW);
			LinkChange change = this.isJson ? json(desk, job, plan, some) : text(desk, job, plan, some);
			return tell(job, plan, change);
		}
	}

	private @Nullable LinkChange json(LinkDesk desk, String job, LinkPlan plan, List<Shown> some) {
		LinkChange change = (!plan.isIdle() && this.confirmation.isYes()) ? carryOut(desk, plan) : null;
		this.output.writeJson(this.session, (json) -> LinkPlanJson.write(json, job, plan, some, change));
		return change;
	}

	private @Nullable LinkChange text(LinkDesk desk, String job, LinkPlan plan, List<Shown> some) {
		Paint paint = this.output.isFile() ? Paint.NONE : this.session.paint();
		this.output.write(this.session, (out) -> new LinkPlanText(out, paint, plan).write(job, some, FEW));
		return (!plan.isIdle() && this.confirmation.isGiven(this.session)) ? carryOut(desk, plan) : null;
	}

	private LinkChange carryOut(LinkDesk desk, LinkPlan plan) {
		return desk.carryOut(plan, this.confirmation.author(this.session), this.confirmation.reason());
	}

	private int tell(String job, LinkPlan plan, @Nullable LinkChange change) {
		if (plan.isIdle()) {
			this.session.say("There is nothing to do.");
			return ExitCode.DONE;
		}
		if (change == null) {
			this.session.say("Nothing is done yet. The same command with --yes does exactly this.");
			return ExitCode.NOT_DONE;
		}
		this.session.say("Done: change #" + change.nr() + ", " + Words.count(change.linked(), "link") + " made, "
				+ Words.number(change.unlinked()) + " taken away. '"
				+ this.session.typed("links " + job + " --undo " + change.nr()) + "' takes it back.");
		return ExitCode.DONE;
	}

	/** The state of a home in which something ran. */
	static State open(Session session, String job, String what) {
		Optional<State> state = State.open(session, what);
		return state.orElseThrow(() -> new InputFailure(new Problem("job", 0,
				"nothing ran in this home yet, so nothing is linked; 'evenkeel plan " + job + "' makes a first plan")));
	}

}
