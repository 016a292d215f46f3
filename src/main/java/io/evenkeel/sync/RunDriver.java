package io.evenkeel.sync;

import java.util.List;
import java.util.Map;

import io.evenkeel.failure.Failure;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Plans;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/**
 * Takes a run from wherever it stands as far as it is to go, and says where it stands
 * then.
 */
final class RunDriver {

	private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

	private final Launcher launcher;

	private final Ledger ledger;

	RunDriver(Launcher launcher, Ledger ledger) {
		this.launcher = launcher;
		this.ledger = ledger;
	}

	void drive(SyncRun run, String mode) {
		try {
			if (completes(run, this.launcher.launch(this.launcher.jobs().plan(run), run.id())) && mayApply(run, mode)) {
				apply(run);
			}
		}
		catch (RuntimeException ex) {
			failed(run, ex);
		}
	}

	private boolean mayApply(SyncRun run, String mode) {
		boolean tripped = this.ledger.plans().guards(run.id()).stream().anyMatch(Plans.Guard::tripped);
		boolean approved = this.ledger.runs().find(run.id()).map(Run::approvedBy).isPresent();
		if (tripped && !approved) {
			this.ledger.runs().status(run.id(), RunStatus.AWAITING_APPROVAL, null);
			return false;
		}
		if (mode.equals(Run.PLAN)) {
			this.ledger.runs().status(run.id(), RunStatus.PLANNED, null);
			return false;
		}
		return true;
	}

	private void apply(SyncRun run) {
		try (Targets targets = new Targets(run)) {
			if (completes(run, this.launcher.launch(this.launcher.jobs().apply(run, targets), run.id()))) {
				Map<OutcomeState, Long> states = run.plan().states();
				boolean all = states.keySet().stream().allMatch((state) -> state == OutcomeState.DONE);
				this.ledger.runs()
					.status(run.id(), all ? RunStatus.COMPLETED : RunStatus.COMPLETED_WITH_REFUSALS, null);
			}
		}
	}

	private boolean completes(SyncRun run, JobExecution execution) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			return true;
		}
		if (execution.getStatus() == BatchStatus.STOPPED) {
			this.ledger.runs()
				.status(run.id(), RunStatus.STOPPED,
						"stopped on request; 'evenkeel restart " + run.id() + "' goes on there");
			return false;
		}
		List<Throwable> causes = execution.getAllFailureExceptions();
		failed(run, causes.isEmpty() ? new IllegalStateException(execution.getExitStatus().toString()) : causes.get(0));
		return false;
	}

	private void failed(SyncRun run, Throwable cause) {
		Throwable failure = cause;
		while (!(failure instanceof Failure) && failure.getCause() != null) {
			failure = failure.getCause();
		}
		LOG.debug("Run {} failed", run.id(), cause);
		String message = (failure instanceof Failure) ? failure.getMessage()
				: "An unexpected fault: " + failure + ". What was written before is stored. 'evenkeel restart "
						+ run.id() + "' goes on there; with --debug it shows more.";
		this.ledger.runs().status(run.id(), RunStatus.FAILED, message);
	}

}
