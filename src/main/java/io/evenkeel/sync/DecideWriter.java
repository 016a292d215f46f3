package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.job.Guard;
import io.evenkeel.job.Limit;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.RuleFirings.Firing;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Asks the rules about each pair and stores what they want as rows of the plan. */
final class DecideWriter implements ItemWriter<Batch>, ItemStream {

	/** Room for the changes of one batch in the numbering of the plan. */
	private static final long SEQ_PER_BATCH = 4096;

	private final SyncRun run;

	private final PlanRows rows;

	private @Nullable PairLoader loader;

	private @Nullable Decider decider;

	private @Nullable Plan plan;

	private @Nullable Holdings holdings;

	private @Nullable PairInputs inputs;

	private @Nullable ReservedOrders reserved;

	DecideWriter(SyncRun run) {
		this.run = run;
		this.rows = new PlanRows(run);
	}

	@Override
	public void open(ExecutionContext context) {
		this.loader = new PairLoader(this.run);
		this.decider = this.run.rules().decider(this.run.settings());
		this.plan = this.run.plan();
		this.holdings = new Holdings(this.run);
		this.inputs = new PairInputs(this.run.ledger(), this.run.job(), this.run.companions());
		this.reserved = new ReservedOrders(this.run);
	}

	@Override
	public void write(Chunk<? extends Batch> chunk) {
		Counts counts = this.run.ledger().runs().counts(this.run.id());
		for (Batch batch : chunk.getItems()) {
			decide(batch, counts);
		}
		this.run.ledger().runs().counts(this.run.id(), counts);
	}

	private void decide(Batch batch, Counts counts) {
		PairLoader pairLoader = Objects.requireNonNull(this.loader);
		List<LoadedPair> pairs = pairLoader.load(batch);
		dissolve(pairs.stream().filter(LoadedPair::isOver).toList());
		List<LoadedPair> fit = pairs.stream().filter((pair) -> !pair.isOver() && !pair.isInQuarantine()).toList();
		List<LoadedPair> due = fit.stream().filter((pair) -> !pairLoader.isApart(pair)).toList();
		List<Verdict> verdicts = ask(due, counts);
		counts.add(Counts.DECIDED, due.size());
		Result result = new Result(batch.number() * SEQ_PER_BATCH);
		for (int i = 0; i < due.size(); i++) {
			take(due.get(i), verdicts.get(i), result, counts);
		}
		result.findings.addAll(new ApartFindings(this.run).of(fit.stream().filter(pairLoader::isApart).toList()));
		store(pairs, result);
		Objects.requireNonNull(this.reserved).store(due, verdicts);
		countRules();
	}

	/**
	 * In the transaction of the chunk: what is decided again after a restart is counted
	 * once.
	 */
	private void countRules() {
		List<Firing> firings = Objects.requireNonNull(this.decider)
			.takeCounts()
			.stream()
			.map((count) -> new Firing(count.source(), count.rule(), count.fired(), count.overruled()))
			.toList();
		this.run.ledger().ruleFirings().add(this.run.id(), firings);
	}

	private List<Verdict> ask(List<LoadedPair> due, Counts counts) {
		long begun = System.nanoTime();
		PairInputs pairInputs = Objects.requireNonNull(this.inputs);
		List<Verdict> verdicts = pairInputs.held(due, Objects.requireNonNull(this.decider).decide(pairInputs.of(due)));
		counts.add(Counts.RULES_MICROS, (System.nanoTime() - begun) / 1000);
		return verdicts;
	}

	private void take(LoadedPair pair, Verdict verdict, Result result, Counts counts) {
		verdict.findings().forEach((found) -> result.findings.add(this.rows.finding(pair, found)));
		List<Wanted> changes = Objects.requireNonNull(this.holdings).holdable(verdict, pair.isVariant(), counts);
		for (Wanted wanted : changes) {
			result.changes.add(this.rows.change(pair, wanted,
					new PlanRows.Pairing(result.nextSeq++, changes.size(), verdict.base())));
			count(wanted, counts);
		}
		if (!changes.isEmpty()) {
			counts.add(Counts.CHANGED, 1);
		}
		else if (pair.link() != null && verdict.base() != null && !verdict.base().equals(pair.link().base())) {
			result.bases.put(pair.link().posRef(), verdict.base());
		}
	}

	private void count(Wanted wanted, Counts counts) {
		counts.add(PlanRows.word(wanted.action()), 1);
		counts.add(Counts.PLANNED, 1);
		if (wanted.action() == Verdict.Action.UPDATE) {
			wanted.fields().forEach((field) -> countField(field, counts));
		}
	}

	private void countField(WantedField field, Counts counts) {
		counts.add(Counts.FIELD + field.field(), 1);
		Limit limit = this.run.job().guards().limit(Guard.PRICE_CHANGE);
		if (field.field().equals(RecordField.PRICE.fieldName()) && field.before() instanceof Money before
				&& field.after() instanceof Money after && limit.tripsAtChange(before.amount(), after.amount())) {
			counts.add(GuardTasklet.counter(Guard.PRICE_CHANGE), 1);
		}
		if (field.field().equals(RecordField.STOCK.fieldName()) && field.before() instanceof BigDecimal before
				&& field.after() instanceof BigDecimal after && before.signum() > 0 && after.signum() <= 0) {
			counts.add(GuardTasklet.counter(Guard.STOCK_TO_ZERO), 1);
		}
	}

	private void store(Collection<LoadedPair> decided, Result result) {
		Ledger ledger = this.run.ledger();
		Objects.requireNonNull(this.plan).add(result.changes);
		ledger.findings()
			.replace(this.run.jobId(), decided.stream().flatMapToLong(LoadedPair::refs).toArray(), result.findings);
		ledger.links().agree(result.bases);
	}

	/** What is gone on both sides is no pair any more. */
	private void dissolve(List<LoadedPair> over) {
		long[] linked = over.stream()
			.filter((pair) -> pair.link() != null)
			.mapToLong((pair) -> Objects.requireNonNull(pair.link()).posRef())
			.toArray();
		this.run.ledger().links().remove(linked);
	}

	@Override
	public void close() {
		if (this.decider != null) {
			this.decider.close();
			this.decider = null;
		}
	}

	/** What the verdicts of one batch come to. */
	private static final class Result {

		private final List<PlannedChange> changes = new ArrayList<>();

		private final List<Finding> findings = new ArrayList<>();

		private final Map<Long, CommerceRecord> bases = new HashMap<>();

		private long nextSeq;

		private Result(long firstSeq) {
			this.nextSeq = firstSeq;
		}

	}

}
