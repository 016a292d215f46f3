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
	 * Whether an answer of 500 or more is a refusal all the same: the call arrived,
	 * nothing was written, and the same call will be refused again.
	 * @param status the status
	 * @param body the body
	 * @return as a rule only for what is not supported or too large for the service
	 */
	default boolean isRefusal(int status, JsonNode body) {
		return status == 501 || status == 505 || status == 507;
	}

	/**
	 * Whether a pause (429) is asked for because of the limit of the whole connection.
	 * @param body the body
	 * @return false as a rule: headers tell the limit
	 */
	default boolean isLimitOfAll(JsonNode body) {
		return false;
	}

	/**
	 * The fields that most services use: {@code message}, {@code errorMessage},
	 * {@code title}, {@code error}, in that order.
	 * @return the usual reading
	 */
	static Errors usual() {
		return (status, body) -> UsualErrors.sentence(body);
	}

}
