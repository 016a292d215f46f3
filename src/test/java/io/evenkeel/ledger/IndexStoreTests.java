package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IndexStoreTests extends OnBothDatabases {

	@Test
	void givesBackWhatWasStoredOverSeveralPortions() {
		SnapshotIndex index = new SnapshotIndex(0);
		for (int nr = 0; nr < 140_000; nr++) {
			index.add(Keys.idHash("p" + nr), nr + 5L);
		}
		index.set(139_999, SnapshotIndex.GONE);

		this.ledger.indexes().store(this.pos, index);
		SnapshotIndex loaded = this.ledger.indexes().load(this.pos);

		assertThat(this.ledger.sides().isIndexFresh(this.pos)).isTrue();
		assertThat(loaded.size()).isEqualTo(140_000);
		assertThat(loaded.find(Keys.idHash("p70001"))).isEqualTo(70_001);
		assertThat(loaded.hash(70_001)).isEqualTo(70_006);
		assertThat(loaded.live().getCardinality()).isEqualTo(139_999);
		assertThat(loaded.find(Keys.idHash("nobody"))).isEqualTo(-1);
	}

	@Test
	void isMadeAgainFromTheSnapshotsWhenItIsOutOfDate() {
		List<Snapshot> snapshots = new ArrayList<>();
		for (int nr = 0; nr < 10; nr++) {
			snapshots.add(snapshot(Refs.ref(this.pos, nr), product("p" + nr, "A-" + nr)));
		}
		this.ledger.snapshots().insert(snapshots);
		this.ledger.snapshots().insert(List.of(snapshot(Refs.ref(this.shop, 0), product("s0", "A-0"))));
		this.ledger.indexes().store(this.pos, new SnapshotIndex(0));
		this.ledger.snapshots().markGone(new long[] { Refs.ref(this.pos, 3) });

		this.ledger.sides().indexIsStale(this.pos);
		SnapshotIndex made = this.ledger.indexes().load(this.pos);

		assertThat(made.size()).isEqualTo(10);
		assertThat(made.find(Keys.idHash("p7"))).isEqualTo(7);
		assertThat(made.hash(7)).isEqualTo(snapshots.get(7).hash());
		assertThat(made.live().toArray()).containsExactly(0, 1, 2, 4, 5, 6, 7, 8, 9);
	}

	@Test
	void isEmptyBeforeTheFirstRead() {
		assertThat(this.ledger.indexes().load(this.shop).size()).isZero();
	}

}
