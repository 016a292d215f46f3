package io.evenkeel.rules;

/** What an order has to do with the time before its job. */
public enum Past {

	/** It came after the job first read its side. */
	NONE,

	/**
	 * It was there when the job first read its side, and its status is another by now.
	 */
	CHANGED_SINCE,

	/** It was there, and is as it was. */
	AS_IT_WAS

}
