package io.evenkeel.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The clock and the waits, so that tests need not wait. */
interface Time {

	/** The real one. */
	Time REAL = new Time() {
		@Override
		public long nanos() {
			return System.nanoTime();
		}

		@Override
		public Instant now() {
			return Instant.now();
		}

		@Override
		public void await(Condition condition, long nanos) throws InterruptedException {
			condition.await(nanos, TimeUnit.NANOSECONDS);
		}

		@Override
		public void sleep(Duration pause) throws InterruptedException {
			TimeUnit.NANOSECONDS.sleep(pause.toNanos());
		}
	};

	/**
	 * Time that only goes forward.
	 * @return nanoseconds since some moment
	 */
	long nanos();

	/**
	 * Time of day, for dates in headers.
	 * @return now
	 */
	Instant now();

	/**
	 * Waits until the condition is signalled or the time is over; may come back early.
	 * @param condition the condition, its lock held
	 * @param nanos the longest wait
	 * @throws InterruptedException when the thread is interrupted
	 */
	void await(Condition condition, long nanos) throws InterruptedException;

	/**
	 * Waits.
	 * @param pause how long
	 * @throws InterruptedException when the thread is interrupted
	 */
	void sleep(Duration pause) throws InterruptedException;

}
