package io.evenkeel.ledger;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One run of a job.
 *
 * @param id its number, the same in all commands
 * @param job the job's name
 * @param mode how far it was asked to go: {@code plan} or {@code run}
 * @param status where it stands
 * @param started when it began
 * @param ended when it ended or stopped; null while it runs
 * @param restarts how often it was taken up again
 * @param ruleSet the rule set's name
 * @param ruleVersion the version of the rule set that it uses
 * @param approvedBy who approved its plan; null when nobody had to or nobody did
 * @param message why it stopped; null when all is well
 * @param counts what was counted on the way, by the names of {@link Counts}
 */
public record Run(long id, String job, String mode, RunStatus status, Instant started, @Nullable Instant ended,
		int restarts, String ruleSet, String ruleVersion, @Nullable String approvedBy, @Nullable String message,
		Map<String, Long> counts) {

	/** The mode of a run that applies its plan. */
	public static final String RUN = "run";

	/** The mode of a run that stops with its plan. */
	public static final String PLAN = "plan";

	public long count(String name) {
		return this.counts.getOrDefault(name, 0L);
	}

}
