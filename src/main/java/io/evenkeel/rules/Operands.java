package io.evenkeel.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import io.evenkeel.rules.Tokens.Token;

/**
 * Holds a value that is written out against the part it is compared with: a text in
 * quotes, a number without, an amount by its parts.
 */
final class Operands {

	private Operands() {
	}

	/**
	 * What is to be said against a comparison.
	 * @param type the kind of the part
	 * @param part the part, as written
	 * @param rest what follows the part; it is used up
	 * @return the reason to refuse it, or empty when it fits or is no such comparison
	 */
	static Optional<String> refusal(Class<?> type, String part, Tokens rest) {
		boolean sign = false;
		while (rest.hasNext() && (rest.peek("=") || rest.peek("!") || rest.peek("<") || rest.peek(">"))) {
			rest.next();
			sign = true;
		}
		if (!sign || !rest.hasNext()) {
			return Optional.empty();
		}
		Token value = rest.next();
		boolean number = Character.isDigit(value.text().charAt(0)) || value.is("-");
		boolean flag = value.is("true") || value.is("false");
		return (value.isString() || number || flag) ? refusal(type, part, value, number, flag) : Optional.empty();
	}

	private static Optional<String> refusal(Class<?> type, String part, Token value, boolean number, boolean flag) {
		String subject = "'" + part + "' ";
		if (type == String.class && !value.isString()) {
			return Optional
				.of(subject + "is a text; write what it is compared with in quotes: \"" + value.text() + "\"");
		}
		if ((type == Boolean.class || type == boolean.class) && !flag) {
			return Optional.of(subject + "is yes or no; compare it with true or false");
		}
		if ((Number.class.isAssignableFrom(type) || type == int.class) && !number) {
			return Optional.of(subject + "is a number; compare it with a number, without quotes");
		}
		if (type == Money.class) {
			return Optional.of(subject + "is an amount with its currency; compare its parts, such as " + part
					+ ".amount > 5 and " + part + ".currency == \"EUR\"");
		}
		if (type == Weight.class || type == Length.class) {
			return Optional.of(subject + "is a measure with its unit; a table can compare it, in a column 'when ...'");
		}
		if (Collection.class.isAssignableFrom(type)) {
			return Optional.of(subject + "is a list; ask what it contains: " + part + " contains " + value.text());
		}
		return Map.class.isAssignableFrom(type)
				? Optional.of(subject + "has names inside; ask for one: " + part + "[\"...\"] == " + value.text())
				: Optional.empty();
	}

}
