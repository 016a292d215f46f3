package io.evenkeel.http;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Spreads calls over the first window: a bucket that holds one burst and fills at the
 * limit's own rate. It does not guard the limit, {@link Slots} do; it keeps the window
 * from being used up at its beginning. Where no header tells what an earlier process left
 * of the limit, it begins without a burst.
 */
final class Pace {

	private static final int BURSTS_A_WINDOW = 10;

	private final int burst;

	private final boolean isTaught;

	private final @Nullable Duration length;

	private final @Nullable Bucket bucket;

	Pace(Limits limits, Time time) {
		this.burst = limits.burst();
		this.isTaught = limits.remainingHeader() != null;
		Window first = limits.windows().isEmpty() ? null : limits.windows().get(0);
		this.length = (first != null) ? first.length() : null;
		this.bucket = (first != null) ? Bucket.builder()
			.addLimit(bandwidth(new Allowance(first, limits.share()).ours()))
			.withCustomTimePrecision(new Meter(time))
			.build() : null;
	}

	private Bandwidth bandwidth(int calls) {
		// two at least: with one, a thread that wakes late loses what flowed over
		int capacity = (this.burst > 0) ? this.burst : Math.max(2, calls / BURSTS_A_WINDOW);
		return Bandwidth.builder()
			.capacity(capacity)
			.refillGreedy(calls, this.length)
			.initialTokens(this.isTaught ? capacity : 1)
			.build();
	}

	long untilFree() {
		return (this.bucket != null) ? this.bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill() : 0;
	}

	void take() {
		if (this.bucket != null) {
			this.bucket.consumeIgnoringRateLimits(1);
		}
	}

	void change(int calls) {
		if (this.bucket != null) {
			this.bucket.replaceConfiguration(BucketConfiguration.builder().addLimit(bandwidth(calls)).build(),
					TokensInheritanceStrategy.PROPORTIONALLY);
		}
	}

	private record Meter(Time time) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.time.nanos();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
