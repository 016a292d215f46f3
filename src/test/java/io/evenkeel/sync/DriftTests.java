package io.evenkeel.sync;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who changed what is told by comparing both sides with what they last agreed on. */
class DriftTests extends SyncStory {

	@Test
	void restoresAndReportsWhatWasEditedInTheShopAlthoughTheTillLeadsIt() {
		both("1", "Mug");
		run();
		this.shop.edit("s1", "name", "Mugg");

		Run run = run();

		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(this.shop.record("s1").getName()).isEqualTo("Mug");
		assertThat(findings()).containsExactly("drift A-1 name");
		assertThat(run.count("drift")).isEqualTo(1);
	}

	@Test
	void reportsDriftThatWasPutRightOnlyOnce() {
		both("1", "Mug");
		run();
		this.shop.edit("s1", "name", "Mugg");
		run();

		Run next = run();

		assertThat(findings()).isEmpty();
		assertThat(next.count("drift")).isZero();
		assertThat(next.count(Counts.PLANNED)).isZero();
	}

	@Test
	void leavesAloneWhatIsTheShopsOwn() {
		both("1", "Mug");
		run();
		this.shop.edit("s1", "subtitle", "for early birds", "compare-at-price", "14.00 EUR");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(findings()).isEmpty();
		assertThat(this.shop.record("s1").getSubtitle()).isEqualTo("for early birds");
	}

	@Test
	void takesTheTillsValueWhenBothSidesWereEdited() {
		both("1", "Mug");
		run();
		this.pos.edit("p1", "price", "12.00 EUR");
		this.shop.edit("s1", "price", "8.00 EUR");

		Run run = run();

		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(this.shop.price("A-1")).isEqualTo("12.00 EUR");
		assertThat(settled(run).get(0).change().fields().get(0).before()).hasToString("8.00 EUR");
	}

	@Test
	void callsNothingDriftTheFirstTimeTwoRecordsMeet() {
		both("1", "Mug");
		this.shop.edit("s1", "name", "Cup");

		Run run = run();

		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(findings()).isEmpty();
	}

}
