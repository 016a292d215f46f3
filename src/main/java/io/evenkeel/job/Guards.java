package io.evenkeel.job;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The limits of a job: its own where it sets them, the defaults elsewhere. */
public final class Guards {

	private final Map<Guard, Limit> limits;

	/**
	 * Completes the limits of a job.
	 * @param own what the job sets
	 */
	public Guards(Map<Guard, Limit> own) {
		Map<Guard, Limit> all = new EnumMap<>(Guard.class);
		for (Guard guard : Guard.values()) {
			all.put(guard, own.getOrDefault(guard, guard.defaultLimit()));
		}
		this.limits = Collections.unmodifiableMap(all);
	}

	public Limit limit(Guard guard) {
		return Objects.requireNonNull(this.limits.get(guard));
	}

	/**
	 * Every guard with its limit.
	 * @return in the order of the guards
	 */
	public Map<Guard, Limit> limits() {
		return this.limits;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Guards guards && this.limits.equals(guards.limits);
	}

	@Override
	public int hashCode() {
		return this.limits.hashCode();
	}

	@Override
	public String toString() {
		return "guards " + this.limits;
	}

}
