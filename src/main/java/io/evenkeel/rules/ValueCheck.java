package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordField;

/**
 * Checks the values that a rule compares a field with, so that a rule does not fail at
 * night over a price that is no number.
 */
final class ValueCheck {

	private static final Set<String> ORDERED = Set.of("isAbove", "isAtLeast", "isBelow", "isAtMost", "isBetween");

	private static final Set<String> SAME = Set.of("is", "isNot", "isOneOf", "isNoneOf");

	private ValueCheck() {
	}

	/**
	 * What is wrong with a comparison.
	 * @param field the name of the field
	 * @param question the word that compares
	 * @param values the texts it is given
	 * @return the problem in plain words, or empty
	 */
	static Optional<String> problem(String field, Method question, List<String> values) {
		FieldRef ref = RecordField.named(field)
			.map((known) -> new FieldRef(known.ordinal(), field, known))
			.orElse(null);
		if (ref == null) {
			return Optional.empty();
		}
		try {
			if (ORDERED.contains(question.getName())) {
				values.forEach((value) -> Condition.comparing(ref.type(), ">", value));
			}
			else if (SAME.contains(question.getName())) {
				Condition.among(ref, values);
			}
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.of("'" + field + "': " + ex.getMessage());
		}
	}

}
