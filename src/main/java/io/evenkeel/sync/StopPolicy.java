package io.evenkeel.sync;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Ends a step at the next chunk when the run is to stop. The step is marked first:
 * without the mark Spring Batch 6.0.4 takes an interrupted step for a completed one.
 */
final class StopPolicy implements StepInterruptionPolicy {

	private final SyncRun run;

	StopPolicy(SyncRun run) {
		this.run = run;
	}

	@Override
	public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
		if (this.run.isToStop()) {
			execution.setTerminateOnly();
			throw new JobInterruptedException("asked to stop");
		}
	}

}
