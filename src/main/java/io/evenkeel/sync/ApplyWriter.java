package io.evenkeel.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
		Parents parents = new Parents(this.run, side);
		for (List<PlannedChange> part : Portions.byPhase(doubtful, target.batch())) {
			due.addAll(probe(target, parents.resolve(part), part));
		}
		for (List<PlannedChange> part : Portions.byPhase(due, target.batch())) {
			send(target, parents, part);
		}
	}

	/** Answers the changes that surely did not arrive. */
	private List<PlannedChange> probe(Target target, Map<PlannedChange, Change> changes, List<PlannedChange> doubtful) {
		if (doubtful.isEmpty()) {
			return List.of();
		}
		List<Outcome> outcomes = target.probe(doubtful.stream().map(changes::get).toList());
		settle(changes, outcomes);
		return those(doubtful, outcomes, Outcome.Kind.UNSENT);
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
							this.run.kind().above() + " '" + orphan.parentId() + "' is not at " + orphan.side().word()
									+ ": it was refused, held or deleted. This waits; mend that first."))
					.toList());
		List<PlannedChange> sendable = due.stream().filter((change) -> !parents.isOrphan(change)).toList();
		sendAndAskAfter(target, changes, sendable);
		this.run.progress().reaches("apply", "settled");
	}

	/**
	 * Where nobody knows whether a change arrived, the target is asked at once; what
	 * surely did not arrive is sent a second time, and no more.
	 */
	private void sendAndAskAfter(Target target, Map<PlannedChange, Change> changes, List<PlannedChange> due) {
		List<PlannedChange> lost = probe(target, changes, sendAll(target, changes, due));
		probe(target, changes, sendAll(target, changes, lost));
	}

	/** Answers the changes whose outcome is unknown. */
	private List<PlannedChange> sendAll(Target target, Map<PlannedChange, Change> changes, List<PlannedChange> due) {
		List<PlannedChange> left = new ArrayList<>(due);
		List<PlannedChange> unknown = new ArrayList<>();
		try {
			RETRY.execute(() -> {
				sendOnce(target, changes, left, unknown);
				if (!left.isEmpty()) {
					throw new NotSent();
				}
				return left;
			});
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof StopFailure || ex.getCause() instanceof NotSent) {
				this.run.transactions().commit(() -> this.run.plan().withdraw(left));
			}
			throw stopped(ex.getCause(), left);
		}
		return unknown;
	}

	private void sendOnce(Target target, Map<PlannedChange, Change> changes, List<PlannedChange> left,
			List<PlannedChange> unknown) {
		if (left.isEmpty()) {
			return;
		}
		List<Outcome> outcomes = target.apply(left.stream().map(changes::get).toList());
		this.run.progress().reaches("apply", "written");
		settle(changes, outcomes);
		unknown.addAll(those(left, outcomes, Outcome.Kind.UNKNOWN));
		left.retainAll(those(left, outcomes, Outcome.Kind.UNSENT));
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

	private static List<PlannedChange> those(List<PlannedChange> changes, List<Outcome> outcomes, Outcome.Kind kind) {
		return IntStream.range(0, changes.size())
			.filter((i) -> outcomes.get(i).kind() == kind)
			.mapToObj(changes::get)
			.toList();
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
