package io.evenkeel.sandbox.web;

/** Ends a call with an answer that is no success. */
public final class Refusal extends RuntimeException {

	private final transient Response response;

	public Refusal(Response response) {
		super("refused with status " + response.status(), null, false, false);
		this.response = response;
	}

	public Response response() {
		return this.response;
	}

}
