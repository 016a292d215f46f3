package io.evenkeel.http;

import tools.jackson.databind.JsonNode;

/** Turns a service's error body into a plain sentence. */
@FunctionalInterface
public interface Errors {

	/**
	 * What the service says is wrong.
	 * @param status the status
	 * @param body the body, a missing node when it is empty or no JSON
	 * @return its own words without a full stop at the end, or an empty text when it says
	 * nothing
	 */
	String sentence(int status, JsonNode body);

	/**
	 * The fields that most services use: {@code message}, {@code errorMessage},
	 * {@code title}, {@code error}, in that order.
	 * @return the usual reading
	 */
	static Errors usual() {
		return (status, body) -> UsualErrors.sentence(body);
	}

}
