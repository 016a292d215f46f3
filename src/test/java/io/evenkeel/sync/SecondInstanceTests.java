package io.evenkeel.sync;

import java.nio.file.Path;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.Child;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** While one process works on a job, another one is turned away and told why. */
class SecondInstanceTests {

	private static final String JOB = "nightly-catalog";

	@Test
	void isRefusedTheJobWhileAnotherProcessWorksOnIt(@TempDir Path folder) {
		TestHome home = TestHome.in(folder).withSampleData().withStateInPostgres();
		try (Engine engine = home.engine()) {
			try (Child first = Child.at(home, JOB, "decide begins 1")) {
				assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> engine.run(JOB))
					.withMessageContaining("Job 'nightly-catalog' is being worked on by another Evenkeel")
					.withMessageContaining("process " + first.pid())
					.withMessageContaining("Nothing was done");
				assertThat(engine.ledger().runs().latest(JOB, 10)).hasSize(1);
			}

			Run goesOn = engine.run(JOB);

			assertThat(goesOn.status()).isEqualTo(RunStatus.COMPLETED);
			assertThat(goesOn.restarts()).isEqualTo(1);
		}
	}

	@Test
	void isRefusedTheStateFolderWhileAnotherProcessHasIt(@TempDir Path folder) {
		TestHome home = TestHome.in(folder).withSampleData().withStateInFiles();
		try (Child first = Child.at(home, JOB, "pair begins 1")) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(home::engine)
				.withMessageContaining("is in use by another Evenkeel (process " + first.pid() + ", 'test')")
				.withMessageContaining("Nothing was done");
		}
	}

	@Test
	void isRefusedTheStateFolderWithinTheSameProcessToo(@TempDir Path folder) {
		TestHome home = TestHome.in(folder).withSampleData().withStateInFiles();
		try (Engine first = home.engine()) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(home::engine)
				.withMessageContaining("is in use by another Evenkeel");
			assertThat(first.ledger().runs().latest(JOB, 1)).isEmpty();
		}
		home.engine().close();
	}

}
