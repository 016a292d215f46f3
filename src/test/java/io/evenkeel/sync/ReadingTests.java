package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.evenkeel.connector.Page;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A read that cannot be trusted stops before anything is concluded from it. */
class ReadingTests extends SyncStory {

	@Test
	void stopsWhenAPageBringsWhatEarlierPagesBrought() {
		tenOnBothSides();
		run();
		this.pos.delete("p9");
		List<Page> shown = new ArrayList<>();
		this.pos.pages((page) -> {
			shown.add(page);
			return (shown.size() == 3) ? new Page(shown.get(0).items(), List.of(), page.next(), page.share()) : page;
		});

		Run run = stopped();

		assertThat(run.status()).isEqualTo(RunStatus.FAILED);
		assertThat(run.message()).contains("Page 3 of 'till' brings only records that earlier pages brought")
			.contains("Nothing was deleted");
		assertThat(this.shop.all()).hasSize(10);

		this.pos.behave();
		assertThat(changes(run())).containsExactly("delete A-9 done");
	}

	@Test
	void stopsWhenAPageNamesItselfAsTheNext() {
		tenOnBothSides();
		this.shop
			.pages((page) -> "6".equals(page.next()) ? new Page(page.items(), List.of(), "3", page.share()) : page);

		Run run = stopped();

		assertThat(run.status()).isEqualTo(RunStatus.FAILED);
		assertThat(run.message()).contains("of 'webshop'").contains("repeats itself");
		assertThat(this.shop.sentSinceThen()).isEmpty();
	}

	@Test
	void endsOnEmptyPagesThatNameEachOtherForEver() {
		tenOnBothSides();
		this.shop.pages((page) -> new Page(List.of(), List.of(), "9".equals(page.next()) ? "3" : page.next(), 0.5));

		Run run = stopped();

		assertThat(run.status()).isEqualTo(RunStatus.FAILED);
		assertThat(run.message()).contains("of 'webshop'").contains("repeats itself");
	}

	@Test
	void stopsWhenTheSourceShrinksWhileItIsRead() {
		tenOnBothSides();
		run();
		this.pos.pages((page) -> "9".equals(page.next()) ? new Page(page.items(), List.of(), page.next(), 0.1) : page);

		Run run = stopped();

		assertThat(run.status()).isEqualTo(RunStatus.FAILED);
		assertThat(run.message()).contains("went back from 60 % to 10 %").contains("Nothing was deleted");
		assertThat(this.shop.all()).hasSize(10);
	}

	@Test
	void asksAgainForAPageThatCouldNotBeHad() {
		tenOnBothSides();
		AtomicInteger asked = new AtomicInteger();
		this.pos.beforePage((cursor) -> {
			if (asked.incrementAndGet() == 2) {
				throw new TryAgainFailure("The till is busy.", null);
			}
		});

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(run.count(Counts.READ_POS)).isEqualTo(10);
	}

	@Test
	void goesOnAtThePageWhereAReadWasInterrupted() {
		tenOnBothSides();
		this.pos.beforePage((cursor) -> {
			if ("6".equals(cursor)) {
				throw new IllegalStateException("the line broke");
			}
		});
		Run broken = stopped();
		assertThat(broken.status()).isEqualTo(RunStatus.FAILED);
		assertThat(broken.message()).contains("the line broke").contains("evenkeel restart " + broken.id());
		List<String> asked = new CopyOnWriteArrayList<>();
		this.pos.beforePage((cursor) -> asked.add(String.valueOf(cursor)));

		Run run = run();

		assertThat(run.id()).isEqualTo(broken.id());
		assertThat(run.restarts()).isEqualTo(1);
		assertThat(asked).containsExactly("6", "9");
		assertThat(run.count(Counts.READ_POS)).isEqualTo(10);
	}

	@Test
	void startsAgainWhenTheSourceHasChangedSinceTheInterruption() {
		tenOnBothSides();
		this.pos.beforePage((cursor) -> {
			if ("6".equals(cursor)) {
				throw new IllegalStateException("the line broke");
			}
		});
		stopped();
		this.pos.edit("p1", "price", "11.00 EUR");
		List<String> asked = new CopyOnWriteArrayList<>();
		this.pos.beforePage((cursor) -> {
			asked.add(String.valueOf(cursor));
			if (asked.size() == 1) {
				throw new StopFailure("The file was exchanged.", null);
			}
		});

		Run run = run();

		assertThat(asked).containsExactly("6", "null", "3", "6", "9");
		assertThat(run.count(Counts.READ_POS)).isEqualTo(10);
		assertThat(changes(run)).containsExactly("update A-1 done");
	}

	@Test
	void readsBothSidesAtTheSameTime() {
		tenOnBothSides();
		CyclicBarrier bothAreReading = new CyclicBarrier(2);
		this.pos.beforePage((cursor) -> meet(bothAreReading));
		this.shop.beforePage((cursor) -> meet(bothAreReading));

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(run.count(Counts.READ_SHOP)).isEqualTo(10);
	}

	private void tenOnBothSides() {
		for (int i = 0; i < 10; i++) {
			both(Integer.toString(i), "Mug " + i);
		}
	}

	/**
	 * Each page of one side waits for a page of the other; alone it would wait in vain.
	 */
	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("the other side is not read at the same time", ex);
		}
	}

}
