package io.evenkeel.rules;

import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.WantedField;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one field of one pair.
 *
 * @param field the field
 * @param side the side to write to
 * @param before what it shows there; null when unknown
 * @param after what it is to show
 * @param because who decided it
 * @param problem what is in the way of it: a drift to report, other currencies; null for
 * nothing
 */
record FieldRuling(FieldRef field, Side side, @Nullable Object before, Object after, Because because,
		@Nullable Trouble problem) {

	WantedField wanted() {
		return new WantedField(this.field.name(), this.before, this.after, this.because);
	}

	/** What can be the matter with a field that is to be written. */
	enum Trouble {

		/** The side that does not lead was edited. */
		DRIFT,
		/** The amounts are in different currencies. */
		CURRENCY

	}

}
