package io.evenkeel.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final Instant HERE = Instant.parse("2020-07-15T15:00:00Z");

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void countsSeconds() {
		this.headers.set("Retry-After", " 12 ");

		assertThat(pause()).contains(Duration.ofSeconds(12));
	}

	@Test
	void countsToADateByTheServicesOwnClock() {
		this.headers.set("Retry-After", "Wed, 15 Jul 2020 15:04:05 GMT");
		this.headers.set("Date", "Wed, 15 Jul 2020 15:03:25 GMT");

		assertThat(pause()).contains(Duration.ofSeconds(40));
	}

	@Test
	void countsToADateByOurClockWhereTheServiceShowsNone() {
		this.headers.set("Retry-After", "Wed, 15 Jul 2020 15:04:05 GMT");

		assertThat(pause()).contains(Duration.ofSeconds(245));
	}

	@Test
	void namesNoPauseForADateThatIsOverOrForNonsense() {
		this.headers.set("Retry-After", "Wed, 15 Jul 2020 14:00:00 GMT");
		assertThat(pause()).isEmpty();

		this.headers.set("Retry-After", "soon");
		assertThat(pause()).isEmpty();
	}

	@Test
	void readsTheResetInEachUnit() {
		this.headers.set("X-Reset", "30");
		assertThat(pause(Limits.ResetUnit.SECONDS)).contains(Duration.ofSeconds(30));
		assertThat(pause(Limits.ResetUnit.MILLISECONDS)).contains(Duration.ofMillis(30));

		this.headers.set("X-Reset", String.valueOf(HERE.plusSeconds(7).getEpochSecond()));
		assertThat(pause(Limits.ResetUnit.EPOCH_SECONDS)).contains(Duration.ofSeconds(7));
	}

	@Test
	void waitsForTheWindowThatIsUsedUp() {
		this.headers.set("X-Left", "250/0/9000");
		this.headers.set("X-Reset", "40/1200/60000");
		assertThat(pauseOfSeveral()).contains(Duration.ofSeconds(1200));

		this.headers.set("X-Left", "0/0/9000");
		assertThat(pauseOfSeveral()).contains(Duration.ofSeconds(1200));
	}

	@Test
	void namesNoPauseWhereNoWindowIsUsedUp() {
		this.headers.set("X-Left", "250/2500/9000");
		this.headers.set("X-Reset", "40/1200/60000");

		assertThat(pauseOfSeveral()).isEmpty();
	}

	private Optional<Duration> pauseOfSeveral() {
		Limits limits = Limits.of(300, Duration.ofMinutes(5))
			.and(3000, Duration.ofHours(1))
			.and(12000, Duration.ofDays(1))
			.taughtBy(null, "X-Left")
			.reset("X-Reset", Limits.ResetUnit.SECONDS);
		return RetryAfter.of(this.headers, new Lesson(limits, this.headers, HERE), HERE);
	}

	private Optional<Duration> pause() {
		return pause(Limits.ResetUnit.SECONDS);
	}

	private Optional<Duration> pause(Limits.ResetUnit unit) {
		Limits limits = Limits.of(10, Duration.ofMinutes(1)).reset("X-Reset", unit);
		return RetryAfter.of(this.headers, new Lesson(limits, this.headers, HERE), HERE);
	}

}
