package io.evenkeel.sandbox.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many calls are allowed in one or more windows of time; a call needs room in each.
 */
public final class Limiter {

	private final Clock clock;

	private final AtomicLong refusals = new AtomicLong();

	private List<Counter> counters;

	Limiter(Clock clock, List<Window> windows) {
		this.clock = clock;
		this.counters = windows.stream().map(Counter::new).toList();
	}

	/**
	 * Sets the limit; the next call begins a new window.
	 * @param calls how many calls
	 * @param length in how long
	 */
	public void set(int calls, Duration length) {
		set(List.of(Window.fromTheFirstCall(calls, length)));
	}

	/**
	 * Sets the limits; what was used before is forgotten.
	 * @param windows at least one
	 */
	public synchronized void set(List<Window> windows) {
		this.counters = windows.stream().map(Counter::new).toList();
	}

	synchronized Grant take() {
		if (!hasLeft()) {
			this.refusals.incrementAndGet();
			return grant(false);
		}
		this.counters.forEach((counter) -> counter.used++);
		return grant(true);
	}

	private boolean hasLeft() {
		return shares().stream().allMatch((share) -> share.remaining() > 0);
	}

	private Grant grant(boolean allowed) {
		return new Grant(allowed, shares());
	}

	/**
	 * What is left, without taking anything.
	 * @return a share of each window, in the order they were set
	 */
	public synchronized List<Share> shares() {
		Instant now = this.clock.instant();
		List<Share> shares = new ArrayList<>();
		this.counters.forEach((counter) -> shares.add(counter.share(now)));
		return List.copyOf(shares);
	}

	/**
	 * How many calls came when there was nothing left.
	 * @return since the start
	 */
	public long refusals() {
		return this.refusals.get();
	}

	/**
	 * A window of time.
	 *
	 * @param calls how many calls it has room for
	 * @param length how long it is
	 * @param onTheClock whether it begins at a multiple of its length (UTC), or with the
	 * first call after the last one ended
	 */
	public record Window(int calls, Duration length, boolean onTheClock) {

		public static Window fromTheFirstCall(int calls, Duration length) {
			return new Window(calls, length, false);
		}

		public static Window onTheClock(int calls, Duration length) {
			return new Window(calls, length, true);
		}

		private Instant end(Instant now) {
			long millis = this.length.toMillis();
			return this.onTheClock
					? Instant.ofEpochMilli(Math.addExact(Math.floorDiv(now.toEpochMilli(), millis) * millis, millis))
					: now.plus(this.length);
		}

	}

	private static final class Counter {

		private final Window window;

		private int used;

		private Instant end = Instant.EPOCH;

		Counter(Window window) {
			this.window = window;
		}

		Share share(Instant now) {
			if (!now.isBefore(this.end)) {
				this.end = this.window.end(now);
				this.used = 0;
			}
			return new Share(this.window, this.window.calls() - this.used, this.end);
		}

	}

	/**
	 * What is left in a window.
	 *
	 * @param window which
	 * @param remaining how many calls
	 * @param end when it ends
	 */
	public record Share(Window window, int remaining, Instant end) {
	}

	/**
	 * What a call got.
	 *
	 * @param allowed whether it may go on
	 * @param shares what is left in each window
	 */
	public record Grant(boolean allowed, List<Share> shares) {

		/**
		 * The window that says when to come again: of those that are full the one that
		 * ends last, else the first.
		 * @return its share
		 */
		public Share decisive() {
			return this.shares.stream()
				.filter((share) -> !this.allowed && share.remaining() <= 0)
				.max(Comparator.comparing(Share::end))
				.orElse(this.shares.get(0));
		}

		public int limit() {
			return decisive().window().calls();
		}

		public int remaining() {
			return decisive().remaining();
		}

		public Instant end() {
			return decisive().end();
		}

		public Duration window() {
			return decisive().window().length();
		}

	}

}
