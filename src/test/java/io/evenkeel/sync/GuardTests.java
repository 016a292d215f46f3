package io.evenkeel.sync;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Plans;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A plan that is past a limit waits for a person. */
class GuardTests extends SyncStory {

	@Test
	void waitsForApprovalAndThenAppliesExactlyThisPlan() {
		tenAndALimitOfOneDeletion();
		this.pos.delete("p1", "p2");

		Run held = run();

		assertThat(held.status()).isEqualTo(RunStatus.AWAITING_APPROVAL);
		assertThat(this.shop.sentSinceThen()).isEmpty();
		assertThat(engine().ledger().plans().guards(held.id())).filteredOn(Plans.Guard::tripped)
			.extracting(Plans.Guard::name, Plans.Guard::value)
			.containsExactly(Tuple.tuple("delete", "2"));

		this.pos.edit("p3", "price", "11.00 EUR");
		Run approved = balanced(engine().approve(held.id(), "Kim"));

		assertThat(approved.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(approved.approvedBy()).isEqualTo("Kim");
		assertThat(changes(approved)).containsExactly("delete A-1 done", "delete A-2 done");
		assertThat(this.shop.price("A-3")).isEqualTo("10.00 EUR");
		assertThat(changes(run())).containsExactly("update A-3 done");
	}

	@Test
	void appliesNothingWithoutApproval() {
		tenAndALimitOfOneDeletion();
		this.pos.delete("p1", "p2");
		Run held = run();

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> engine().apply(held.id()))
			.withMessageContaining("delete 2 (limit 1)")
			.withMessageContaining("evenkeel approve " + held.id());

		assertThat(this.shop.all()).hasSize(10);
	}

	@Test
	void neverAppliesARejectedPlanAndDecidesItsPairsAnew() {
		tenAndALimitOfOneDeletion();
		this.pos.delete("p1", "p2");
		Run held = run();

		Run rejected = engine().reject(held.id(), "Kim");

		assertThat(rejected.status()).isEqualTo(RunStatus.REJECTED);
		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> engine().apply(held.id()))
			.withMessageContaining("rejected");
		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> engine().approve(held.id(), "Kim"));
		this.pos.put("p1", "name", "Mug 1", "sku", "A-1", "price", "10.00 EUR", "active", true);
		assertThat(changes(run())).containsExactly("delete A-2 done");
	}

	@Test
	void looksAtTheSizeOfPriceChangesAndAtStockThatGoesToZero() {
		this.home.withJob("guard:\n  price-change: 30%\n  stock-to-zero: 0\n");
		both("1", "Mug");
		both("2", "Plate");
		this.pos.edit("p2", "stock", "5");
		this.shop.edit("s2", "stock", "5");
		assertThat(run().status()).isEqualTo(RunStatus.COMPLETED);
		this.pos.edit("p1", "price", "14.00 EUR").edit("p2", "stock", "0");

		Run run = plan();

		assertThat(run.status()).isEqualTo(RunStatus.AWAITING_APPROVAL);
		assertThat(engine().ledger().plans().guards(run.id())).filteredOn(Plans.Guard::tripped)
			.extracting(Plans.Guard::name)
			.containsExactly("price-change", "stock-to-zero");
	}

	@Test
	void goesThroughWithoutAPersonWithinTheLimits() {
		tenAndALimitOfOneDeletion();
		this.pos.delete("p1");

		assertThat(run().status()).isEqualTo(RunStatus.COMPLETED);
	}

	private void tenAndALimitOfOneDeletion() {
		this.home.withJob("guard:\n  delete: 1\n");
		for (int i = 0; i < 10; i++) {
			both(Integer.toString(i), "Mug " + i);
		}
		run();
		this.shop.sentSinceThen();
	}

}
