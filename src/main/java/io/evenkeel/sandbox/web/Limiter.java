package io.evenkeel.sandbox.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many calls are allowed in a window of time. A window begins with the first call
 * after the last one ended.
 */
public final class Limiter {

	private final Clock clock;

	private final AtomicLong refusals = new AtomicLong();

	private int limit;

	private Duration window;

	private int used;

	private Instant end = Instant.EPOCH;

	Limiter(Clock clock, int limit, Duration window) {
		this.clock = clock;
		this.limit = limit;
		this.window = window;
	}

	/**
	 * Sets the limit; the next call begins a new window.
	 * @param calls how many calls
	 * @param length in how long
	 */
	public synchronized void set(int calls, Duration length) {
		this.limit = calls;
		this.window = length;
		this.end = Instant.EPOCH;
	}

	synchronized Grant take() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.end)) {
			this.end = now.plus(this.window);
			this.used = 0;
		}
		boolean allowed = this.used < this.limit;
		if (allowed) {
			this.used++;
		}
		else {
			this.refusals.incrementAndGet();
		}
		return new Grant(allowed, this.limit, this.limit - this.used, this.end, this.window);
	}

	/**
	 * How many calls came when there was nothing left.
	 * @return since the start
	 */
	public long refusals() {
		return this.refusals.get();
	}

	/**
	 * What a call got.
	 *
	 * @param allowed whether it may go on
	 * @param limit how many there are in a window
	 * @param remaining how many are left
	 * @param end when the window ends
	 * @param window how long a window is
	 */
	public record Grant(boolean allowed, int limit, int remaining, Instant end, Duration window) {
	}

}
