package io.evenkeel.http;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A try that failed and may be made again after a pause; never leaves the package. */
final class Passing extends Exception {

	private final transient Optional<Duration> asked;

	private final boolean everyone;

	private final boolean limitOfAll;

	/**
	 * A failed try.
	 * @param happened what happened, in words
	 * @param asked the pause that the service asked for
	 * @param everyone whether all callers of the connection pause, or this call only
	 * @param cause the failure below, if any
	 */
	Passing(String happened, Optional<Duration> asked, boolean everyone, @Nullable Throwable cause) {
		this(happened, asked, everyone, false, cause);
	}

	private Passing(String happened, Optional<Duration> asked, boolean everyone, boolean limitOfAll,
			@Nullable Throwable cause) {
		super(happened, cause, true, false);
		this.asked = asked;
		this.everyone = everyone;
		this.limitOfAll = limitOfAll;
	}

	/**
	 * The same, because the limit of the whole connection is reached.
	 * @return a new one
	 */
	Passing ofAll() {
		return new Passing(happened(), this.asked, this.everyone, true, getCause());
	}

	boolean isLimitOfAll() {
		return this.limitOfAll;
	}

	String happened() {
		return String.valueOf(getMessage());
	}

	Optional<Duration> asked() {
		return this.asked;
	}

	boolean isForEveryone() {
		return this.everyone;
	}

}
