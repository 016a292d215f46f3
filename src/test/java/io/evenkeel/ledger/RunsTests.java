package io.evenkeel.ledger;

import java.util.List;

import io.evenkeel.ledger.ReadPages.ReadPage;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

import static org.assertj.core.api.Assertions.assertThat;

class RunsTests extends OnBothDatabases {

	@Test
	void tellHowTheyStand() {
		long id = beginRun();
		assertThat(this.ledger.runs().find(id).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);

		this.ledger.runs().status(id, RunStatus.FAILED, "the disk is full");
		Run failed = this.ledger.runs().find(id).orElseThrow();
		assertThat(failed.message()).isEqualTo("the disk is full");
		assertThat(failed.ended()).isNotNull();

		this.ledger.runs().countRestart(id);
		this.ledger.runs().resume(id, Run.RUN);
		Run resumed = this.ledger.runs().find(id).orElseThrow();
		assertThat(resumed.restarts()).isEqualTo(1);
		assertThat(resumed.message()).isNull();
		assertThat(resumed.ended()).isNull();
	}

	@Test
	void areListedTheNewestFirst() {
		long first = beginRun();
		long second = beginRun();
		long other = this.ledger.runs().begin(this.ledger.sides().jobId("hourly"), Run.PLAN, "rules", "v1");

		assertThat(this.ledger.runs().latest("nightly", 5)).extracting(Run::id).containsExactly(second, first);
		assertThat(this.ledger.runs().latest(null, 2)).extracting(Run::id).containsExactly(other, second);
		assertThat(this.ledger.runs().find(999)).isEmpty();
	}

	@Test
	void keepWhatTheyCount() {
		long id = beginRun();
		Counts counts = this.ledger.runs().counts(id);
		counts.add("create", 2);
		counts.add("create", 3);

		this.ledger.runs().counts(id, counts);

		assertThat(this.ledger.runs().find(id).orElseThrow().count("create")).isEqualTo(5);
	}

	@Test
	void keepThePagesOfTheirReadsUntilTheyAreSettled() {
		long id = beginRun();
		RoaringBitmap seen = RoaringBitmap.bitmapOf(0, 1, 70_000);
		this.ledger.pages().add(id, this.pos, new ReadPage(0, 3, 1, 0, 42, seen, RoaringBitmap.bitmapOf(1)));
		this.ledger.pages().add(id, this.pos, new ReadPage(1, 1, 0, 0, 43, new RoaringBitmap(), new RoaringBitmap()));

		assertThat(this.ledger.pages().of(id, this.pos)).extracting(ReadPage::number, ReadPage::seen)
			.containsExactly(Tuple.tuple(0, seen), Tuple.tuple(1, new RoaringBitmap()));
		assertThat(this.ledger.pages().changedBy(this.pos)).contains(RoaringBitmap.bitmapOf(1));
		this.ledger.pages().forget(id);
		assertThat(this.ledger.pages().of(id, this.pos)).isEmpty();
	}

	@Test
	void leaveWhatIsDueToTheNext() {
		assertThat(this.ledger.sides().due(this.pos).isEmpty()).isTrue();

		this.ledger.sides().due(this.pos, RoaringBitmap.bitmapOf(3, 9));

		assertThat(anotherProcess().sides().due(this.pos).toArray()).containsExactly(3, 9);
		assertThat(this.ledger.sides().due(this.shop).isEmpty()).isTrue();
	}

	@Test
	void ofAJobGoByItsNumberWhichStays() {
		assertThat(anotherProcess().sides().jobId("nightly")).isEqualTo(this.jobId);
		assertThat(List.of(this.jobId)).doesNotContain(this.ledger.sides().jobId("hourly"));
	}

}
