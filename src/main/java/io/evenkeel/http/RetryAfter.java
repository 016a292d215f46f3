package io.evenkeel.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The pause that a service asks for: {@code Retry-After} in seconds or as a date (RFC
 * 9110, 10.2.3), else the time to its reset where the limit's headers say it.
 */
final class RetryAfter {

	private RetryAfter() {
	}

	/**
	 * Reads the headers of a 429 or 503.
	 * @param headers the headers
	 * @param lesson what the limit's headers say
	 * @param now the time here, in case the answer has no date
	 * @return the pause, or empty when none is named or it is over already
	 */
	static Optional<Duration> of(HttpHeaders headers, Lesson lesson, Instant now) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		Optional<Duration> asked = (value != null) ? read(value.strip(), headers, now) : reset(lesson);
		return asked.filter((pause) -> pause.compareTo(Duration.ZERO) > 0);
	}

	private static Optional<Duration> read(String value, HttpHeaders headers, Instant now) {
		if (value.matches("\\d{1,9}")) {
			return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
		}
		// both dates come from the service's clock, so that ours may be wrong
		Instant there = date(headers.getFirst(HttpHeaders.DATE)).orElse(now);
		return date(value).map((until) -> Duration.between(there, until));
	}

	private static Optional<Instant> date(@Nullable String value) {
		try {
			return Optional.ofNullable(value)
				.map((text) -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Of several windows the one that is used up counts, the longest if there are more.
	 */
	private static Optional<Duration> reset(Lesson lesson) {
		return IntStream.range(0, lesson.windows())
			.filter((window) -> lesson.windows() == 1 || lesson.remaining(window).orElse(0) <= 0)
			.mapToLong(lesson::nanosUntilReset)
			.boxed()
			.max(Comparator.naturalOrder())
			.map(Duration::ofNanos);
	}

}
