package io.evenkeel.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.Settled;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Writes a portion of the plan. The intent is committed before the call and the outcome
 * after it, each on its own; a change whose outcome nobody knows is probed before
 * anything is sent again.
 */
final class ApplyWriter implements ItemWriter<List<Settled>> {

	private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
		.includes(NotSent.class)
		.maxRetries(4)
		.delay(Duration.ofSeconds(1))
		.multiplier(2)
		.build());

	private final SyncRun run;

	private final Targets targets;

	ApplyWriter(SyncRun run, Targets targets) {
		this.run = run;
		this.targets = targets;
	}

	@Override
	public void write(Chunk<? extends List<Settled>> chunk) {
		for (List<Settled> portion : chunk.getItems()) {
			for (Side side : Side.values()) {
				apply(side, portion.stream().filter((settled) -> settled.change().side() == side).toList());
			}
		}
	}

	private void apply(Side side, List<Settled> portion) {
		List<PlannedChange> due = new ArrayList<>(in(portion, OutcomeState.AWAITING));
		List<PlannedChange> doubtful = new ArrayList<>(in(portion, OutcomeState.INTENDED));
		doubtful.addAll(in(portion, OutcomeState.UNKNOWN));
		if (due.isEmpty() && doubtful.isEmpty()) {
			return;
		}
		Target target = this.targets.of(side);
		for (List<PlannedChange> part : Portions.of(doubtful, target.batch(), PlannedChange::phase)) {
			due.addAll(probe(target, new Parents(this.run, side).resolve(part), part));
		}
		due.sort(Comparator.comparingInt(PlannedChange::phase).thenComparingLong(PlannedChange::seq));
		for (List<PlannedChange> part : Portions.of(due, target.batch(), PlannedChange::phase)) {
			send(target, new Parents(this.run, side), part);
		}
	}

	/** Answers the changes that surely did not arrive. */
	private List<PlannedChange> probe(Target target, Map<PlannedChange, Change> changes, List<PlannedChange> doubtful) {
		List<Outcome> outcomes = target.probe(doubtful.stream().map(changes::get).toList());
		settle(changes, outcomes);
		List<PlannedChange> unsent = new ArrayList<>();
		for (int i = 0; i < doubtful.size(); i++) {
			if (outcomes.get(i).kind() == Outcome.Kind.UNSENT) {
				unsent.add(doubtful.get(i));
			}
		}
		return unsent;
	}

	private void send(Target target, Parents parents, List<PlannedChange> due) {
		Map<PlannedChange, Change> changes = parents.resolve(due);
		Plan plan = this.run.plan();
		this.run.transactions().commit(() -> plan.intend(due));
		this.run.progress().reaches("apply", "intended");
		List<PlannedChange> orphans = due.stream().filter(parents::isOrphan).toList();
		settle(changes,
				orphans.stream()
					.map((orphan) -> Outcome.refused(changes.get(orphan),
							"its product '" + orphan.parentId() + "' is not at " + orphan.side().word()
									+ ": it was refused, held or deleted. The variant waits; mend the product first."))
					.toList());
		List<PlannedChange> sendable = due.stream().filter((change) -> !parents.isOrphan(change)).toList();
		sendAll(target, plan, changes, sendable);
		this.run.progress().reaches("apply", "settled");
	}

	private void sendAll(Target target, Plan plan, Map<PlannedChange, Change> changes, List<PlannedChange> due) {
		List<PlannedChange> left = new ArrayList<>(due);
		try {
			RETRY.execute(() -> {
				List<Outcome> outcomes = target.apply(left.stream().map(changes::get).toList());
				this.run.progress().reaches("apply", "written");
				settle(changes, outcomes);
				left.removeAll(sent(left, outcomes));
				if (!left.isEmpty()) {
					throw new NotSent();
				}
				return left;
			});
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof StopFailure || ex.getCause() instanceof NotSent) {
				this.run.transactions().commit(() -> plan.withdraw(left));
			}
			throw stopped(ex.getCause(), left);
		}
	}

	private RuntimeException stopped(Throwable cause, List<PlannedChange> left) {
		if (cause instanceof NotSent) {
			return new StopFailure("'" + this.run.endpoint(left.get(0).side()).connection().name()
					+ "' could not be reached in five tries. What was written before is stored. Restart the run when it can"
					+ " be reached: it goes on there.", cause);
		}
		return (cause instanceof RuntimeException failure) ? failure : new IllegalStateException(cause);
	}

	private void settle(Map<PlannedChange, Change> changes, List<Outcome> outcomes) {
		List<Outcome> known = outcomes.stream().filter((outcome) -> outcome.kind() != Outcome.Kind.UNSENT).toList();
		if (!known.isEmpty()) {
			this.run.transactions().commit(() -> new Settlement(this.run, changes).store(known));
		}
	}

	private static List<PlannedChange> sent(List<PlannedChange> changes, List<Outcome> outcomes) {
		List<PlannedChange> sent = new ArrayList<>();
		for (int i = 0; i < changes.size(); i++) {
			if (outcomes.get(i).kind() != Outcome.Kind.UNSENT) {
				sent.add(changes.get(i));
			}
		}
		return sent;
	}

	private static List<PlannedChange> in(List<Settled> portion, OutcomeState state) {
		return portion.stream().filter((settled) -> settled.state() == state).map(Settled::change).toList();
	}

	/** Some changes did not leave; they are sent again after a pause. */
	private static final class NotSent extends RuntimeException {

		private NotSent() {
			super("not sent", null, false, false);
		}

	}

}
