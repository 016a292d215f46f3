package io.evenkeel.pairs;

import java.util.List;

/**
 * A day on which something of every kind happens on both sides of a pair, and what must
 * be true in the end whatever went wrong meanwhile: both agree, nothing is doubled,
 * nothing is lost.
 */
abstract class BusyDay implements AutoCloseable {

	private final ShopPair pair;

	private final List<String> jobs;

	BusyDay(ShopPair pair, List<String> jobs) {
		this.pair = pair;
		this.jobs = jobs;
	}

	final ShopPair pair() {
		return this.pair;
	}

	/** The jobs of the day, in their order. */
	final List<String> jobs() {
		return this.jobs;
	}

	/** The evening before: both sides agree, and one order was taken in already. */
	abstract void eveningBefore();

	/** Everything that happens on the day. */
	abstract void happens();

	/** What must be true in the evening. */
	abstract void endedWell();

	@Override
	public final void close() {
		this.pair.close();
	}

}
