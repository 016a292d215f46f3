package io.evenkeel.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts calls as services do, in fixed windows and in a rolling one at the same time,
 * and refuses what is too much.
 */
class CountingService {

	private final int limit;

	private final long length;

	private final long offset;

	private final Deque<Long> rolling = new ArrayDeque<>();

	private long window = Long.MIN_VALUE;

	private int inWindow;

	private int others;

	final AtomicInteger accepted = new AtomicInteger();

	final AtomicInteger refused = new AtomicInteger();

	/**
	 * A service.
	 * @param limit calls a window
	 * @param length nanoseconds
	 * @param offset where its fixed windows begin
	 */
	CountingService(int limit, long length, long offset) {
		this.limit = limit;
		this.length = length;
		this.offset = offset;
	}

	synchronized void othersUse(int calls) {
		this.others = calls;
	}

	/**
	 * A call comes in.
	 * @param now nanoseconds
	 * @return whether it is let through
	 */
	synchronized boolean call(long now) {
		long current = Math.floorDiv(now - this.offset, this.length);
		if (current != this.window) {
			this.window = current;
			this.inWindow = 0;
		}
		while (!this.rolling.isEmpty() && now - this.rolling.peek() >= this.length) {
			this.rolling.remove();
		}
		boolean fits = this.inWindow + this.others < this.limit && this.rolling.size() + this.others < this.limit;
		if (fits) {
			this.inWindow++;
			this.rolling.add(now);
		}
		(fits ? this.accepted : this.refused).incrementAndGet();
		return fits;
	}

	synchronized int remaining() {
		return Math.max(0, this.limit - this.others - this.rolling.size());
	}

}
