package io.evenkeel.sync;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What other rules would do differently to the records as they were last seen. Nothing of
 * it was written anywhere.
 *
 * @param job the job
 * @param before the version of the rules in force
 * @param after the version of the other rules
 * @param since only pairs that changed since this run; null for all of them
 * @param pairs how many pairs were decided by both
 * @param counts how many pairs differ, by kind: {@link #KINDS}
 * @param fields how many pairs differ, by field
 * @param prices by how much prices of the shop differ
 * @param owners the fields that gain, lose or change their owner
 * @param differences the pairs that differ, in the order of the ledger
 */
public record ImpactReport(String job, String before, String after, @Nullable Long since, long pairs,
		Map<String, Long> counts, Map<String, Long> fields, List<PriceChange> prices, List<Owner> owners,
		List<PairImpact> differences) {

	/** The kinds of differences that are counted, in the order in which they matter. */
	public static final List<String> KINDS = List.of("prices", "off-line", "on-line", "created", "not-created",
			"deleted", "not-deleted", "held", "released", "conflict", "no-conflict", "other-findings");

	public long count(String kind) {
		return this.counts.getOrDefault(kind, 0L);
	}

	/**
	 * A field whose owner differs.
	 *
	 * @param field the field
	 * @param before who leads it now; null when nobody does
	 * @param after who would lead it; null when nobody would
	 */
	public record Owner(String field, @Nullable String before, @Nullable String after) {
	}

}
