package io.evenkeel.failure;

import org.jspecify.annotations.Nullable;

/** The run cannot go on: it stops where it is and can be restarted from there. */
public final class StopFailure extends Failure {

	public StopFailure(String message) {
		super(message, null);
	}

	public StopFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
