package io.evenkeel.sandbox.cseries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Limiter.Share;
import io.evenkeel.sandbox.web.Limiter.Window;

/**
 * The limits of a key: three windows that begin with the clock and are told with every
 * answer, and one of a second that is not.
 */
final class RateLimit {

	private static final int TOLD = 3;

	private static final Duration BURST = Duration.ofSeconds(1);

	private RateLimit() {
	}

	static List<Window> of(int fiveMinutes, int hour, int day, int burst) {
		return List.of(Window.onTheClock(fiveMinutes, Duration.ofMinutes(5)),
				Window.onTheClock(hour, Duration.ofHours(1)), Window.onTheClock(day, Duration.ofDays(1)),
				Window.onTheClock(burst, BURST));
	}

	/**
	 * The three that are told. Where another limit was set, it stands in the place of
	 * those that are missing.
	 * @param shares what is left
	 * @return three
	 */
	static List<Share> shown(List<Share> shares) {
		List<Share> shown = new ArrayList<>(shares.subList(0, Math.min(TOLD, shares.size())));
		while (shown.size() < TOLD) {
			shown.add(shown.get(0));
		}
		return shown;
	}

	static boolean isBurst(Share share) {
		return share.window().onTheClock() && share.window().length().equals(BURST);
	}

	static String told(List<Share> shares, ToLongFunction<Share> figure) {
		return shown(shares).stream()
			.map((share) -> Long.toString(Math.max(0, figure.applyAsLong(share))))
			.collect(Collectors.joining("/"));
	}

}
