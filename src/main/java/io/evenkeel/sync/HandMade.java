package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import org.roaringbitmap.RoaringBitmap;

/**
 * What people said about the links of a job, as it is when a step begins: nobody says
 * anything while a run is under way.
 */
final class HandMade {

	private final Map<Side, RoaringBitmap> apart = new EnumMap<>(Side.class);

	private final Map<Side, RoaringBitmap> linked = new EnumMap<>(Side.class);

	HandMade(Ledger ledger, int jobId) {
		for (Side side : Side.values()) {
			int sideId = Refs.sideId(jobId, side);
			RoaringBitmap byHand = new RoaringBitmap();
			ledger.links().byHand(sideId).forEach((ref) -> byHand.add(Refs.nr(ref)));
			this.apart.put(side, ledger.apart().of(sideId));
			this.linked.put(side, byHand);
		}
	}

	/**
	 * Whether a record was taken apart, so that nothing pairs it and nothing is made for
	 * it.
	 */
	boolean isApart(long ref) {
		return this.apart.get(Refs.side(Refs.sideOf(ref))).contains(Refs.nr(ref));
	}

	/** Whether a person linked a record, whatever its words say. */
	boolean isLinked(long ref) {
		return this.linked.get(Refs.side(Refs.sideOf(ref))).contains(Refs.nr(ref));
	}

}
