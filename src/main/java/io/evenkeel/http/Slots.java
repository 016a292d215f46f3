package io.evenkeel.http;

import java.util.PriorityQueue;

/**
 * The calls that one window has room for. A call takes a slot before it is sent and gives
 * it back one whole window after its answer came.
 * <p>
 * Why this can never exceed the limit as the service counts: it counts a call at some
 * moment between our sending it and our having its answer. A call that takes over a slot
 * is sent at least one window after the answer of the call that had it, so the service
 * counts the two more than one window apart. No stretch of one window, wherever it
 * begins, can hold more calls than there are slots; however slow or uneven the network
 * is. What it costs is one round trip a window: 0.3 s of a minute, half a per cent.
 */
final class Slots {

	private final long length;

	private final PriorityQueue<Long> freeAt = new PriorityQueue<>();

	private int calls;

	private int inFlight;

	Slots(int calls, long lengthNanos) {
		this.calls = calls;
		this.length = lengthNanos;
	}

	void resize(int calls) {
		this.calls = calls;
	}

	int held(long now) {
		while (!this.freeAt.isEmpty() && this.freeAt.peek() - now <= 0) {
			this.freeAt.remove();
		}
		return this.inFlight + this.freeAt.size();
	}

	/**
	 * How long until there is room.
	 * @param now the time
	 * @return nanoseconds; {@link Long#MAX_VALUE} when an answer must come first
	 */
	long untilFree(long now) {
		if (held(now) < this.calls) {
			return 0;
		}
		return this.freeAt.isEmpty() ? Long.MAX_VALUE : this.freeAt.peek() - now;
	}

	void take() {
		this.inFlight++;
	}

	void answered(long now) {
		this.inFlight--;
		this.freeAt.add(now + this.length);
	}

	/**
	 * Calls of somebody else at the same limit: they have slots too.
	 * @param count how many
	 * @param now the time
	 * @param untilReset nanoseconds until the service forgets them, or a negative number
	 * when it does not say: a whole window then
	 */
	void occupy(int count, long now, long untilReset) {
		long until = now + ((untilReset >= 0) ? Math.min(untilReset, this.length) : this.length);
		for (int i = 0; i < count; i++) {
			this.freeAt.add(until);
		}
	}

}
