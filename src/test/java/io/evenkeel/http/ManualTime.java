package io.evenkeel.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** A clock that moves on at once when somebody waits, and remembers the waits. */
class ManualTime implements Time {

	static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

	private final AtomicLong nanos = new AtomicLong();

	final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

	void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	Duration waited() {
		return this.waits.stream().reduce(Duration.ZERO, Duration::plus);
	}

	@Override
	public long nanos() {
		return this.nanos.get();
	}

	@Override
	public Instant now() {
		return START.plusNanos(this.nanos.get());
	}

	@Override
	public void await(Condition condition, long nanos) throws InterruptedException {
		if (nanos == Long.MAX_VALUE) {
			condition.await(1, TimeUnit.MILLISECONDS);
			return;
		}
		sleep(Duration.ofNanos(nanos));
	}

	@Override
	public void sleep(Duration pause) throws InterruptedException {
		this.waits.add(pause);
		this.nanos.addAndGet(pause.toNanos());
	}

}
