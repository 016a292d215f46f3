package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.ReadPages.ReadPage;
import org.roaringbitmap.RoaringBitmap;

/**
 * The records that a run has to decide: those that changed, those that were not settled
 * before, and all of them when rules or settings are new.
 */
final class Due {

	private final Map<Side, RoaringBitmap> records = new EnumMap<>(Side.class);

	Due(SyncRun run) {
		boolean all = !run.decidedBy().equals(run.ledger().sides().decidedBy(run.jobId()));
		for (Side side : Side.values()) {
			this.records.put(side, of(run, side, all));
		}
	}

	RoaringBitmap of(Side side) {
		return this.records.get(side);
	}

	/**
	 * Keeps what the pages of a read brought as due, and forgets the pages: for a read
	 * that is begun anew, and for runs that will not go on.
	 * @param ledger the state
	 * @param sideId the side
	 */
	static void keep(Ledger ledger, int sideId) {
		RoaringBitmap due = ledger.sides().due(sideId);
		ledger.pages().changedBy(sideId).forEach(due::or);
		ledger.sides().due(sideId, due);
		ledger.pages().forgetSide(sideId);
	}

	private static RoaringBitmap of(SyncRun run, Side side, boolean all) {
		RoaringBitmap due = run.ledger().sides().due(run.sideId(side));
		if (all) {
			due.or(run.index(side).live());
		}
		run.ledger().pages().of(run.id(), run.sideId(side)).stream().map(ReadPage::changed).forEach(due::or);
		return due;
	}

}
