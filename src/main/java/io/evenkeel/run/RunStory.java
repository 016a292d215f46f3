package io.evenkeel.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.evenkeel.commerce.Side;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.Plans.Guard;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.ledger.Settled;

/**
 * All there is to tell about a run, read from the ledger when it is asked for. Changes
 * and findings, of which there can be a million, pass by one at a time.
 */
public final class RunStory {

	static final String CREATE = "create";

	/** What changes do, in the order of reports. */
	static final List<String> ACTIONS = List.of(CREATE, "update", "publish", "unpublish", "delete");

	/** Findings about records that should agree and do not. */
	static final List<String> BREAKS = List.of("conflict", "held", "undecided", "drift", "missing");

	/** Everything that is counted for a run, in the order of reports. */
	static final List<String> COUNTS = List.of("create", "update", "publish", "unpublish", "delete", Counts.UNCHANGED,
			Counts.HELD, Counts.CONFLICT, "undecided", "drift", "missing", Counts.UNLINKED, Counts.APART,
			Counts.QUARANTINED);

	/** The ways in which a change can stand, in the order of reports. */
	static final List<String> OUTCOMES = List.of("done", "refused", "stale", "unknown", "pending", "awaiting");

	private static final int PAGE = 1000;

	private final Ledger ledger;

	private final Run run;

	private RunStory(Ledger ledger, Run run) {
		this.ledger = ledger;
		this.run = run;
	}

	/**
	 * The story of a run as the ledger has it now.
	 * @param ledger the ledger
	 * @param runId the run
	 * @return the story
	 * @throws InputFailure when there is no such run
	 */
	public static RunStory of(Ledger ledger, long runId) {
		return new RunStory(ledger,
				ledger.runs()
					.find(runId)
					.orElseThrow(() -> new InputFailure(
							new Problem("run", 0, "there is no run #" + runId + "; 'evenkeel history' lists them"))));
	}

	public Run run() {
		return this.run;
	}

	List<Guard> guards() {
		return this.ledger.plans().guards(this.run.id());
	}

	boolean isAwaitingApproval() {
		return this.run.status() == RunStatus.AWAITING_APPROVAL;
	}

	/**
	 * Records that should agree and do not.
	 * @return how many
	 */
	public long breaks() {
		return BREAKS.stream().mapToLong(this.run::count).sum();
	}

	/**
	 * How many changes stand in each way.
	 * @return counts by the words of {@link #OUTCOMES}, all of them
	 */
	public Map<String, Long> outcomes() {
		Map<String, Long> outcomes = new LinkedHashMap<>();
		OUTCOMES.forEach((word) -> outcomes.put(word, 0L));
		this.ledger.plans()
			.of(this.run.id())
			.states()
			.forEach((state, count) -> outcomes.merge(Words.outcome(state), count, Long::sum));
		return outcomes;
	}

	/**
	 * How many updates write each field.
	 * @return counts by field, the most frequent first
	 */
	Map<String, Long> updatesByField() {
		Map<String, Long> fields = new LinkedHashMap<>();
		this.run.counts()
			.entrySet()
			.stream()
			.filter((count) -> count.getKey().startsWith(Counts.FIELD) && count.getValue() > 0)
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.forEach((count) -> fields.put(count.getKey().substring(Counts.FIELD.length()), count.getValue()));
		return fields;
	}

	/**
	 * Passes the changes of the plan, in the order in which they are applied.
	 * @param visitor takes each change; false ends it
	 */
	void changes(Predicate<Settled> visitor) {
		Plan plan = this.ledger.plans().of(this.run.id());
		int phase = 0;
		long seq = -1;
		List<Settled> page;
		do {
			page = plan.after(phase, seq, PAGE);
			for (Settled settled : page) {
				if (!visitor.test(settled)) {
					return;
				}
				phase = settled.change().phase();
				seq = settled.change().seq();
			}
		}
		while (page.size() == PAGE);
	}

	/**
	 * Passes what stands about the job's records now and was found by this run or before.
	 * @param visitor takes each finding
	 */
	void findings(Consumer<Finding> visitor) {
		this.ledger.findings().forEach(jobId(), (finding) -> {
			if (finding.sinceRun() <= this.run.id()) {
				visitor.accept(finding);
			}
		});
	}

	/**
	 * What is in quarantine now and was set aside by this run or before.
	 * @return the records of both sides
	 */
	List<SetAside> quarantine() {
		List<SetAside> all = new ArrayList<>();
		for (Side side : Side.values()) {
			this.ledger.quarantine()
				.of(Refs.sideId(jobId(), side))
				.stream()
				.filter((record) -> record.sinceRun() <= this.run.id())
				.forEach((record) -> all.add(new SetAside(side, record)));
		}
		return all;
	}

	/**
	 * How long the run took, or takes so far.
	 * @return the time
	 */
	Duration duration() {
		Instant end = (this.run.ended() != null) ? this.run.ended() : Instant.now();
		return Duration.between(this.run.started(), end);
	}

	/**
	 * Whether a change ended in a way that a person should look at.
	 * @param state how the change stands
	 * @return true when it was not written, or nobody knows
	 */
	static boolean isTroubled(OutcomeState state) {
		return switch (state) {
			case REFUSED, STALE, UNKNOWN, INTENDED -> true;
			case AWAITING, PENDING, DONE -> false;
		};
	}

	private int jobId() {
		return this.ledger.sides().jobId(this.run.job());
	}

}
