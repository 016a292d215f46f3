package io.evenkeel.http;

import java.time.Duration;

/**
 * How long to wait for a service, and for how long to go on asking.
 *
 * @param connect the longest wait for a connection
 * @param answer the longest wait for an answer to begin, and to go on
 * @param total for how long one call is tried again, pauses included
 * @param firstPause the first pause where the service names none; each further one is
 * twice as long
 * @param longestPause where they stop growing
 */
public record Patience(Duration connect, Duration answer, Duration total, Duration firstPause, Duration longestPause) {

	/**
	 * Ten seconds to connect, a minute for an answer, ten minutes in all, pauses from one
	 * second to one minute.
	 * @return what is usual
	 */
	public static Patience usual() {
		return new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10),
				Duration.ofSeconds(1), Duration.ofMinutes(1));
	}

	/**
	 * The same for another total.
	 * @param total for how long one call is tried again; zero for one try only
	 * @return new patience
	 */
	public Patience total(Duration total) {
		return new Patience(this.connect, this.answer, total, this.firstPause, this.longestPause);
	}

	/**
	 * The same with another longest wait for an answer.
	 * @param answer the longest wait
	 * @return new patience
	 */
	public Patience answer(Duration answer) {
		return new Patience(this.connect, answer, this.total, this.firstPause, this.longestPause);
	}

	/**
	 * The same with other pauses.
	 * @param first the first pause
	 * @param longest the longest
	 * @return new patience
	 */
	public Patience pauses(Duration first, Duration longest) {
		return new Patience(this.connect, this.answer, this.total, first, longest);
	}

}
