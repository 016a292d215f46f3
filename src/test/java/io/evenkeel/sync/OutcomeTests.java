package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.MemoryStore.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every change ends in one of few ways, and each has its consequence. */
class OutcomeTests extends SyncStory {

	@Test
	void leavesTheOthersAloneWhenTheShopRefusesOne() {
		both("1", "Mug");
		both("2", "Plate");
		both("3", "Bowl");
		this.pos.edit("p1", "price", "11.00 EUR").edit("p2", "price", "12.00 EUR").edit("p3", "price", "13.00 EUR");
		this.shop.answer("A-2", Answer.REFUSED);

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_REFUSALS);
		assertThat(changes(run)).containsExactly("update A-1 done", "update A-2 refused", "update A-3 done");
		assertThat(message(run, "A-2")).contains("not this one");
	}

	@Test
	void triesARefusedChangeAgainInTheNextRun() {
		both("1", "Mug");
		both("2", "Plate");
		this.pos.edit("p2", "price", "12.00 EUR");
		this.shop.answer("A-2", Answer.REFUSED);
		run();
		this.shop.behave();

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(changes(run)).containsExactly("update A-2 done");
		assertThat(run.count(Counts.DECIDED)).isEqualTo(1);
	}

	@Test
	void refusesAVariantWhoseProductWasRefused() {
		both("1", "Mug");
		this.pos.put("p2", "name", "Shirt", "sku", "A-2", "active", true)
			.putVariant("p2-a", "p2", "sku", "A-2-A", "price", "10.00 EUR");
		this.shop.answer("A-2", Answer.REFUSED);

		Run run = run();

		assertThat(changes(run)).containsExactly("create A-2 refused", "create A-2-A refused");
		assertThat(message(run, "A-2-A")).contains("its product 'p2' is not at shop");
		assertThat(this.shop.sentSinceThen()).containsExactly(List.of("A-2"));

		this.shop.behave();
		assertThat(changes(run())).containsExactly("create A-2 done", "create A-2-A done");
		assertThat(this.shop.bySku("A-2-A").getParent()).isEqualTo(this.shop.bySku("A-2").id());
	}

	@Test
	void findsOutThatAnUnknownChangeHadArrived() {
		onlyAtTheTill("1", "Mug");
		this.shop.answer("A-1", Answer.UNKNOWN_ARRIVED);

		Run run = run();

		assertThat(changes(run)).containsExactly("create A-1 done");
		assertThat(this.shop.probedSinceThen()).containsExactly(List.of("A-1"));
		assertThat(this.shop.sentSinceThen()).containsExactly(List.of("A-1"));
		assertThat(run().count(Counts.PLANNED)).isZero();
		assertThat(this.shop.all()).hasSize(1);
	}

	@Test
	void sendsAnUnknownChangeAgainOnlyAfterItWasProbed() {
		both("1", "Mug");
		this.pos.edit("p1", "price", "11.00 EUR");
		this.shop.answer("A-1", Answer.UNKNOWN_LOST);

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_REFUSALS);
		assertThat(changes(run)).containsExactly("update A-1 unknown");
		assertThat(this.shop.sentSinceThen()).containsExactly(List.of("A-1"), List.of("A-1"));
		assertThat(this.shop.probedSinceThen()).isNotEmpty();

		this.shop.behave();
		assertThat(changes(run())).containsExactly("update A-1 done");
		assertThat(this.shop.price("A-1")).isEqualTo("11.00 EUR");
	}

	@Test
	void doesNotSendAgainWhatNobodyCanFindOutAbout() {
		onlyAtTheTill("1", "Mug");
		this.shop.answer("A-1", Answer.UNKNOWN_FOR_EVER);

		Run run = run();

		assertThat(changes(run)).containsExactly("create A-1 unknown");
		assertThat(this.shop.sentSinceThen()).containsExactly(List.of("A-1"));
	}

	@Test
	void probesBeforeItSendsAgainAfterACallThatBrokeDown() {
		onlyAtTheTill("1", "Mug");
		onlyAtTheTill("2", "Plate");
		this.shop.batch(1);
		this.shop.answer("A-1", Answer.BREAKS_AFTER);
		Run broken = run();
		assertThat(broken.status()).isEqualTo(RunStatus.FAILED);
		assertThat(changes(broken)).containsExactly("create A-1 intended", "create A-2 awaiting");
		this.shop.behave();
		this.shop.sentSinceThen();

		Run run = run();

		assertThat(run.id()).isEqualTo(broken.id());
		assertThat(changes(run)).containsExactly("create A-1 done", "create A-2 done");
		assertThat(this.shop.probedSinceThen()).containsExactly(List.of("A-1"));
		assertThat(this.shop.sentSinceThen()).containsExactly(List.of("A-2"));
		assertThat(this.shop.all()).hasSize(2);
	}

	@Test
	void sendsWhatNeverLeftAfterItWasProbed() {
		onlyAtTheTill("1", "Mug");
		this.shop.answer("A-1", Answer.BREAKS_BEFORE);
		assertThat(run().status()).isEqualTo(RunStatus.FAILED);
		this.shop.behave();

		Run run = run();

		assertThat(changes(run)).containsExactly("create A-1 done");
		assertThat(this.shop.probedSinceThen()).containsExactly(List.of("A-1"));
		assertThat(this.shop.all()).hasSize(1);
	}

	@Test
	void sendsAgainAfterAPauseWhatDidNotLeave() {
		both("1", "Mug");
		both("2", "Plate");
		this.pos.edit("p1", "price", "11.00 EUR").edit("p2", "price", "12.00 EUR");
		this.shop.answer("A-2", Answer.UNSENT_ONCE);

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(this.shop.sentSinceThen()).containsExactly(List.of("A-1", "A-2"), List.of("A-2"));
	}

	@Test
	void stopsWithItsChangesWaitingWhenTheShopCannotBeReached() {
		both("1", "Mug");
		both("2", "Plate");
		this.pos.edit("p1", "price", "11.00 EUR").edit("p2", "price", "12.00 EUR");
		this.shop.answer("A-2", Answer.UNSENT);

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.FAILED);
		assertThat(run.message()).contains("'webshop' could not be reached in five tries");
		assertThat(changes(run)).containsExactly("update A-1 done", "update A-2 awaiting");

		this.shop.behave();
		assertThat(changes(run())).containsExactly("update A-1 done", "update A-2 done");
	}

	@Test
	void stopsWithTheRestWaitingWhenTheShopTurnsAwayABatch() {
		for (int i = 1; i <= 4; i++) {
			onlyAtTheTill(Integer.toString(i), "Mug " + i);
		}
		this.shop.batch(2);
		this.shop.answer("A-3", Answer.STOPPED);

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.FAILED);
		assertThat(run.message()).contains("refused the token");
		assertThat(changes(run)).containsExactly("create A-1 done", "create A-2 done", "create A-3 awaiting",
				"create A-4 awaiting");

		this.shop.behave();
		assertThat(changes(run())).allMatch((change) -> change.endsWith("done"));
		assertThat(this.shop.all()).hasSize(4);
	}

	@Test
	void leavesOneRecordHoweverOftenAWriteIsReplayed() {
		onlyAtTheTill("1", "Mug");
		both("2", "Plate");
		this.pos.edit("p2", "price", "12.00 EUR");
		for (int night = 0; night < 3; night++) {
			this.shop.answer("A-1", Answer.BREAKS_AFTER).answer("A-2", Answer.BREAKS_AFTER);
			run();
		}
		this.shop.behave();

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(this.shop.all()).hasSize(2);
		assertThat(this.shop.price("A-2")).isEqualTo("12.00 EUR");
	}

}
