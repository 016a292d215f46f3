package io.evenkeel.rules;

import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Verdict.Because;

/**
 * What a policy wants for the record as a whole.
 *
 * @param fate what becomes of it
 * @param side the side it is about
 * @param because who wants it
 */
record RecordWant(Fate fate, Side side, Because because) {

	boolean isSameAs(RecordWant other) {
		return this.fate == other.fate && this.side == other.side;
	}

	String words() {
		return switch (this.fate) {
			case CREATE -> "create it in the " + this.side.word();
			case DELETE -> "delete it in the " + this.side.word();
			case UNLINKED -> "leave it without a partner";
			case MISSING -> "report it as missing in the " + this.side.word();
			case PASSED_OVER -> "pass over it";
		};
	}

	/** What becomes of a record. */
	enum Fate {

		CREATE, DELETE, UNLINKED, MISSING, PASSED_OVER

	}

}
