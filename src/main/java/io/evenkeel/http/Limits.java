package io.evenkeel.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service's documented call limit, and the headers that teach the real one.
 *
 * @param windows what is documented, the shortest first, all hold at once; empty when
 * there is no limit
 * @param burst how many calls may go at once after a rest; 0 for a tenth of the first
 * window
 * @param share the share of the limit to leave to others, from 0 (none) to below 1
 * @param limitHeader the header that says the limit, or null. Several windows are
 * separated by slashes, as in {@code 300/3000/12000}
 * @param remainingHeader the header that says what is left of it, or null
 * @param resetHeader the header that says when it is whole again, or null
 * @param resetUnit what the reset header counts in
 */
public record Limits(List<Window> windows, int burst, double share, @Nullable String limitHeader,
		@Nullable String remainingHeader, @Nullable String resetHeader, ResetUnit resetUnit) {

	/** What a reset header counts in. */
	public enum ResetUnit {

		/** Seconds from now. */
		SECONDS,
		/** Milliseconds from now. */
		MILLISECONDS,
		/** Seconds since 1970. */
		EPOCH_SECONDS

	}

	public Limits {
		windows = List.copyOf(windows);
		if (share < 0 || share >= 1) {
			throw new IllegalArgumentException("the share to leave free is from 0 to below 1");
		}
	}

	/**
	 * No documented limit: nothing is held back until the service asks for a pause.
	 * @return no limits
	 */
	public static Limits none() {
		return new Limits(List.of(), 0, 0, null, null, null, ResetUnit.SECONDS);
	}

	/**
	 * A documented limit.
	 * @param calls the calls
	 * @param length in which time, rolling or from any moment
	 * @return the limits
	 */
	public static Limits of(int calls, Duration length) {
		return none().and(calls, length);
	}

	/**
	 * The same, and another limit that holds as well.
	 * @param calls the calls
	 * @param length in which time
	 * @return new limits
	 */
	public Limits and(int calls, Duration length) {
		List<Window> all = new ArrayList<>(this.windows);
		all.add(new Window(calls, length));
		return new Limits(all, this.burst, this.share, this.limitHeader, this.remainingHeader, this.resetHeader,
				this.resetUnit);
	}

	/**
	 * The same with a burst.
	 * @param calls how many calls may go at once after a rest
	 * @return new limits
	 */
	public Limits burst(int calls) {
		return new Limits(this.windows, calls, this.share, this.limitHeader, this.remainingHeader, this.resetHeader,
				this.resetUnit);
	}

	/**
	 * The same, and leaves a share of the limit to others.
	 * @param free from 0 (none) to below 1
	 * @return new limits
	 */
	public Limits leaving(double free) {
		return new Limits(this.windows, this.burst, free, this.limitHeader, this.remainingHeader, this.resetHeader,
				this.resetUnit);
	}

	/**
	 * The same, taught by headers.
	 * @param limit the header that says the limit, or null
	 * @param remaining the header that says what is left of it
	 * @return new limits
	 */
	public Limits taughtBy(@Nullable String limit, String remaining) {
		return new Limits(this.windows, this.burst, this.share, limit, remaining, this.resetHeader, this.resetUnit);
	}

	/**
	 * The same, with a header that says when the limit is whole again.
	 * @param header the header
	 * @param unit what it counts in
	 * @return new limits
	 */
	public Limits reset(String header, ResetUnit unit) {
		return new Limits(this.windows, this.burst, this.share, this.limitHeader, this.remainingHeader, header, unit);
	}

}
