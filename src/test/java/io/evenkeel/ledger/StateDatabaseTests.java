package io.evenkeel.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StateDatabaseTests {

	@Test
	void keepsItsRecordsWhenItIsClosedAndOpenedAgain(@TempDir Path folder) {
		List<String> notices = new ArrayList<>();
		int jobId;
		try (StateDatabase state = StateDatabase.embedded(folder, "test", notices::add)) {
			jobId = Ledger.on(state.dataSource()).sides().jobId("nightly");
		}

		try (StateDatabase state = StateDatabase.embedded(folder, "test", notices::add)) {
			assertThat(Ledger.on(state.dataSource()).sides().jobId("nightly")).isEqualTo(jobId);
		}
		assertThat(notices).isEmpty();
	}

	@Test
	void isMigratedOnceOnPostgres() {
		String url = PostgresServer.newDatabase();
		StateDatabase.at(url, PostgresServer.USER, "any").close();

		try (StateDatabase again = StateDatabase.at(url, PostgresServer.USER, "any")) {
			assertThat(Ledger.on(again.dataSource()).runs().latest(null, 1)).isEmpty();
		}
	}

	@Test
	void saysWhatIsWrongWithADatabaseThatDoesNotAnswer() {
		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> StateDatabase.at("jdbc:postgresql://localhost:1/nowhere", "nobody", "secret"))
			.withMessageContaining("The state database cannot be opened")
			.withMessageContaining("Nothing was done")
			.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain("secret"));
	}

	@Test
	void refusesAFolderThatCannotBeWritten(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("state"), "in the way");

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> StateDatabase.embedded(file, "test", (notice) -> {
		})).withMessageContaining("The state folder").withMessageContaining("cannot be used");
	}

}
