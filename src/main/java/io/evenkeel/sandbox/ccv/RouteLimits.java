package io.evenkeel.sandbox.ccv;

import java.time.Duration;

import io.evenkeel.sandbox.web.Limiter;
import io.evenkeel.sandbox.web.Request;

/** How many calls each route takes in a window, apart from what all take together. */
final class RouteLimits {

	private volatile int reads = 150;

	private volatile int writes = 100;

	private volatile Duration window = Duration.ofMinutes(1);

	void set(int newReads, int newWrites, Duration newWindow) {
		this.reads = newReads;
		this.writes = newWrites;
		this.window = newWindow;
	}

	/** Records of a kind share a route. */
	Limiter.Allowance of(Request request) {
		String route = request.method() + " " + request.path().replaceAll("/[0-9]+", "/{id}");
		return new Limiter.Allowance(route, request.method().equals("GET") ? this.reads : this.writes, this.window);
	}

}
