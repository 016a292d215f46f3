package io.evenkeel.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Weight;
import io.evenkeel.ledger.Snapshot.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotsTests extends OnBothDatabases {

	@Test
	void givesEveryFieldBackAsItWas() {
		Map<String, BigDecimal> outlets = new LinkedHashMap<>();
		outlets.put("Main Street", new BigDecimal("3"));
		outlets.put("Harbour", new BigDecimal("0.5"));
		Product product = Product.product("p/1 ü")
			.parent("p0")
			.with(RecordField.NAME, "Tasse \"groß\"\n\\ und 😀")
			.with(RecordField.PRICE, Money.of("19.90", "EUR"))
			.with(RecordField.WEIGHT, Weight.parse("1.2 kg"))
			.with(RecordField.ACTIVE, false)
			.with(RecordField.TAGS, List.of("a|b", "c"))
			.with(RecordField.OPTIONS, Map.of("Size", "XL"))
			.with(RecordField.STOCK_BY_OUTLET, outlets)
			.withExtra("ribbon", "red")
			.build();
		long ref = Refs.ref(this.pos, 7);

		this.ledger.snapshots().insert(List.of(snapshot(ref, product)));

		assertThat(this.ledger.snapshots().get(new long[] { ref }).get(ref)).isEqualTo(snapshot(ref, product));
	}

	@Test
	void keepsWhatARecordLastWasWhenItIsGone() {
		long ref = Refs.ref(this.pos, 0);
		this.ledger.snapshots().insert(List.of(snapshot(ref, product("p1", "A-1"))));

		this.ledger.snapshots().markGone(new long[] { ref });

		Snapshot gone = this.ledger.snapshots().get(new long[] { ref }).get(ref);
		assertThat(gone.state()).isEqualTo(State.GONE);
		assertThat(gone.hash()).isEqualTo(SnapshotIndex.GONE);
		assertThat(gone.record()).isEqualTo(product("p1", "A-1"));
	}

	@Test
	void readsMoreRecordsThanFitIntoOneStatement() {
		List<Snapshot> many = IntStream.range(0, 1300)
			.mapToObj((nr) -> snapshot(Refs.ref(this.pos, nr), product("p" + nr, "A-" + nr)))
			.toList();
		this.ledger.snapshots().insert(many);

		Map<Long, Snapshot> found = this.ledger.snapshots().get(many.stream().mapToLong(Snapshot::ref).toArray());

		assertThat(found.values()).containsExactlyInAnyOrderElementsOf(many);
		assertThat(this.ledger.snapshots().get(new long[0])).isEmpty();
	}

}
