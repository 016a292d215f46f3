package io.evenkeel.sync;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A night in which nothing changed writes nothing. */
class NothingChangedTests extends SyncStory {

	@Test
	void writesNothingWhenNothingChanged() {
		both("1", "Mug");
		onlyAtTheTill("2", "Plate");
		this.pos.edit("p1", "price", "11.00 EUR");
		assertThat(run().status()).isEqualTo(RunStatus.COMPLETED);
		this.shop.sentSinceThen();

		Run second = run();

		assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(second.count(Counts.PLANNED)).isZero();
		assertThat(second.count(Counts.DECIDED)).isZero();
		assertThat(second.count(Counts.UNCHANGED)).isEqualTo(2);
		assertThat(settled(second)).isEmpty();
		assertThat(this.shop.sentSinceThen()).isEmpty();
	}

	@Test
	void knowsWhatItWroteItselfWhenItReadsItAgain() {
		onlyAtTheTill("1", "Mug");
		run();

		Run second = run();

		assertThat(second.count(Counts.DECIDED)).isZero();
		assertThat(this.shop.all()).hasSize(1);
		assertThat(this.pos.sentSinceThen()).isEmpty();
	}

	@Test
	void sendsOnlyTheFieldThatChanged() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.edit("p2", "price", "12.50 EUR");

		Run run = run();

		assertThat(changes(run)).containsExactly("update A-2 done");
		assertThat(settled(run).get(0).change().fields()).singleElement()
			.satisfies((field) -> assertThat(field.field()).isEqualTo("price"));
		assertThat(this.shop.price("A-2")).isEqualTo("12.50 EUR");
		assertThat(run.count(Counts.DECIDED)).isEqualTo(1);
	}

}
