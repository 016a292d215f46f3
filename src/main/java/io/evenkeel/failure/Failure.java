package io.evenkeel.failure;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong; the subtype says what happens next. The message is for a person:
 * what happened to whom, where, what we did, what you can do.
 */
public abstract sealed class Failure extends RuntimeException
		permits TryAgainFailure, RefusedFailure, UnknownFailure, StopFailure, InputFailure {

	protected Failure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
