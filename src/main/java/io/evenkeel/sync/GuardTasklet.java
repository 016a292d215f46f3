package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.Side;
import io.evenkeel.job.Guard;
import io.evenkeel.job.Limit;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Plans;
import io.evenkeel.ledger.Quarantined;
import io.evenkeel.ledger.Refs;

import org.roaringbitmap.RoaringBitmap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Holds the finished plan against the job's limits. */
final class GuardTasklet implements Tasklet {

	/** Findings that leave a pair as it is. */
	private static final List<String> STANDING = List.of("conflict", "held", "undecided", "missing",
			ApartFindings.KIND);

	private final SyncRun run;

	GuardTasklet(SyncRun run) {
		this.run = run;
	}

	/** The name under which the plan counts what a guard is about. */
	static String counter(Guard guard) {
		return "guard." + guard.guardName();
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		this.run.progress().begins(this.run.id(), "guard");
		Ledger ledger = this.run.ledger();
		Counts counts = ledger.runs().counts(this.run.id());
		long live = this.run.index(Side.SHOP).live().getLongCardinality();
		List<Plans.Guard> guards = new ArrayList<>();
		this.run.job().guards().limits().forEach((guard, limit) -> guards.add(check(guard, limit, counts, live)));
		ledger.plans().guards(this.run.id(), guards);
		count(counts);
		ledger.runs().counts(this.run.id(), counts);
		Unsettled.store(this.run);
		for (Side side : Side.values()) {
			ledger.pages().keepChanged(this.run.id(), this.run.sideId(side));
		}
		ledger.pages().forget(this.run.id());
		ledger.sides().decidedBy(this.run.jobId(), this.run.decidedBy());
		this.run.progress().ends("guard", counts.get(Counts.PLANNED));
		return RepeatStatus.FINISHED;
	}

	private static Plans.Guard check(Guard guard, Limit limit, Counts counts, long live) {
		long found = switch (guard) {
			case PRICE_CHANGE, STOCK_TO_ZERO -> counts.get(counter(guard));
			default -> counts.get(guard.guardName());
		};
		boolean tripped = guard.isAboutSize() ? !limit.isOff() && found > 0 : limit.tripsAt(found, live);
		return new Plans.Guard(guard.guardName(), limit.toString(), value(guard, limit, found, live), tripped);
	}

	private static String value(Guard guard, Limit limit, long found, long live) {
		if (guard.isAboutSize()) {
			return found + " past it";
		}
		if (limit.kind() == Limit.Kind.SHARE && live > 0) {
			return Math.round(found * 1000.0 / live) / 10.0 + "%";
		}
		return Long.toString(found);
	}

	private void count(Counts counts) {
		Map<String, Long> findings = this.run.ledger().findings().count(this.run.jobId());
		findings.forEach(counts::set);
		RoaringBitmap pos = this.run.index(Side.POS).live();
		counts.set(Counts.PAIRS, pos.getLongCardinality() + findings.getOrDefault(Counts.UNLINKED, 0L));
		keepUnchanged(pos);
		counts.set(Counts.UNCHANGED, pos.getLongCardinality());
	}

	/**
	 * Takes out the records that the plan changes, that somebody has to look at, or that
	 * are in quarantine.
	 */
	private void keepUnchanged(RoaringBitmap pos) {
		Ledger ledger = this.run.ledger();
		int sideId = this.run.sideId(Side.POS);
		this.run.plan().forEachUndone((posRef, shopRef) -> {
			if (posRef != null) {
				pos.remove(Refs.nr(posRef));
			}
		});
		ledger.findings().forEachRef(this.run.jobId(), STANDING, (ref) -> {
			if (Refs.sideOf(ref) == sideId) {
				pos.remove(Refs.nr(ref));
			}
		});
		ledger.quarantine()
			.of(sideId)
			.stream()
			.map(Quarantined::ref)
			.filter(Objects::nonNull)
			.forEach((ref) -> pos.remove(Refs.nr(ref)));
	}

}
