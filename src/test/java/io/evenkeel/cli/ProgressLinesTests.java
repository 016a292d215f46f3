package io.evenkeel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressLinesTests {

	private final StringWriter err = new StringWriter();

	private long now = Duration.ofHours(1).toNanos();

	@Test
	void redrawsOneLineWithRateAndTimeLeftOnATerminal() {
		ProgressLines progress = progress(true);
		progress.begins(1, "read-pos");
		passes(10);

		progress.advances("read-pos", 2000, 0.25);

		assertThat(this.err.toString()).isEqualTo("\r\u001B[Kread-pos 2,000 (200/s), 25 %, 30 s left");
	}

	@Test
	void saysNothingOfTimeWhenTheShareIsNotKnown() {
		ProgressLines progress = progress(true);
		progress.begins(1, "read-pos");
		passes(10);

		progress.advances("read-pos", 2000, -1);

		assertThat(this.err.toString()).endsWith("read-pos 2,000 (200/s)");
	}

	@Test
	void showsStepsThatRunAtTheSameTimeSideBySide() {
		ProgressLines progress = progress(true);
		progress.begins(1, "read-pos");
		progress.begins(1, "read-shop");
		progress.advances("read-pos", 10, -1);
		passes(1);

		progress.advances("read-shop", 20, -1);

		assertThat(this.err.toString()).endsWith("read-pos 10 (10/s)   read-shop 20 (20/s)");
	}

	@Test
	void writesPlainLinesElsewhere() {
		ProgressLines progress = progress(false);
		progress.begins(1, "apply");
		passes(5);
		progress.advances("apply", 500, 0.1);
		passes(6);
		progress.advances("apply", 1100, 0.2);
		progress.advances("apply", 1200, 0.2);
		passes(1);

		progress.ends("apply", 1200);

		assertThat(this.err.toString()).doesNotContain("\r", "\u001B");
		assertThat(this.err.toString().lines()).containsExactly("apply 1,100 (100/s), 20 %, 44 s left",
				"apply     1,200 records, 12 s (100/s)");
	}

	private ProgressLines progress(boolean isTerminal) {
		PrintWriter writer = new PrintWriter(this.err);
		return new ProgressLines(new Surroundings(Map.of(), Path.of(""), Path.of(""), writer, writer, isTerminal),
				() -> this.now);
	}

	private void passes(int seconds) {
		this.now += Duration.ofSeconds(seconds).toNanos();
	}

}
