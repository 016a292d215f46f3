package io.evenkeel.sandbox.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimiterTests {

	private final AClock clock = new AClock();

	private final Limiter limiter = new Limiter(this.clock, 2, Duration.ofMinutes(1));

	@Test
	void refusesWhatIsAboveTheLimitUntilTheWindowEnds() {
		assertThat(this.limiter.take().remaining()).isEqualTo(1);
		assertThat(this.limiter.take().allowed()).isTrue();
		assertThat(this.limiter.take().allowed()).isFalse();

		this.clock.pass(Duration.ofSeconds(59));
		assertThat(this.limiter.take().allowed()).isFalse();

		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.limiter.take().allowed()).isTrue();
		assertThat(this.limiter.refusals()).isEqualTo(2);
	}

	@Test
	void beginsAnewWhenTheLimitIsSet() {
		this.limiter.take();
		this.limiter.take();

		this.limiter.set(1, Duration.ofSeconds(10));

		assertThat(this.limiter.take().allowed()).isTrue();
		assertThat(this.limiter.take().allowed()).isFalse();
	}

}
