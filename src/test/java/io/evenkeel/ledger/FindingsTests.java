package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests extends OnBothDatabases {

	@Test
	void rememberTheRunThatFoundThemFirst() {
		replace(1, finding(1, "drift", "name", 1));

		replace(1, finding(1, "drift", "name", 5), finding(1, "drift", "price", 5));

		assertThat(this.ledger.findings().of(ref(1))).extracting(Finding::field, Finding::sinceRun, Finding::lastRun)
			.containsExactlyInAnyOrder(Tuple.tuple("name", 1L, 5L), Tuple.tuple("price", 5L, 5L));
	}

	@Test
	void standOnlyUntilTheirRecordIsDecidedOtherwise() {
		replace(1, finding(1, "held", null, 1));
		replace(2, finding(2, "held", null, 1));

		replace(1);

		assertThat(this.ledger.findings().of(ref(1), ref(2))).extracting(Finding::ref).containsExactly(ref(2));
	}

	@Test
	void areCountedByTheRecordsTheyAreAbout() {
		replace(1, finding(1, "drift", "name", 1), finding(1, "drift", "price", 1));
		replace(2, finding(2, "drift", "name", 1));
		replace(3, finding(3, "unlinked", null, 1));

		assertThat(this.ledger.findings().count(this.jobId)).isEqualTo(Map.of("drift", 2L, "unlinked", 1L));
		assertThat(this.ledger.findings().count(this.ledger.sides().jobId("hourly"))).isEmpty();
		List<Long> refs = new ArrayList<>();
		this.ledger.findings().forEachRef(this.jobId, List.of("unlinked", "held"), refs::add);
		assertThat(refs).containsExactly(ref(3));
	}

	private void replace(int nr, Finding... findings) {
		this.ledger.findings().replace(this.jobId, new long[] { ref(nr) }, List.of(findings));
	}

	private Finding finding(int nr, String kind, String field, long run) {
		return new Finding(ref(nr), kind, "A-" + nr, field, "the shop was edited", reason("rule"), run, run);
	}

	private long ref(int nr) {
		return Refs.ref(this.pos, nr);
	}

}
