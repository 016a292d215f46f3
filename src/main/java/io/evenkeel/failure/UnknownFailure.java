package io.evenkeel.failure;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent and its answer is lost: nobody knows whether it arrived. It is never
 * sent again by itself: the target is asked first whether it is there.
 */
public final class UnknownFailure extends Failure {

	public UnknownFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
