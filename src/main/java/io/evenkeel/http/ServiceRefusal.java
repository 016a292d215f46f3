package io.evenkeel.http;

import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;

/** The service answered that this call will not do; nothing was written. */
public final class ServiceRefusal extends RefusedFailure {

	private final int status;

	private final transient JsonNode body;

	ServiceRefusal(String message, int status, JsonNode body) {
		super(message, null);
		this.status = status;
		this.body = body;
	}

	/**
	 * The status of the answer.
	 * @return such as 404, 409 or 422
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The body, with secrets masked.
	 * @return a missing node when it was empty or no JSON
	 */
	public JsonNode body() {
		return this.body;
	}

}
