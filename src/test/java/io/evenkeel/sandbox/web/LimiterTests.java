package io.evenkeel.sandbox.web;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimiterTests {

	private final AClock clock = new AClock();

	private final Limiter limiter = new Limiter(this.clock,
			List.of(Limiter.Window.fromTheFirstCall(2, Duration.ofMinutes(1))));

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

	@Test
	void beginsItsWindowsWithTheClockWhereItIsToldTo() {
		this.clock.pass(Duration.ofMinutes(58));
		this.limiter.set(List.of(Limiter.Window.onTheClock(2, Duration.ofMinutes(5)),
				Limiter.Window.onTheClock(3, Duration.ofHours(1))));

		Limiter.Grant grant = this.limiter.take();

		assertThat(grant.shares()).extracting(Limiter.Share::remaining).containsExactly(1, 2);
		assertThat(grant.shares()).extracting((share) -> Duration.between(this.clock.instant(), share.end()))
			.containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(2));
	}

	@Test
	void takesFromNoWindowWhenOneIsFull() {
		this.limiter.set(List.of(Limiter.Window.onTheClock(1, Duration.ofMinutes(5)),
				Limiter.Window.onTheClock(2, Duration.ofHours(1))));
		this.limiter.take();

		Limiter.Grant refused = this.limiter.take();
		assertThat(refused.allowed()).isFalse();
		assertThat(refused.window()).isEqualTo(Duration.ofMinutes(5));
		this.clock.pass(Duration.ofMinutes(5));

		assertThat(this.limiter.take().allowed()).isTrue();
		this.clock.pass(Duration.ofMinutes(5));
		assertThat(this.limiter.take().window()).isEqualTo(Duration.ofHours(1));
	}

}
