package io.evenkeel.sync;

import java.nio.file.Path;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Quarantined;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.Books;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The first plan on the sample data shows what its README says. */
class FirstPlanTests {

	@Test
	void showsWhatTheReadmeOfTheSampleDataSays(@TempDir Path folder) {
		TestHome home = TestHome.in(folder).withSampleData();

		try (Engine engine = home.engine()) {
			Run run = engine.plan("nightly-catalog");

			assertThat(run.status()).isEqualTo(RunStatus.PLANNED);
			assertThat(run.counts()).containsEntry("create", 12L)
				.containsEntry("update", 16L)
				.containsEntry("unpublish", 2L)
				.doesNotContainKeys("delete", "publish")
				.containsEntry("field.price", 5L)
				.containsEntry("field.stock", 6L)
				.containsEntry("field.name", 2L)
				.containsEntry("field.description", 1L)
				.containsEntry("field.images", 1L)
				.containsEntry("field.weight", 1L)
				.containsEntry(Counts.PLANNED, 30L)
				.containsEntry(Counts.READ_POS, 137L)
				.containsEntry(Counts.READ_SHOP, 127L)
				.containsEntry(Counts.QUARANTINED, 2L)
				.containsEntry(Counts.UNLINKED, 5L)
				.containsEntry(Counts.UNCHANGED, 103L);
			assertThat(engine.ledger().quarantine().of(Refs.sideId(1, Side.POS))).extracting(Quarantined::cause)
				.anySatisfy((cause) -> assertThat(cause).contains("abc"));
			Books.balance(home, run);
		}
	}

}
