package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Which records are the same thing, and what happens when that cannot be told. */
class LinkingTests extends SyncStory {

	@Test
	void pairsBySkuAndThenByBarcode() {
		this.pos.put("p1", "name", "Mug", "sku", "A-1", "barcode", "400")
			.put("p2", "name", "Plate", "sku", "A-2", "barcode", "500");
		this.shop.put("s1", "name", "Mug", "sku", "A-1", "barcode", "999")
			.put("s2", "name", "Plate", "sku", "OLD-2", "barcode", "500");

		run();

		assertThat(links()).containsExactly("p1=s1 sku", "p2=s2 barcode");
		assertThat(this.shop.record("s2").getSku()).isEqualTo("A-2");
	}

	@Test
	void pairsAFamilyByItsVariants() {
		this.pos.put("p1", "name", "Shirt", "active", true)
			.putVariant("p1-a", "p1", "sku", "A-1-A", "price", "10.00 EUR");
		this.shop.put("s1", "name", "Shirt", "sku", "SHIRT")
			.putVariant("s1-a", "s1", "sku", "A-1-A", "price", "10.00 EUR");

		Run run = run();

		assertThat(links()).containsExactly("p1=s1 family", "p1-a=s1-a sku");
		assertThat(changes(run)).isEmpty();
	}

	@Test
	void findsTheProductOfAFamilyAgainThatCameBackUnderAnotherId() {
		this.pos.put("p1", "name", "Shirt", "active", true)
			.putVariant("p1-a", "p1", "sku", "A-1-A", "price", "10.00 EUR");
		this.shop.put("s1", "name", "Shirt", "sku", "SHIRT")
			.putVariant("s1-a", "s1", "sku", "A-1-A", "price", "10.00 EUR");
		run();
		this.pos.delete("p1", "p1-a")
			.put("p9", "name", "Shirt", "active", true)
			.putVariant("p1-a", "p9", "sku", "A-1-A", "price", "10.00 EUR");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(links()).containsExactly("p1-a=s1-a sku", "p9=s1 family");
		assertThat(this.shop.all()).hasSize(2);
	}

	@Test
	void findsARecordAgainThatCameBackUnderAnotherId() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		this.pos.delete("p1").put("p9", "name", "Mug", "sku", "A-1", "price", "11.00 EUR", "active", true);

		Run run = run();

		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(links()).containsExactly("p2=s2 sku", "p9=s1 sku");
		assertThat(this.shop.all()).hasSize(2);
	}

	/** EC-14. */
	@Test
	void choosesBetweenNoneOfTwoRecordsWithTheSameSku() {
		both("1", "Mug");
		both("2", "Plate");
		this.pos.put("p9", "name", "Mug, old", "sku", "A-1", "price", "3.00 EUR", "active", true);

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(links()).containsExactly("p2=s2 sku");
		assertThat(findingsOf("conflict")).extracting(Finding::text)
			.contains("the sku 'A-1' stands 2 times at pos: p1, p9");
		assertThat(engine().ledger().findings().of(ref("p1"), ref("p9"))).hasSize(2);
	}

	@Test
	void pairsThemOnceOneOfTheTwoIsRenamed() {
		both("1", "Mug");
		this.pos.put("p9", "name", "Mug, old", "sku", "A-1", "price", "3.00 EUR", "active", true);
		run();
		this.pos.edit("p9", "sku", "A-9");

		Run run = run();

		assertThat(links()).contains("p1=s1 sku");
		assertThat(changes(run)).containsExactly("create A-9 done");
		assertThat(findings()).isEmpty();
	}

	@Test
	void leavesALinkedPairAloneWhenItsSkuTurnsUpTwice() {
		both("1", "Mug");
		run();
		this.pos.edit("p1", "price", "12.00 EUR")
			.put("p9", "name", "Mug, old", "sku", "A-1", "price", "3.00 EUR", "active", true);

		Run twice = run();

		assertThat(changes(twice)).isEmpty();
		assertThat(twice.count("conflict")).isEqualTo(2);
		this.pos.delete("p9");
		assertThat(changes(run())).containsExactly("update A-1 done");
		assertThat(findings()).isEmpty();
	}

	@Test
	void noLongerCallsUnlinkedWhatTheTillHasByNow() {
		both("1", "Mug");
		this.shop.put("s2", "name", "Plate", "sku", "A-2", "price", "10.00 EUR", "published", true);
		run();
		assertThat(findings()).containsExactly("unlinked A-2");
		onlyAtTheTill("2", "Plate");

		Run run = run();

		assertThat(links()).containsExactly("p1=s1 sku", "p2=s2 sku");
		assertThat(findings()).isEmpty();
		assertThat(run.count("unlinked")).isZero();
	}

	private List<String> links() {
		List<String> links = new ArrayList<>();
		new JdbcTemplate(this.home.state())
			.query("select p.id, s.id, l.how from link l join snapshot p on p.ref = l.pos_ref"
					+ " join snapshot s on s.ref = l.shop_ref order by p.id", (row) -> {
						links.add(row.getString(1) + "=" + row.getString(2) + " " + row.getString(3));
					});
		return links;
	}

	private long ref(String posId) {
		Long ref = new JdbcTemplate(this.home.state()).queryForObject("select ref from snapshot where id = ?",
				Long.class, posId);
		return Objects.requireNonNull(ref);
	}

}
