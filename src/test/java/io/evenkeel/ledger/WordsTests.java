package io.evenkeel.ledger;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests extends OnBothDatabases {

	@Test
	void leadToTheRecordsOfTheirSideOnly() {
		this.ledger.snapshots()
			.insert(List.of(snapshot(Refs.ref(this.pos, 3), product("p1", " A-1 ")),
					snapshot(Refs.ref(this.pos, 4), product("p2", "A-1")),
					snapshot(Refs.ref(this.shop, 9), product("s1", "A-1"))));

		WordIndex till = this.ledger.words().load(this.pos);
		WordIndex web = this.ledger.words().load(this.shop);

		assertThat(till.find(Keys.SKU, "A-1")).containsExactly(3, 4);
		assertThat(till.find(Keys.ID, "p1")).containsExactly(3);
		assertThat(web.find(Keys.SKU, "A-1")).containsExactly(9);
		assertThat(web.find(Keys.NAME, "name of s1")).containsExactly(9);
		assertThat(web.find(Keys.SKU, "A-2")).isEmpty();
		assertThat(web.find(Keys.BARCODE, "A-1")).isEmpty();
	}

	@Test
	void leadToARecordByItsNewWordToo() {
		long ref = Refs.ref(this.pos, 0);
		this.ledger.snapshots().insert(List.of(snapshot(ref, product("p1", "A-1"))));

		this.ledger.snapshots().update(List.of(snapshot(ref, product("p1", "A-2"))));

		WordIndex words = this.ledger.words().load(this.pos);
		assertThat(words.find(Keys.SKU, "A-2")).containsExactly(0);
		assertThat(words.find(Keys.ID, "p1")).containsExactly(0);
	}

	@Test
	void areTheSameAfterTheirPagesWerePutTogether() {
		for (int nr = 0; nr < 80; nr++) {
			this.ledger.snapshots().insert(List.of(snapshot(Refs.ref(this.pos, nr), product("p" + nr, "A-" + nr % 7))));
		}
		WordIndex before = this.ledger.words().load(this.pos);

		this.ledger.words().tidy(this.pos);

		WordIndex after = this.ledger.words().load(this.pos);
		assertThat(after.entries(0, after.size())).isEqualTo(before.entries(0, before.size()));
		assertThat(after.find(Keys.SKU, "A-3")).startsWith(3, 10, 17);
		assertThat(sql().queryForObject("select count(*) from word_page", Integer.class)).isEqualTo(1);
	}

}
