package io.evenkeel.http;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What the headers of an answer teach about the call limit. Several windows stand in one
 * header, with slashes between.
 */
final class Lesson {

	private final Limits limits;

	private final @Nullable HttpHeaders headers;

	private final Instant now;

	Lesson(Limits limits, @Nullable HttpHeaders headers, Instant now) {
		this.limits = limits;
		this.headers = headers;
		this.now = now;
	}

	/**
	 * What a call teaches that was never sent.
	 * @return nothing
	 */
	static Lesson none() {
		return new Lesson(Limits.none(), null, Instant.EPOCH);
	}

	/**
	 * Whether there was an answer at all.
	 * @return false when the call got none
	 */
	boolean isFromService() {
		return this.headers != null;
	}

	/**
	 * How many windows the limit has.
	 * @return one at least, for headers may tell what is not documented
	 */
	int windows() {
		return Math.max(1, this.limits.windows().size());
	}

	OptionalInt limit(int window) {
		return whole(number(this.limits.limitHeader(), window));
	}

	OptionalInt remaining(int window) {
		return whole(number(this.limits.remainingHeader(), window));
	}

	/**
	 * When the limit is whole again.
	 * @param window which window
	 * @return nanoseconds from now, negative when the answer does not say
	 */
	long nanosUntilReset(int window) {
		OptionalLong number = number(this.limits.resetHeader(), window);
		return number.isEmpty() ? -1 : Math.max(0, fromNow(number.getAsLong()).toNanos());
	}

	private Duration fromNow(long number) {
		return switch (this.limits.resetUnit()) {
			case SECONDS -> Duration.ofSeconds(number);
			case MILLISECONDS -> Duration.ofMillis(number);
			case EPOCH_SECONDS -> Duration.between(this.now, Instant.ofEpochSecond(number));
		};
	}

	private OptionalLong number(@Nullable String header, int window) {
		String value = (header != null && this.headers != null) ? this.headers.getFirst(header) : null;
		String[] parts = (value != null) ? value.split("/") : new String[0];
		if (window >= parts.length || !parts[window].strip().matches("-?\\d{1,15}")) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(Long.parseLong(parts[window].strip()));
	}

	private static OptionalInt whole(OptionalLong number) {
		boolean fits = number.isPresent() && Math.abs(number.getAsLong()) <= Integer.MAX_VALUE;
		return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
	}

}
