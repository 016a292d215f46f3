package io.evenkeel.connector;

import org.jspecify.annotations.Nullable;

/**
 * How a change ended.
 *
 * @param changeId the change
 * @param kind how it ended
 * @param targetId the id of the record at the target, where it is known now
 * @param message what the target said, for people; empty when all is well
 * @param now the record as the target shows it from now on, where that is known for sure:
 * its hash is the one the next read will give
 */
public record Outcome(String changeId, Kind kind, @Nullable String targetId, String message, @Nullable Item now) {

	public static Outcome done(Change change, String targetId, @Nullable Item now) {
		return new Outcome(change.id(), Kind.DONE, targetId, "", now);
	}

	public static Outcome pending(Change change, String targetId, @Nullable Item now) {
		return new Outcome(change.id(), Kind.PENDING, targetId, "", now);
	}

	public static Outcome refused(Change change, String message) {
		return new Outcome(change.id(), Kind.REFUSED, change.targetId(), message, null);
	}

	public static Outcome stale(Change change, String message) {
		return new Outcome(change.id(), Kind.STALE, change.targetId(), message, null);
	}

	public static Outcome unknown(Change change, String message) {
		return new Outcome(change.id(), Kind.UNKNOWN, change.targetId(), message, null);
	}

	public static Outcome unsent(Change change) {
		return new Outcome(change.id(), Kind.UNSENT, change.targetId(), "", null);
	}

	/** The ways a change can end. */
	public enum Kind {

		/** The target shows it. */
		DONE,
		/** The target keeps it safely and shows it when it is completed. */
		PENDING,
		/** The target will not take it. */
		REFUSED,
		/** The target no longer shows what the plan saw; nothing was written. */
		STALE,
		/** Nobody knows; it is probed before anything is sent again. */
		UNKNOWN,
		/** It surely did not reach the target. */
		UNSENT

	}

}
