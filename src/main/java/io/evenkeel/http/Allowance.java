package io.evenkeel.http;

/** One window of a connection: its limit as it is known now, and who has its slots. */
final class Allowance {

	private final Slots slots;

	private final double share;

	private int limit;

	private long taken;

	Allowance(Window window, double share) {
		this.share = share;
		this.limit = window.calls();
		this.slots = new Slots(ours(), window.length().toNanos());
	}

	/**
	 * The part of the limit that is ours to use.
	 * @return at least one call
	 */
	int ours() {
		return Math.max(1, (int) Math.floor(this.limit * (1 - this.share)));
	}

	long untilFree(long now) {
		return this.slots.untilFree(now);
	}

	/**
	 * Takes a slot.
	 * @param now the time
	 * @return what was held and taken then, to compare with what the service says
	 */
	Mark take(long now) {
		this.slots.take();
		this.taken++;
		return new Mark(this.slots.held(now), this.taken);
	}

	/**
	 * How many calls the window held when one more was refused.
	 * @param now the time
	 * @return never more than the limit as it is known, and at least one
	 */
	int heldBesidesOne(long now) {
		return Math.max(1, Math.min(this.limit, this.slots.held(now) - 1));
	}

	Left left(Window documented, long now) {
		return new Left(new Window(this.limit, documented.length()), Math.max(0, ours() - this.slots.held(now)));
	}

	void answered(long now) {
		this.slots.answered(now);
	}

	/**
	 * The service says its limit.
	 * @param calls the limit
	 * @return whether it is another one
	 */
	boolean learnLimit(int calls) {
		if (calls < 1 || calls == this.limit) {
			return false;
		}
		this.limit = calls;
		this.slots.resize(ours());
		return true;
	}

	/**
	 * The service says what is left. What it counts beyond the calls that we can have
	 * made by then was somebody else.
	 * @param remaining what is left
	 * @param mark what we held when the call was sent
	 * @param now the time
	 * @param untilReset nanoseconds until the limit is whole again, or negative
	 */
	void learnRemaining(int remaining, Mark mark, long now, long untilReset) {
		long sentMeanwhile = this.taken - mark.taken();
		long others = this.limit - Math.max(0, remaining) - mark.held() - sentMeanwhile;
		if (others > 0) {
			this.slots.occupy((int) others, now, untilReset);
		}
	}

	/**
	 * What was held and taken when a call was sent.
	 *
	 * @param held slots held, this call's among them
	 * @param taken slots ever taken
	 */
	record Mark(int held, long taken) {
	}

}
