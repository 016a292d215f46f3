package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.Rejection;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Quarantined;
import io.evenkeel.ledger.ReadPages.ReadPage;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.Snapshot.State;
import io.evenkeel.ledger.SnapshotIndex;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Stores what a page brought. A record whose content hash is the one of last time touches
 * no row; it is only marked as seen.
 */
final class SideWriter implements ItemWriter<Page> {

	/** The content hash of a record whose row could not be made out; no record has it. */
	private static final long SET_ASIDE = 3;

	private final SyncRun run;

	private final int sideId;

	private final Side side;

	private final SideProgress progress;

	private final boolean isFirst;

	SideWriter(SyncRun run, Side side, SideProgress progress) {
		this.run = run;
		this.side = side;
		this.sideId = run.sideId(side);
		this.progress = progress;
		this.isFirst = new ReadScope(run, side).isFirst();
	}

	@Override
	public void write(Chunk<? extends Page> chunk) {
		chunk.getItems().forEach(this::write);
	}

	private void write(Page page) {
		PageContent content = new PageContent();
		page.items().forEach((item) -> sort(item, content));
		page.rejections().forEach((rejection) -> setAside(rejection, content));
		this.progress.checkNew(page, content.seen);
		store(page, content);
		this.progress.stored(page, content.seen);
	}

	private void sort(Item item, PageContent content) {
		SnapshotIndex index = this.run.index(this.side);
		long idHash = Keys.idHash(item.id());
		long hash = contentHash(item);
		content.digest = content.digest * 31 + idHash ^ hash;
		int nr = index.find(idHash);
		if (nr >= 0 && index.hash(nr) == hash) {
			content.seen.add(nr);
			return;
		}
		boolean known = nr >= 0;
		if (known) {
			index.set(nr, hash);
		}
		else {
			nr = index.add(idHash, hash);
		}
		content.seen.add(nr);
		content.changed.add(nr);
		(known ? content.updated : content.added).add(snapshot(Refs.ref(this.sideId, nr), hash, item, content));
	}

	private Snapshot snapshot(long ref, long hash, Item item, PageContent content) {
		try {
			return new Snapshot(ref, item.id(), hash, State.LIVE, item.record());
		}
		catch (RefusedFailure refused) {
			content.quarantined.add(new Quarantined("ref:" + ref, ref, item.id(), item.where(), refused.getMessage(),
					"Mend it at the source; the next run tries it again.", this.run.id(), this.run.id()));
			return new Snapshot(ref, item.id(), hash, State.QUARANTINED, null);
		}
	}

	/**
	 * A row that is no record. Where its id is known, the record is in quarantine: it
	 * counts as seen, so that nobody takes it for deleted, and its pair is left alone.
	 */
	private void setAside(Rejection rejection, PageContent content) {
		int nr = (rejection.id() != null) ? this.run.index(this.side).find(Keys.idHash(rejection.id())) : -1;
		if (nr < 0) {
			content.anonymous += (rejection.id() == null) ? 1 : 0;
			content.quarantined.add(entry("row:" + rejection.where(), null, rejection));
			return;
		}
		long ref = Refs.ref(this.sideId, nr);
		content.seen.add(nr);
		content.quarantined.add(entry("ref:" + ref, ref, rejection));
		if (this.run.index(this.side).hash(nr) != SET_ASIDE) {
			this.run.index(this.side).set(nr, SET_ASIDE);
			content.changed.add(nr);
			content.updated
				.add(new Snapshot(ref, Objects.requireNonNull(rejection.id()), SET_ASIDE, State.QUARANTINED, null));
		}
	}

	private Quarantined entry(String name, @Nullable Long ref, Rejection rejection) {
		return new Quarantined(name, ref, rejection.id(), rejection.where(), rejection.cause(), rejection.whatToDo(),
				this.run.id(), this.run.id());
	}

	private void store(Page page, PageContent content) {
		Ledger ledger = this.run.ledger();
		if (!content.changed.isEmpty()) {
			ledger.sides().indexIsStale(this.sideId);
			ledger.snapshots().insert(content.added);
			ledger.snapshots().update(content.updated);
			ledger.quarantine().release(content.refsMadeOutAgain());
		}
		if (!content.quarantined.isEmpty()) {
			ledger.quarantine().put(this.sideId, content.quarantined);
		}
		if (this.isFirst && this.run.kind() == RecordKind.ORDERS) {
			ledger.firstSeen().add(content.added);
		}
		if (page.next() == null) {
			ledger.sides().read(this.sideId, this.progress.mark(), this.progress.isIncremental());
		}
		ledger.pages()
			.add(this.run.id(), this.sideId, new ReadPage(this.progress.pageNumber(), page.items().size(),
					page.rejections().size(), content.anonymous, content.digest, content.seen, content.changed));
	}

	private static long contentHash(Item item) {
		return (item.hash() == SnapshotIndex.GONE) ? 1 : item.hash();
	}

	/** What a page turned out to bring. */
	private static final class PageContent {

		private final RoaringBitmap seen = new RoaringBitmap();

		private final RoaringBitmap changed = new RoaringBitmap();

		private final List<Snapshot> added = new ArrayList<>();

		private final List<Snapshot> updated = new ArrayList<>();

		private final List<Quarantined> quarantined = new ArrayList<>();

		private int anonymous;

		private long digest;

		long[] refsMadeOutAgain() {
			return this.updated.stream().filter(Snapshot::isLive).mapToLong(Snapshot::ref).toArray();
		}

	}

}
