package io.evenkeel.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.ledger.ReadPages.ReadPage;
import io.evenkeel.ledger.Reservations.Reservation;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept so that a read can go on where the last one ended, on both databases.
 */
class IncrementalReadsTests extends OnBothDatabases {

	@Test
	void goOnAtTheMarkAndRememberTheLastWholeRead() {
		Instant begin = Instant.now().minusSeconds(1);
		assertThat(this.ledger.sides().reading(this.pos).whole()).isNull();

		this.ledger.sides().read(this.pos, "v17", false);
		this.ledger.sides().read(this.pos, "v18", true);

		SideStates.Reading reading = anotherProcess().sides().reading(this.pos);
		assertThat(reading.mark()).isEqualTo("v18");
		assertThat(reading.incremental()).isTrue();
		assertThat(reading.whole()).isAfter(begin);
		assertThat(anotherProcess().sides().reading(this.shop).mark()).isNull();
	}

	@Test
	void tellWhatChangedAfterARun() {
		long first = beginRun();
		changed(first, 1, 2);
		long second = beginRun();
		changed(second, 2, 3);
		changed(second, 70_000);

		assertThat(anotherProcess().pages().changedSince(first, this.pos).toArray()).containsExactly(2, 3, 70_000);
		assertThat(this.ledger.pages().changedSince(0, this.pos).toArray()).containsExactly(1, 2, 3, 70_000);
		assertThat(this.ledger.pages().changedSince(second, this.pos).isEmpty()).isTrue();
		assertThat(this.ledger.pages().changedSince(0, this.shop).isEmpty()).isTrue();
	}

	@Test
	void rememberHowOrdersWereThatWereThereBefore() {
		long paid = Refs.ref(this.shop, 1);
		long unknown = Refs.ref(this.shop, 2);

		this.ledger.firstSeen().add(List.of(order(paid, "PAID"), order(unknown, null)));

		Map<Long, String> seen = anotherProcess().firstSeen().of(new long[] { paid, unknown, 99 });
		assertThat(seen).containsEntry(paid, "/PAID").containsKey(unknown).hasSize(2);
	}

	@Test
	void countWhatOrdersReserveUntilTheTillHasThem() {
		long order = Refs.ref(this.shop, 1);
		Reservations reservations = this.ledger.reservations();
		long before = beginRun();
		reservations.replace(this.jobId, new long[] { order },
				List.of(new Reservation(order, "s-1", new BigDecimal("2")),
						new Reservation(order, "s-2", new BigDecimal("0.5"))));
		assertThat(anotherProcess().reservations().open(this.jobId)).containsExactly(order);

		reservations.end(new long[] { order });
		long after = beginRun();

		assertThat(reservations.open(this.jobId)).isEmpty();
		assertThat(reservations.of(this.jobId, before)).hasSize(2)
			.anySatisfy((piece) -> assertThat(piece.quantity()).isEqualByComparingTo("0.5"));
		assertThat(reservations.of(this.jobId, after)).isEmpty();
	}

	@Test
	void keepWhatAJobLastTookAsReserved() {
		this.ledger.reservations().take(this.shop, Map.of("s-1", new BigDecimal("3"), "s-2", BigDecimal.ONE));

		this.ledger.reservations().take(this.shop, Map.of("s-1", new BigDecimal("4")));

		assertThat(anotherProcess().reservations().taken(this.shop)).hasSize(1)
			.hasEntrySatisfying("s-1", (quantity) -> assertThat(quantity).isEqualByComparingTo("4"));
	}

	private void changed(long run, int... records) {
		int page = this.ledger.pages().of(run, this.pos).size();
		this.ledger.pages()
			.add(run, this.pos, new ReadPage(page, records.length, 0, 0, 7, RoaringBitmap.bitmapOf(records),
					RoaringBitmap.bitmapOf(records)));
		this.ledger.pages().keepChanged(run, this.pos);
	}

	private static Snapshot order(long ref, String status) {
		Order.Builder order = Order.order("o" + ref);
		if (status != null) {
			order.with(RecordField.PAYMENT_STATUS, status);
		}
		return new Snapshot(ref, "o" + ref, 1, Snapshot.State.LIVE, order.build());
	}

}
