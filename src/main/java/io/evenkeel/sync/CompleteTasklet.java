package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.Settled;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes visible what targets have kept so far, and then takes those changes as done,
 * portion by portion. Begun again after a crash, it does what is left.
 */
final class CompleteTasklet implements Tasklet {

	private static final String STEP = "complete";

	private final SyncRun run;

	private final Targets targets;

	CompleteTasklet(SyncRun run, Targets targets) {
		this.run = run;
		this.targets = targets;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		this.run.progress().begins(this.run.id(), STEP);
		Plan plan = this.run.plan();
		long confirmed = 0;
		List<Side> pending = plan.pendingSides();
		for (Side side : plan.sentSides()) {
			Target target = this.targets.of(side);
			confirmed += pending.contains(side) ? complete(plan, side, target) : 0;
			target.settled();
		}
		this.run.progress().ends(STEP, confirmed);
		return RepeatStatus.FINISHED;
	}

	private long complete(Plan plan, Side side, Target target) {
		Map<String, Outcome> exceptions = new HashMap<>();
		target.complete().forEach((outcome) -> exceptions.put(outcome.changeId(), outcome));
		this.run.progress().reaches(STEP, "visible");
		return confirmAll(plan, side, exceptions);
	}

	private long confirmAll(Plan plan, Side side, Map<String, Outcome> exceptions) {
		long confirmed = 0;
		List<Settled> portion = plan.after(0, -1, PlanReader.PORTION);
		while (!portion.isEmpty()) {
			List<Settled> pending = portion.stream()
				.filter((settled) -> settled.state() == OutcomeState.PENDING && settled.change().side() == side)
				.toList();
			if (!pending.isEmpty()) {
				this.run.transactions().commit(() -> confirm(plan, pending, exceptions));
				confirmed += pending.size();
				this.run.progress().advances(STEP, confirmed, -1);
			}
			PlannedChange last = portion.get(portion.size() - 1).change();
			portion = plan.after(last.phase(), last.seq(), PlanReader.PORTION);
		}
		return confirmed;
	}

	private void confirm(Plan plan, List<Settled> pending, Map<String, Outcome> exceptions) {
		List<Settled> done = new ArrayList<>();
		List<Settled> failed = new ArrayList<>();
		for (Settled settled : pending) {
			Outcome exception = exceptions.get(settled.change().id());
			if (exception == null) {
				done.add(new Settled(settled.change(), OutcomeState.DONE, settled.targetId(), settled.nowHash(), ""));
			}
			else {
				failed.add(new Settled(settled.change(), state(exception), settled.targetId(), settled.nowHash(),
						exception.message()));
			}
		}
		plan.settle(done);
		plan.settle(failed);
		this.run.ledger().sides().indexIsStale(this.run.sideId(pending.get(0).change().side()));
		Settlement settlement = new Settlement(this.run, new Parents(this.run, pending.get(0).change().side())
			.resolve(done.stream().map(Settled::change).toList()));
		settlement.confirm(done);
		settlement.takeBack(failed.stream().filter((settled) -> settled.change().action().equals("create")).toList());
	}

	private static OutcomeState state(Outcome exception) {
		return OutcomeState.valueOf(exception.kind().name().toUpperCase(Locale.ROOT));
	}

}
