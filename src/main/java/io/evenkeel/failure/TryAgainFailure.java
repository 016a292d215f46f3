package io.evenkeel.failure;

import org.jspecify.annotations.Nullable;

/** It may pass: the same call is tried again after a pause. */
public final class TryAgainFailure extends Failure {

	public TryAgainFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
