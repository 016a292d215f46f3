package io.evenkeel.ledger;

/** How a planned change stands. */
public enum OutcomeState {

	/** Nobody has touched it: it waits. */
	AWAITING,
	/** We were about to write it; nobody knows whether it arrived. */
	INTENDED,
	/** The target keeps it and shows it at the end. */
	PENDING,
	/** The target shows it. */
	DONE,
	/** The target will not take it. */
	REFUSED,
	/** The target no longer showed what the plan saw. */
	STALE,
	/** It was sent, and nobody could find out what became of it. */
	UNKNOWN;

	/**
	 * The state as people and programs read it.
	 * @return such as {@code done}
	 */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	static OutcomeState of(String word) {
		return valueOf(word.toUpperCase(java.util.Locale.ROOT));
	}

}
