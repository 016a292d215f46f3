package io.evenkeel.sync;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.MemoryStore.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A plan is stored, looked at, and applied exactly as it is. */
class PlanTests extends SyncStory {

	@Test
	void writesNothingUntilThePlanIsApplied() {
		both("1", "Mug");
		onlyAtTheTill("2", "Plate");
		this.pos.edit("p1", "name", "Big mug");

		Run planned = plan();

		assertThat(planned.status()).isEqualTo(RunStatus.PLANNED);
		assertThat(changes(planned)).containsExactly("create A-2 awaiting", "update A-1 awaiting");
		assertThat(this.shop.sentSinceThen()).isEmpty();

		Run applied = balanced(engine().apply(planned.id()));

		assertThat(applied.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(changes(applied)).containsExactly("create A-2 done", "update A-1 done");
	}

	@Test
	void leavesAloneWhatChangedSinceThePlanAndAppliesTheRest() {
		both("1", "Mug");
		both("2", "Plate");
		this.pos.edit("p1", "price", "11.00 EUR").edit("p2", "price", "12.00 EUR");
		Run planned = plan();
		this.shop.edit("s1", "price", "9.00 EUR");

		Run applied = balanced(engine().apply(planned.id()));

		assertThat(applied.status()).isEqualTo(RunStatus.COMPLETED_WITH_REFUSALS);
		assertThat(changes(applied)).containsExactly("update A-1 stale", "update A-2 done");
		assertThat(this.shop.price("A-1")).isEqualTo("9.00 EUR");
		assertThat(changes(run())).containsExactly("update A-1 done");
		assertThat(this.shop.price("A-1")).isEqualTo("11.00 EUR");
	}

	@Test
	void doesNotApplyAPlanThatANewerOneReplaced() {
		both("1", "Mug");
		this.pos.edit("p1", "price", "11.00 EUR");
		Run old = plan();
		this.pos.edit("p1", "price", "12.00 EUR");
		Run newer = plan();

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> engine().apply(old.id()))
			.withMessageContaining("is over (rejected)");

		assertThat(engine().ledger().runs().find(old.id()).orElseThrow().message())
			.contains("a newer run took its place");
		balanced(engine().apply(newer.id()));
		assertThat(this.shop.price("A-1")).isEqualTo("12.00 EUR");
	}

	@Test
	void decidesAgainWhatAPlanThatWasNeverAppliedHadDecided() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.edit("p1", "price", "11.00 EUR");
		plan();

		Run run = run();

		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(run.count(Counts.DECIDED)).isEqualTo(1);
	}

	@Test
	void makesNoNewPlanInTheMiddleOfWriting() {
		both("1", "Mug");
		this.pos.edit("p1", "price", "11.00 EUR");
		this.shop.answer("A-1", Answer.STOPPED);
		Run interrupted = run();
		assertThat(interrupted.status()).isEqualTo(RunStatus.FAILED);

		assertThatExceptionOfType(StopFailure.class).isThrownBy(this::plan)
			.withMessageContaining("Run " + interrupted.id() + " of 'nightly' stopped in the middle of writing")
			.withMessageContaining("evenkeel restart " + interrupted.id());

		this.shop.behave();
		Run restarted = balanced(engine().restart(interrupted.id()));
		assertThat(restarted.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(changes(restarted)).containsExactly("update A-1 done");
	}

	@Test
	void saysThatThereIsNothingToRestart() {
		both("1", "Mug");
		Run done = run();

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> engine().restart(done.id()))
			.withMessageContaining("was not interrupted (completed)");
	}

}
