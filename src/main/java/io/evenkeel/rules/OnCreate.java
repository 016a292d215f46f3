package io.evenkeel.rules;

/** What happens to a field when the record is made on the side that does not lead. */
enum OnCreate {

	/** It gets the leader's value. */
	COPY,
	/** It is left out. */
	LEAVE

}
