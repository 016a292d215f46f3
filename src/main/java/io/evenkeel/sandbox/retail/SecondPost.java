package io.evenkeel.sandbox.retail;

/**
 * What happens when a sale is posted with an id that is there already: the service does
 * not say.
 */
public enum SecondPost {

	/** It is refused with 409. */
	CONFLICT,

	/** It is an update. */
	UPDATE

}
