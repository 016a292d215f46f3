package io.evenkeel.ledger;

import java.util.Locale;

/** Where a run stands. */
public enum RunStatus {

	RUNNING, PLANNED, AWAITING_APPROVAL, COMPLETED, COMPLETED_WITH_REFUSALS, STOPPED, FAILED, REJECTED;

	/**
	 * The status as people and programs read it.
	 * @return such as {@code awaiting-approval}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Whether nothing more will happen in the run.
	 * @return true when it ended for good
	 */
	public boolean isOver() {
		return this == COMPLETED || this == COMPLETED_WITH_REFUSALS || this == REJECTED;
	}

	static RunStatus of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
