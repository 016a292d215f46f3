package io.evenkeel.sandbox.ccv;

/** When an order takes its stock; a shop decides that in its settings. */
public enum StockTaking {

	/** When it is placed; a cancelled one gives it back. */
	AT_ONCE,

	/** When its status is Completed. */
	WHEN_COMPLETED,

	/** Never: people count for themselves. */
	NEVER;

	boolean holds(int status) {
		return switch (this) {
			case AT_ONCE -> status != 0 && status != Statuses.CANCELLED;
			case WHEN_COMPLETED -> status == Statuses.COMPLETED;
			case NEVER -> false;
		};
	}

}
