package io.evenkeel.ledger;

import io.evenkeel.commerce.Side;

/**
 * Names records by one number: the side in the upper half, the record's number within the
 * side in the lower.
 */
public final class Refs {

	private Refs() {
	}

	public static int sideId(int jobId, Side side) {
		return jobId * 2 + side.ordinal();
	}

	public static Side side(int sideId) {
		return Side.values()[sideId & 1];
	}

	public static long ref(int sideId, int nr) {
		return ((long) sideId << 32) | nr;
	}

	public static int nr(long ref) {
		return (int) ref;
	}

	public static int sideOf(long ref) {
		return (int) (ref >>> 32);
	}

}
