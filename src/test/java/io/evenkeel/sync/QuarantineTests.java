package io.evenkeel.sync;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that cannot be made out is set aside; the rest goes on. */
class QuarantineTests extends SyncStory {

	@Test
	void leavesAPairInQuarantineAloneAndTriesItAgainWhenItChanges() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.edit("p1", "price", "12.00 EUR")
			.spoil("p1", "the price 'abc' is no number")
			.edit("p2", "price", "13.00 EUR");
		this.shop.edit("s1", "name", "Mugg");

		Run spoilt = run();

		assertThat(changes(spoilt)).containsExactly("update A-2 done");
		assertThat(spoilt.count(Counts.QUARANTINED)).isEqualTo(1);
		assertThat(this.shop.record("s1").getName()).isEqualTo("Mugg");

		this.pos.mend("p1");
		Run mended = run();

		assertThat(changes(mended)).containsExactly("update A-1 done");
		assertThat(mended.count(Counts.QUARANTINED)).isZero();
		assertThat(this.shop.price("A-1")).isEqualTo("12.00 EUR");
		assertThat(this.shop.record("s1").getName()).isEqualTo("Mug");
	}

	@Test
	void remembersSinceWhenARecordIsInQuarantine() {
		both("1", "Mug");
		both("2", "Plate");
		this.pos.spoil("p1", "the price 'abc' is no number");
		Run first = run();
		this.pos.spoil("p1", "the price 'abcd' is no number");

		Run second = run();

		assertThat(engine().ledger().quarantine().of(sideId(Side.POS))).singleElement().satisfies((entry) -> {
			assertThat(entry.sinceRun()).isEqualTo(first.id());
			assertThat(entry.lastRun()).isEqualTo(second.id());
			assertThat(entry.cause()).contains("abcd");
		});
	}

	@Test
	void leavesAPairAloneWhoseRowIsRejectedButKnownById() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.delete("p1").reject("p1");
		this.shop.edit("s1", "name", "Mugg");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(this.shop.record("s1").getName()).isEqualTo("Mugg");
	}

	@Test
	void holdsOnToAQuarantinedRecordUntilItIsDeleted() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.spoil("p1", "the price 'abc' is no number");
		run();
		this.pos.delete("p1");

		Run run = run();

		assertThat(changes(run)).containsExactly("delete A-1 done");
		assertThat(run.count(Counts.QUARANTINED)).isZero();
	}

}
