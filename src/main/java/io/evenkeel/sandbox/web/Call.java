package io.evenkeel.sandbox.web;

import java.time.Instant;

/**
 * A call that was made.
 *
 * @param time when it arrived
 * @param method GET, POST, ...
 * @param path the path below the service's base
 * @param query the query as it was sent, empty for none
 * @param status the status it was answered with; 0 when the connection was dropped
 * @param bytes the size of the answer's body
 * @param fault the fault that spoilt it, empty for none
 */
public record Call(Instant time, String method, String path, String query, int status, long bytes, String fault) {

	public boolean isDone() {
		return this.status >= 200 && this.status < 400;
	}

	/**
	 * How it ended, for people.
	 * @return the status, or that the connection was dropped
	 */
	public String outcome() {
		return (this.status == 0) ? "dropped" : Integer.toString(this.status);
	}

}
