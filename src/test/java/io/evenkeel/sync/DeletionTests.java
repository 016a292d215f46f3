package io.evenkeel.sync;

import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Page;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.MemoryStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Absence is not deletion: only a complete read shows what is gone, and the service must
 * confirm it.
 */
class DeletionTests extends SyncStory {

	@Test
	void deletesInTheShopWhatWasDeletedAtTheTill() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.delete("p1");

		Run run = run();

		assertThat(changes(run)).containsExactly("delete A-1 done");
		assertThat(this.shop.all()).extracting(Product::id).containsExactly("s2");
		assertThat(run().count(Counts.PLANNED)).isZero();
	}

	@Test
	void deletesTheVariantsBeforeTheirProduct() {
		family("p", this.pos);
		family("s", this.shop);
		run();
		this.pos.delete("p1", "p1-a", "p1-b");
		both("2", "Plate");

		Run run = run();

		assertThat(changes(run)).containsExactly("delete A-1-A done", "delete A-1-B done", "delete A-1 done");
		assertThat(this.shop.all()).extracting(Product::id).containsExactly("s2");
	}

	@Test
	void keepsWhatTheTillStillHasWhenAskedById() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.hide("p1");

		Run run = run(Map.of(Side.POS, 1));

		assertThat(changes(run)).isEmpty();
		assertThat(this.shop.all()).hasSize(2);
	}

	@Test
	void keepsARecordWhoseRowIsRejectedButKnownById() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		Product row = this.pos.record("p1");
		this.pos.delete("p1").reject("p1");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(this.shop.all()).hasSize(2);
		assertThat(run.count(Counts.QUARANTINED)).isEqualTo(1);

		this.pos.rejectNothing().put("p1", "name", row.getName(), "sku", "A-1", "price", "10.00 EUR", "active", true);
		Run mended = run();

		assertThat(mended.count(Counts.QUARANTINED)).isZero();
		assertThat(changes(mended)).isEmpty();
	}

	@Test
	void deletesNothingWhenARejectedRowCouldBeAnyRecord() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.delete("p1").reject(null);

		Run doubtful = run(Map.of(Side.POS, 1));

		assertThat(changes(doubtful)).isEmpty();
		assertThat(this.shop.all()).hasSize(2);

		this.pos.rejectNothing();
		Run clear = run();

		assertThat(changes(clear)).containsExactly("delete A-1 done");
		assertThat(clear.count(Counts.QUARANTINED)).isZero();
	}

	@Test
	void stopsWhenTheTillSuddenlyHasNothingAndGoesOnWhenItHasItsRecordsAgain() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.pages((page) -> new Page(List.of(), List.of(), null, 1));

		Run empty = stopped();

		assertThat(empty.status()).isEqualTo(RunStatus.FAILED);
		assertThat(empty.message()).contains("'till' (pos) suddenly has no records at all; last time it had 2")
			.contains("Nothing was deleted");
		assertThat(this.shop.all()).hasSize(2);

		this.pos.behave();
		this.pos.edit("p1", "price", "11.00 EUR");
		Run back = run();

		assertThat(back.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(changes(back)).containsExactly("update A-1 done");
	}

	@Test
	void reportsWhatIsGoneInTheShopAndDoesNotMakeItAgain() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.shop.delete("s1");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(findings()).containsExactly("missing A-1");
		assertThat(this.pos.all()).hasSize(2);
	}

	@Test
	void forgetsAPairThatIsGoneOnBothSides() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.delete("p1");
		this.shop.delete("s1");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(findings()).isEmpty();
		assertThat(engine().ledger().links().count(jobId())).isEqualTo(1);
	}

	private static void family(String id, MemoryStore store) {
		Object sold = id.equals("p") ? "active" : "published";
		store.put(id + "1", "name", "Shirt", "sku", "A-1", sold, true)
			.putVariant(id + "1-a", id + "1", "sku", "A-1-A", "options", Map.of("Size", "S"), "price", "10.00 EUR")
			.putVariant(id + "1-b", id + "1", "sku", "A-1-B", "options", Map.of("Size", "M"), "price", "10.00 EUR");
	}

}
