package io.evenkeel.rules;

import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Verdict.Because;
import org.jspecify.annotations.Nullable;

/**
 * What a policy wants for one field of a pair.
 *
 * @param field the field
 * @param side the side to write to; null to leave both as they are
 * @param value the value to write; null when the field is left
 * @param agreed what both sides agree on with it, in the leader's terms; null when
 * nothing is written
 * @param because who wants it
 */
record FieldWant(FieldRef field, @Nullable Side side, @Nullable Object value, @Nullable Object agreed,
		Because because) {

	static FieldWant leave(FieldRef field, Because because) {
		return new FieldWant(field, null, null, null, because);
	}

	boolean isSameAs(FieldWant other) {
		return this.side == other.side && Values.same(this.value, other.value);
	}

}
