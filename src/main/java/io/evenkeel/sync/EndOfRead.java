package io.evenkeel.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.PageSource;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.ReadPages.ReadPage;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.SnapshotIndex;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Concludes from two complete reads what is gone. Absence alone is not deletion: the read
 * must have brought something, every row of it must have been told apart, and the service
 * must confirm by id that it no longer has the record.
 */
final class EndOfRead implements Tasklet {

	private static final String STEP = "end-of-read";

	private static final int PORTION = 500;

	private final SyncRun run;

	EndOfRead(SyncRun run) {
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		this.run.progress().begins(this.run.id(), STEP);
		Counts counts = this.run.ledger().runs().counts(this.run.id());
		long quarantined = 0;
		for (Side side : Side.values()) {
			counts.set((side == Side.POS) ? Counts.READ_POS : Counts.READ_SHOP, conclude(side));
			quarantined += this.run.ledger().quarantine().count(this.run.sideId(side));
		}
		counts.set(Counts.QUARANTINED, quarantined);
		this.run.ledger().runs().counts(this.run.id(), counts);
		this.run.progress().ends(STEP, counts.get(Counts.READ_POS) + counts.get(Counts.READ_SHOP));
		return RepeatStatus.FINISHED;
	}

	/** Answers how many records the read brought. */
	private long conclude(Side side) {
		Ledger ledger = this.run.ledger();
		int sideId = this.run.sideId(side);
		List<ReadPage> pages = ledger.pages().of(this.run.id(), sideId);
		RoaringBitmap seen = new RoaringBitmap();
		pages.forEach((page) -> seen.or(page.seen()));
		boolean whole = !ledger.sides().reading(sideId).incremental();
		RoaringBitmap missing = whole ? RoaringBitmap.andNot(this.run.index(side).live(), seen) : new RoaringBitmap();
		if (pages.stream().allMatch((page) -> page.anonymous() == 0)) {
			markGone(side, missing, pages.size());
		}
		if (whole) {
			ledger.quarantine().forgetRowsBefore(sideId, this.run.id());
		}
		if (pages.stream().anyMatch((page) -> !page.changed().isEmpty()) || !missing.isEmpty()) {
			ledger.indexes().store(sideId, this.run.index(side));
			ledger.words().tidy(sideId);
		}
		return pages.stream().mapToLong((page) -> page.records() + page.rejected()).sum();
	}

	private void markGone(Side side, RoaringBitmap missing, int page) {
		if (missing.isEmpty()) {
			return;
		}
		RoaringBitmap gone = confirmed(side, missing);
		Ledger ledger = this.run.ledger();
		int sideId = this.run.sideId(side);
		SnapshotIndex index = this.run.index(side);
		ledger.sides().indexIsStale(sideId);
		long[] refs = refs(sideId, gone.toArray());
		ledger.snapshots().markGone(refs);
		ledger.quarantine().release(refs);
		gone.forEach((int nr) -> index.set(nr, SnapshotIndex.GONE));
		ledger.pages().add(this.run.id(), sideId, new ReadPage(page, 0, 0, 0, 0, new RoaringBitmap(), gone));
	}

	private RoaringBitmap confirmed(Side side, RoaringBitmap missing) {
		RoaringBitmap gone = new RoaringBitmap();
		SyncRun.Endpoint endpoint = this.run.endpoint(side);
		int[] all = missing.toArray();
		try (PageSource source = endpoint.connector().source(endpoint.connection(), this.run.kind(), null)) {
			for (int from = 0; from < all.length; from += PORTION) {
				int[] portion = Arrays.copyOfRange(all, from, Math.min(all.length, from + PORTION));
				confirm(source, this.run.ledger().snapshots().get(refs(this.run.sideId(side), portion)), gone);
			}
		}
		return gone;
	}

	private static void confirm(PageSource source, Map<Long, Snapshot> snapshots, RoaringBitmap gone) {
		Set<String> there = source.stillThere(snapshots.values().stream().map(Snapshot::id).toList());
		snapshots.values()
			.stream()
			.filter((snapshot) -> !there.contains(snapshot.id()))
			.forEach((snapshot) -> gone.add(Refs.nr(snapshot.ref())));
	}

	private static long[] refs(int sideId, int[] numbers) {
		return Arrays.stream(numbers).mapToLong((nr) -> Refs.ref(sideId, nr)).toArray();
	}

}
