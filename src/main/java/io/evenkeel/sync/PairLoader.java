package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Loads the pairs of a batch: each pair once, although both its records may be due. */
final class PairLoader {

	private final SyncRun run;

	private final RoaringBitmap duePos;

	private final RoaringBitmap ambiguousPos;

	private final RoaringBitmap ambiguousShop;

	private final HandMade handMade;

	PairLoader(SyncRun run) {
		Ledger ledger = run.ledger();
		this.handMade = new HandMade(ledger, run.jobId());
		this.run = run;
		this.duePos = new Due(run).of(Side.POS);
		this.ambiguousPos = ledger.pages().ambiguous(run.id(), run.sideId(Side.POS));
		this.ambiguousShop = ledger.pages().ambiguous(run.id(), run.sideId(Side.SHOP));
	}

	List<LoadedPair> load(Batch batch) {
		Ledger ledger = this.run.ledger();
		Side side = batch.side();
		Map<Long, Snapshot> own = ledger.snapshots().get(batch.refs());
		Map<Long, Link> links = ledger.links().of(side, batch.refs());
		Map<Long, Snapshot> others = ledger.snapshots()
			.get(links.values().stream().mapToLong((link) -> otherEnd(link, side)).toArray());
		List<LoadedPair> pairs = new ArrayList<>(batch.refs().length);
		for (long ref : batch.refs()) {
			Snapshot record = own.get(ref);
			Link link = links.get(ref);
			if (record != null && isOfThisBatch(side, link) && !isAmbiguous(ref, link)) {
				pairs.add(pair(side, record, link, (link != null) ? others.get(otherEnd(link, side)) : null));
			}
		}
		return pairs;
	}

	/** Whether a person took the record of a pair without a link apart. */
	boolean isApart(LoadedPair pair) {
		return pair.link() == null && this.handMade.isApart(pair.ref());
	}

	/** A pair whose record at the point of sale is due is decided with that record. */
	private boolean isOfThisBatch(Side side, @Nullable Link link) {
		return side == Side.POS || link == null || !this.duePos.contains(Refs.nr(link.posRef()));
	}

	private boolean isAmbiguous(long ref, @Nullable Link link) {
		if (link != null) {
			return this.ambiguousPos.contains(Refs.nr(link.posRef()))
					|| this.ambiguousShop.contains(Refs.nr(link.shopRef()));
		}
		RoaringBitmap ambiguous = (Refs.side(Refs.sideOf(ref)) == Side.POS) ? this.ambiguousPos : this.ambiguousShop;
		return ambiguous.contains(Refs.nr(ref));
	}

	private static LoadedPair pair(Side side, Snapshot own, @Nullable Link link, @Nullable Snapshot other) {
		return (side == Side.POS) ? new LoadedPair(own, other, link) : new LoadedPair(other, own, link);
	}

	private static long otherEnd(Link link, Side side) {
		return (side == Side.POS) ? link.shopRef() : link.posRef();
	}

}
