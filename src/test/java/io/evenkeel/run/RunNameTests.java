package io.evenkeel.run;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "12", "#12", " #12 " })
	void readsANumber(String text) {
		assertThat(RunName.parse(text)).contains(new RunName(null, 12));
	}

	@Test
	void readsTheNameOfAPlan() {
		Optional<RunName> name = RunName.parse("nightly-catalog#12");

		assertThat(name).contains(new RunName("nightly-catalog", 12));
		assertThat(name.orElseThrow()).hasToString("nightly-catalog#12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nightly-catalog", "nightly-catalog#", "a#b#1", "-1", "12a", "", "99999999999999999999" })
	void leavesEverythingElseToJobs(String text) {
		assertThat(RunName.parse(text)).isEmpty();
	}

}
