package io.evenkeel.sync;

import java.util.List;
import java.util.Objects;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.Settled;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the plan in its order, a portion at a time. */
final class PlanReader implements ItemStreamReader<List<Settled>> {

	static final int PORTION = 500;

	private static final String PHASE = "phase";

	private static final String SEQ = "seq";

	private static final String READ = "read";

	private static final String STEP = "apply";

	private final SyncRun run;

	private @Nullable Plan plan;

	private int phase;

	private long seq;

	private long read;

	private long planned;

	PlanReader(SyncRun run) {
		this.run = run;
	}

	@Override
	public void open(ExecutionContext context) {
		this.run.progress().begins(this.run.id(), STEP);
		this.plan = this.run.plan();
		this.planned = this.run.ledger().runs().counts(this.run.id()).get(Counts.PLANNED);
		this.phase = context.getInt(PHASE, 0);
		this.seq = context.getLong(SEQ, -1);
		this.read = context.getLong(READ, 0);
	}

	@Override
	public @Nullable List<Settled> read() {
		if (this.read > 0) {
			this.run.progress().advances(STEP, this.read, (this.planned > 0) ? (double) this.read / this.planned : 1);
		}
		List<Settled> portion = Objects.requireNonNull(this.plan).after(this.phase, this.seq, PORTION);
		if (portion.isEmpty()) {
			this.run.progress().ends(STEP, this.read);
			return null;
		}
		PlannedChange last = portion.get(portion.size() - 1).change();
		this.phase = last.phase();
		this.seq = last.seq();
		this.read += portion.size();
		return portion;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putInt(PHASE, this.phase);
		context.putLong(SEQ, this.seq);
		context.putLong(READ, this.read);
	}

}
