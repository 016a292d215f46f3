package io.evenkeel.connector;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How one write ended.
 *
 * @param kind how
 * @param status the status of its answer; 0 where there is none
 * @param body the body of its answer
 * @param message for people; empty when all is well
 */
public record Reply(Kind kind, int status, JsonNode body, String message) {

	/** The ways it can end. */
	public enum Kind {

		DONE, REFUSED, UNKNOWN, UNSENT

	}

	public static Reply done(JsonNode body) {
		return new Reply(Kind.DONE, 200, body, "");
	}

	public static Reply refused(int status, JsonNode body, String message) {
		return new Reply(Kind.REFUSED, status, body, message);
	}

	public static Reply unknown(String message) {
		return new Reply(Kind.UNKNOWN, 0, MissingNode.getInstance(), message);
	}

	public static Reply unsent(String message) {
		return new Reply(Kind.UNSENT, 0, MissingNode.getInstance(), message);
	}

	public boolean isDone() {
		return this.kind == Kind.DONE;
	}

}
