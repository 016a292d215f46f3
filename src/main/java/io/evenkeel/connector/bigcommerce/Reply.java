package io.evenkeel.connector.bigcommerce;

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
record Reply(Kind kind, int status, JsonNode body, String message) {

	/** The ways it can end. */
	enum Kind {

		DONE, REFUSED, UNKNOWN, UNSENT

	}

	static Reply done(JsonNode body) {
		return new Reply(Kind.DONE, 200, body, "");
	}

	static Reply refused(int status, JsonNode body, String message) {
		return new Reply(Kind.REFUSED, status, body, message);
	}

	static Reply unknown(String message) {
		return new Reply(Kind.UNKNOWN, 0, MissingNode.getInstance(), message);
	}

	static Reply unsent(String message) {
		return new Reply(Kind.UNSENT, 0, MissingNode.getInstance(), message);
	}

	boolean isDone() {
		return this.kind == Kind.DONE;
	}

}
