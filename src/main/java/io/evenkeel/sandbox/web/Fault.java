package io.evenkeel.sandbox.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with some calls.
 *
 * @param kind what goes wrong
 * @param calls which calls
 * @param from the first of these calls that it spoils, counted from 1
 * @param times how many it spoils
 * @param pause what a 429 asks for; null when it does not say
 * @param delay how long a slow answer takes
 */
public record Fault(Kind kind, CallPattern calls, int from, int times, @Nullable Duration pause, Duration delay) {

	/** What goes wrong. */
	public enum Kind {

		/** 429, with or without Retry-After. */
		TOO_MANY_REQUESTS,

		/** 500 in the service's own shape. */
		SERVER_ERROR,

		/** 502 with a page of HTML, as a proxy in front sends it. */
		BAD_GATEWAY,

		/** The right answer, late. */
		SLOW,

		/** The connection drops, and nothing was done. */
		DROP_BEFORE,

		/** It is done, the connection drops, and the answer is lost. */
		DROP_AFTER,

		/** The answer before is given again. */
		REPEATED_PAGE,

		/** The page says to go on from further back. */
		CURSOR_BACK,

		/** A body that ends in the middle. */
		INVALID_JSON,

		/** The token is no longer good. */
		EXPIRED_TOKEN,

		/** The token is good, but not for this. */
		MISSING_SCOPE,

		/** The account's plan does not have this. */
		PLAN_TOO_SMALL,

		/**
		 * The right answer, signed for another one; a service that signs nothing just
		 * answers.
		 */
		WRONG_SIGNATURE

	}

	/**
	 * A fault of every call.
	 * @param kind what goes wrong
	 * @return a fault to narrow down
	 */
	public static Fault of(Kind kind) {
		return new Fault(kind, CallPattern.ALL, 1, Integer.MAX_VALUE, null, Duration.ofSeconds(1));
	}

	public Fault on(String method, String path) {
		return new Fault(this.kind, new CallPattern(method, path), this.from, this.times, this.pause, this.delay);
	}

	public Fault atCall(int number) {
		return new Fault(this.kind, this.calls, number, 1, this.pause, this.delay);
	}

	public Fault times(int number) {
		return new Fault(this.kind, this.calls, this.from, number, this.pause, this.delay);
	}

	public Fault askingFor(@Nullable Duration retryAfter) {
		return new Fault(this.kind, this.calls, this.from, this.times, retryAfter, this.delay);
	}

	public Fault taking(Duration time) {
		return new Fault(this.kind, this.calls, this.from, this.times, this.pause, time);
	}

}
