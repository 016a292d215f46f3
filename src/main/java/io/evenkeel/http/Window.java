package io.evenkeel.http;

import java.time.Duration;

/**
 * So many calls in so much time.
 *
 * @param calls the calls that the service lets through
 * @param length in which time
 */
public record Window(int calls, Duration length) {

	public Window {
		if (calls < 1 || length.isNegative() || length.isZero()) {
			throw new IllegalArgumentException("a window has at least one call and some time");
		}
	}

}
