package io.evenkeel.sync;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.testing.MemoryStore.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is decided again although no record changed. */
class DecidingAgainTests extends SyncStory {

	@Test
	void decidesEverythingAgainUnderNewRules() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		String table = this.home.text("rules/retail-to-e-series/fields.csv");
		this.home.file("rules/retail-to-e-series/fields.csv",
				table.replace("ES-3: the shop's own", "ES-3: the shop's"));
		publish();

		Run run = run();

		assertThat(run.count(Counts.DECIDED)).isEqualTo(2);
		assertThat(run().count(Counts.DECIDED)).isZero();
	}

	@Test
	void decidesEverythingAgainUnderNewSettings() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.home.withJob("settings:\n  outlets: [Main Street]\n");

		Run run = run();

		assertThat(run.count(Counts.DECIDED)).isEqualTo(2);
	}

	/**
	 * "Aa" and "BB" have the same hash code in Java; new settings once went unnoticed so.
	 */
	@Test
	void decidesEverythingAgainUnderNewSettingsThatHashAlike() {
		this.home.withJob("settings:\n  outlets: [Aa]\n");
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.home.withJob("settings:\n  outlets: [BB]\n");

		Run run = run();

		assertThat(run.count(Counts.DECIDED)).isEqualTo(2);
	}

	@Test
	void decidesAgainWhatWasNotSettled() {
		for (int i = 1; i <= 5; i++) {
			both(Integer.toString(i), "Mug " + i);
		}
		run();
		this.pos.edit("p1", "price", "11.00 EUR").edit("p2", "price", "12.00 EUR");
		this.shop.answer("A-1", Answer.REFUSED);
		run();

		Run run = run();

		assertThat(run.count(Counts.DECIDED)).isEqualTo(1);
		assertThat(changes(run)).containsExactly("update A-1 refused");
	}

}
