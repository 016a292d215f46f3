package io.evenkeel.sandbox.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * How many calls are allowed in a window of time. A window begins with the first call
 * after the last one ended. A route can have a limit of its own beside the one of all.
 */
public final class Limiter {

	private final Clock clock;

	private final AtomicLong refusals = new AtomicLong();

	private int limit;

	private Duration window;

	private int used;

	private Instant end = Instant.EPOCH;

	private final Map<String, Limiter> routes = new HashMap<>();

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
		return take(null);
	}

	/**
	 * Takes a call from its route's limit and from that of all; one that is refused takes
	 * nothing.
	 * @param allowance the limit of its route; null when it has none of its own
	 * @return what the call got
	 */
	synchronized Grant take(@Nullable Allowance allowance) {
		Limiter route = (allowance != null) ? route(allowance) : null;
		if (route != null && !route.hasLeft()) {
			this.refusals.incrementAndGet();
			return route.grant(false, allowance);
		}
		if (!hasLeft()) {
			this.refusals.incrementAndGet();
			return grant(false, null);
		}
		if (route != null) {
			route.used++;
		}
		this.used++;
		return grant(true, null);
	}

	private Limiter route(Allowance allowance) {
		Limiter route = this.routes.computeIfAbsent(allowance.route(),
				(name) -> new Limiter(this.clock, allowance.calls(), allowance.window()));
		if (route.limit != allowance.calls() || !route.window.equals(allowance.window())) {
			route.set(allowance.calls(), allowance.window());
		}
		return route;
	}

	private boolean hasLeft() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.end)) {
			this.end = now.plus(this.window);
			this.used = 0;
		}
		return this.used < this.limit;
	}

	private Grant grant(boolean allowed, @Nullable Allowance reached) {
		return new Grant(allowed, this.limit, this.limit - this.used, this.end, this.window, reached);
	}

	/**
	 * How many calls came when there was nothing left.
	 * @return since the start
	 */
	public long refusals() {
		return this.refusals.get();
	}

	/**
	 * The limit of a route.
	 *
	 * @param route any name for it
	 * @param calls how many calls
	 * @param window in how long
	 */
	public record Allowance(String route, int calls, Duration window) {
	}

	/**
	 * What a call got.
	 *
	 * @param allowed whether it may go on
	 * @param limit how many there are in a window
	 * @param remaining how many are left
	 * @param end when the window ends
	 * @param window how long a window is
	 * @param reached the route whose own limit refused it; null when that of all did, or
	 * none
	 */
	public record Grant(boolean allowed, int limit, int remaining, Instant end, Duration window,
			@Nullable Allowance reached) {
	}

}
