package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * All pairs of a job as they stand in the ledger, stretch by stretch in the order in
 * which they are stored: first those that the point of sale has, then what is in the shop
 * only.
 */
final class StoredPairs {

	private static final int SIZE = 1000;

	private final Ledger ledger;

	private final int jobId;

	private final Set<Long> ambiguous = new HashSet<>();

	private final HandMade handMade;

	private final @Nullable RoaringBitmap changedPos;

	private final @Nullable RoaringBitmap changedShop;

	StoredPairs(Ledger ledger, int jobId, @Nullable Long since) {
		this.ledger = ledger;
		this.jobId = jobId;
		this.handMade = new HandMade(ledger, jobId);
		this.changedPos = (since != null) ? ledger.pages().changedSince(since, sideId(Side.POS)) : null;
		this.changedShop = (since != null) ? ledger.pages().changedSince(since, sideId(Side.SHOP)) : null;
		ledger.findings().forEach(jobId, (finding) -> {
			if (finding.reason().rule().equals(PairWriter.ONE_TO_ONE)) {
				this.ambiguous.add(finding.ref());
			}
		});
	}

	List<Stretch> stretches() {
		List<Stretch> stretches = new ArrayList<>();
		for (Side side : Side.values()) {
			int end = this.ledger.snapshots().end(sideId(side));
			for (int from = 0; from < end; from += SIZE) {
				stretches.add(new Stretch(side, from, Math.min(end, from + SIZE)));
			}
		}
		return stretches;
	}

	/** The pairs of a stretch that rules can decide. */
	List<LoadedPair> of(Stretch stretch) {
		int sideId = sideId(stretch.side());
		List<Snapshot> own = this.ledger.snapshots().range(sideId, stretch.from(), stretch.to());
		Map<Long, Link> links = this.ledger.links().range(stretch.side(), sideId, stretch.from(), stretch.to());
		Map<Long, Snapshot> others = (stretch.side() == Side.POS) ? shop(links) : new HashMap<>();
		List<LoadedPair> pairs = new ArrayList<>(own.size());
		for (Snapshot record : own) {
			Link link = links.get(record.ref());
			if (stretch.side() == Side.SHOP && link != null) {
				continue; // it came with its record at the point of sale
			}
			LoadedPair pair = (stretch.side() == Side.POS)
					? new LoadedPair(record, (link != null) ? others.get(link.shopRef()) : null, link)
					: new LoadedPair(null, record, null);
			if (isToDecide(pair)) {
				pairs.add(pair);
			}
		}
		return pairs;
	}

	private Map<Long, Snapshot> shop(Map<Long, Link> links) {
		return this.ledger.snapshots().get(links.values().stream().mapToLong(Link::shopRef).sorted().toArray());
	}

	private boolean isToDecide(LoadedPair pair) {
		if (pair.isOver() || pair.isInQuarantine() || isApart(pair) || isAmbiguous(pair.pos())
				|| isAmbiguous(pair.shop())) {
			return false;
		}
		return this.changedPos == null || isIn(this.changedPos, pair.pos()) || isIn(this.changedShop, pair.shop());
	}

	private boolean isApart(LoadedPair pair) {
		return pair.link() == null && this.handMade.isApart(pair.ref());
	}

	private boolean isAmbiguous(@Nullable Snapshot record) {
		return record != null && this.ambiguous.contains(record.ref());
	}

	private static boolean isIn(@Nullable RoaringBitmap records, @Nullable Snapshot record) {
		return records != null && record != null && records.contains(Refs.nr(record.ref()));
	}

	private int sideId(Side side) {
		return Refs.sideId(this.jobId, side);
	}

	/**
	 * A stretch of one side.
	 *
	 * @param side the side
	 * @param from the first number
	 * @param to the number behind the last
	 */
	record Stretch(Side side, int from, int to) {
	}

}
