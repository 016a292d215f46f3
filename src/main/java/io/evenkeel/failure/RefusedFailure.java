package io.evenkeel.failure;

import org.jspecify.annotations.Nullable;

/**
 * This record will not do: it is set aside, the rest goes on. A subtype says more about
 * who refused it.
 */
public non-sealed class RefusedFailure extends Failure {

	public RefusedFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
