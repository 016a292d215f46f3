package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.LinkTotals;
import io.evenkeel.ledger.Refs;
import io.evenkeel.sync.LinkRow.State;
import org.jspecify.annotations.Nullable;

/**
 * What of a job is linked, and what is not and why, as the last run left it. Rows come
 * stretch by stretch: first those that the till has, then what is in the shop only.
 */
public final class LinkList {

	private static final int SIZE = 1000;

	private final Ledger ledger;

	private final JobFile job;

	private final int jobId;

	/** What stands about records that could not be told apart. */
	private final Map<Long, Finding> ambiguous = new HashMap<>();

	/**
	 * Makes a list.
	 * @param ledger the state
	 * @param job the job
	 */
	public LinkList(Ledger ledger, JobFile job) {
		this.ledger = ledger;
		this.job = job;
		this.jobId = ledger.sides().jobId(job.name());
		ledger.findings().forEach(this.jobId, (finding) -> {
			if (finding.reason().rule().equals(PairWriter.ONE_TO_ONE)) {
				this.ambiguous.putIfAbsent(finding.ref(), finding);
			}
		});
	}

	/**
	 * How many stand in each way.
	 * @return the totals of the whole job
	 */
	public Totals totals() {
		LinkTotals totals = this.ledger.linkTotals();
		Map<Side, Long> free = new EnumMap<>(Side.class);
		Set<Long> ambiguousPairs = new HashSet<>();
		long apart = 0;
		for (Side side : Side.values()) {
			int sideId = Refs.sideId(this.jobId, side);
			long[] own = this.ambiguous.keySet()
				.stream()
				.filter((ref) -> Refs.sideOf(ref) == sideId)
				.mapToLong(Long::longValue)
				.toArray();
			Map<Long, Long> ends = this.ledger.links().ends(side, own);
			ends.forEach((ref, end) -> ambiguousPairs.add((side == Side.POS) ? ref : end));
			free.put(side, totals.unlinked(sideId) - (own.length - ends.size()));
			apart += totals.apart(sideId);
		}
		long linked = totals.linked(this.jobId);
		return new Totals(linked - ambiguousPairs.size(), free.get(Side.POS), free.get(Side.SHOP),
				this.ambiguous.size(), this.ledger.links().count(this.jobId) - linked, apart);
	}

	/**
	 * Visits the rows.
	 * @param state the rows to visit; null for all
	 * @param text what a row's ids, keys or names have to contain, in any case; null for
	 * all
	 * @param visitor takes each row
	 */
	public void forEach(@Nullable State state, @Nullable String text, Consumer<LinkRow> visitor) {
		LinkRows rows = new LinkRows(this.ledger, this.job, this.ambiguous,
				(text != null) ? text.toLowerCase(Locale.ROOT) : "", state);
		for (Side side : Side.values()) {
			int end = this.ledger.snapshots().end(Refs.sideId(this.jobId, side));
			for (int from = 0; from < end; from += SIZE) {
				List<LinkRow> stretch = rows.of(side, from, Math.min(end, from + SIZE));
				stretch.forEach(visitor);
			}
		}
	}

	/**
	 * How many stand in each way.
	 *
	 * @param linked pairs of which both are there
	 * @param onlyPos records of the till without a link
	 * @param onlyShop records of the shop without a link
	 * @param ambiguous records whose key stands more than once, linked or not
	 * @param orphaned links with an end that is gone
	 * @param apart how many of the records without a link a person took apart
	 */
	public record Totals(long linked, long onlyPos, long onlyShop, long ambiguous, long orphaned, long apart) {
	}

}
