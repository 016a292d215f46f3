package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What has to be decided again in the next run although it may not change: pairs with a
 * change that is not done, records that could not be told apart, and drift that was put
 * right, which is then no finding any more.
 */
final class Unsettled {

	/** A held order may only wait for something that is none of its own: an article. */
	private static final List<String> ORDERS_WAIT = List.of("drift", "held");

	private final Map<Side, RoaringBitmap> records = new EnumMap<>(Side.class);

	private Unsettled(SyncRun run) {
		for (Side side : Side.values()) {
			this.records.put(side, run.ledger().pages().ambiguous(run.id(), run.sideId(side)));
		}
		run.plan().forEachUndone(this::add);
		run.ledger()
			.findings()
			.forEachRef(run.jobId(), (run.kind() == RecordKind.ORDERS) ? ORDERS_WAIT : List.of("drift"),
					(ref) -> this.records.get(Refs.side(Refs.sideOf(ref))).add(Refs.nr(ref)));
	}

	/** Makes the unsettled records of a run the ones that are due. */
	static void store(SyncRun run) {
		Ledger ledger = run.ledger();
		Unsettled unsettled = new Unsettled(run);
		unsettled.records.forEach((side, records) -> ledger.sides().due(run.sideId(side), records));
	}

	private void add(@Nullable Long posRef, @Nullable Long shopRef) {
		if (posRef != null) {
			this.records.get(Side.POS).add(Refs.nr(posRef));
		}
		if (shopRef != null) {
			this.records.get(Side.SHOP).add(Refs.nr(shopRef));
		}
	}

}
