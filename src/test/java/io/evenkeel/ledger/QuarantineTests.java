package io.evenkeel.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuarantineTests extends OnBothDatabases {

	@Test
	void rememberTheRunThatSetARecordAsideFirst() {
		put(entry("ref:1", 1L, "the price is 'abc'", 1));

		put(entry("ref:1", 1L, "the price is 'abcd'", 4));

		assertThat(this.ledger.quarantine().of(this.pos)).singleElement().satisfies((entry) -> {
			assertThat(entry.sinceRun()).isEqualTo(1);
			assertThat(entry.lastRun()).isEqualTo(4);
			assertThat(entry.cause()).contains("abcd");
			assertThat(entry.ref()).isEqualTo(1);
		});
	}

	@Test
	void letRecordsGoThatCanBeMadeOutAgain() {
		put(entry("ref:1", 1L, "x", 1), entry("ref:2", 2L, "x", 1), entry("row:till.csv:7", null, "x", 1));

		this.ledger.quarantine().release(new long[] { 1L });

		assertThat(this.ledger.quarantine().of(this.pos)).extracting(Quarantined::entry)
			.containsExactlyInAnyOrder("ref:2", "row:till.csv:7");
		assertThat(this.ledger.quarantine().count(this.pos)).isEqualTo(2);
	}

	/** It was taken for the first record of its side, which then counted as changed. */
	@Test
	void aRowWithoutARecordHasNone() {
		put(entry("row:till.csv:7", null, "x", 1));

		assertThat(this.ledger.quarantine().of(this.pos)).singleElement().extracting(Quarantined::ref).isNull();
	}

	@Test
	void forgetRowsThatTheLastReadDidNotBringAgain() {
		put(entry("row:till.csv:7", null, "x", 1), entry("row:till.csv:9", null, "x", 1), entry("ref:1", 1L, "x", 1));
		put(entry("row:till.csv:9", null, "x", 2));

		this.ledger.quarantine().forgetRowsBefore(this.pos, 2);

		assertThat(this.ledger.quarantine().of(this.pos)).extracting(Quarantined::entry)
			.containsExactlyInAnyOrder("row:till.csv:9", "ref:1");
		assertThat(this.ledger.quarantine().of(this.shop)).isEmpty();
	}

	private void put(Quarantined... entries) {
		this.ledger.quarantine().put(this.pos, List.of(entries));
	}

	private static Quarantined entry(String name, @Nullable Long ref, String cause, long run) {
		return new Quarantined(name, ref, "A-1", "till.csv:7", cause, "Mend it.", run, run);
	}

}
