package io.evenkeel.sync;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Closes the books of a run: what is left for the next one, and what state it is in. */
final class ReportTasklet implements Tasklet {

	private final SyncRun run;

	ReportTasklet(SyncRun run) {
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		Ledger ledger = this.run.ledger();
		Unsettled.store(this.run);
		for (Side side : Side.values()) {
			int sideId = this.run.sideId(side);
			if (!ledger.sides().isIndexFresh(sideId)) {
				ledger.indexes().store(sideId, this.run.index(side));
			}
		}
		return RepeatStatus.FINISHED;
	}

}
