package io.evenkeel.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.Books;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nights and a mended row on the sample data, from file to file. */
class SampleNightTests {

	private static final String JOB = "nightly-catalog";

	private static final String TILL = "sample-data/retail-products.csv";

	private static final String SHOP = "sample-data/webshop-catalog.csv";

	@ParameterizedTest
	@ValueSource(strings = { "files", "postgres" })
	void bringsTheShopInStepAndThenRests(String state, @TempDir Path folder) throws IOException {
		TestHome home = home(state, folder);

		try (Engine engine = home.engine()) {
			Run first = engine.run(JOB);

			assertThat(first.status()).as(first.message()).isEqualTo(RunStatus.COMPLETED);
			assertThat(engine.ledger().plans().of(first.id()).states()).isEqualTo(Map.of(OutcomeState.DONE, 30L));
			assertThat(home.text(SHOP)).contains("CUP-030", "MRN-TEE-OC-L").contains("SHOP-GIFT");
			Books.balance(home, first);

			byte[] shop = Files.readAllBytes(home.path(SHOP));
			var written = Files.getLastModifiedTime(home.path(SHOP));
			Run second = engine.run(JOB);

			assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
			assertThat(second.count(Counts.PLANNED)).isZero();
			assertThat(second.count(Counts.UNCHANGED)).isEqualTo(133);
			assertThat(engine.ledger().plans().of(second.id()).states()).isEmpty();
			assertThat(Files.readAllBytes(home.path(SHOP))).isEqualTo(shop);
			assertThat(Files.getLastModifiedTime(home.path(SHOP))).isEqualTo(written);
			Books.balance(home, second);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "files", "postgres" })
	void takesAProductOutOfQuarantineWhenItsRowIsMended(String state, @TempDir Path folder) {
		TestHome home = home(state, folder);

		try (Engine engine = home.engine()) {
			engine.run(JOB);
			List<String> rows = home.text(TILL).lines().toList();
			assertThat(rows).filteredOn((row) -> row.contains(",WTR-002,"))
				.singleElement()
				.asString()
				.contains(",abc,");
			home.file(TILL, String.join("\n", rows).replace(",abc,", ",12.00,") + "\n");

			Run mended = engine.run(JOB);

			assertThat(mended.status()).as(mended.message()).isEqualTo(RunStatus.COMPLETED);
			assertThat(mended.count(Counts.QUARANTINED)).isEqualTo(1);
			assertThat(mended.count(Counts.UNLINKED)).isEqualTo(4);
			Books.balance(home, mended);
			assertThat(engine.run(JOB).count(Counts.PLANNED)).isZero();
		}
	}

	private static TestHome home(String state, Path folder) {
		TestHome home = TestHome.in(folder).withSampleData();
		return state.equals("files") ? home.withStateInFiles() : home.withStateInPostgres();
	}

}
