package io.evenkeel.rules;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.evenkeel.failure.Problem;
import io.evenkeel.rules.Tokens.Token;

/**
 * Lets only questions into a condition: nothing is set, made or declared there, nothing
 * grows, and a pattern of {@code matches} is written out, so that it can be looked at.
 */
final class ConditionFence {

	private static final Set<String> REFUSED = Set.of("{", "}", ";", "@", "#", "?", "\\", "`", ":=");

	private static final Pattern EXPONENT = Pattern.compile("\\d[\\d.]*[eE].*|.{40,}");

	private final String file;

	private final Consumer<Problem> problems;

	ConditionFence(String file, Consumer<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	void check(String expression, int line) {
		Tokens tokens = new Tokens(expression, line);
		boolean names = false;
		while (tokens.hasNext()) {
			Token token = tokens.next();
			names |= token.is(":");
			if (token.isString()) {
				continue;
			}
			if (token.is("matches")) {
				checkPattern(token, tokens);
			}
			else if (REFUSED.contains(token.text()) || token.is("new")) {
				report(token, "'" + token.text() + "' cannot stand in a condition");
			}
			else if (isNumber(token) && EXPONENT.matcher(token.text()).matches()) {
				report(token, "the number '" + token.text() + "' must be written out, with at most 40 digits");
			}
			else if (names && (token.is("+") || token.is("*"))) {
				report(token, "a name in a condition stands for a part as it is; it cannot be put together here");
			}
			else if (token.is("=") && !tokens.peek("=")) {
				report(token, "'=' sets a value; a comparison is '=='");
			}
			else if (isComparison(token) && tokens.peek("=")) {
				tokens.next();
			}
		}
	}

	private void checkPattern(Token matches, Tokens tokens) {
		if (!tokens.peekIsString()) {
			report(matches, "'matches' needs a pattern in quotes after it");
			return;
		}
		Token pattern = tokens.next();
		String text = pattern.text().substring(1, pattern.text().length() - 1).replace("\\\\", "\\");
		SafeRegex.refusal(text).ifPresent((reason) -> report(pattern, reason));
	}

	private static boolean isNumber(Token token) {
		return Character.isDigit(token.text().charAt(0));
	}

	private static boolean isComparison(Token token) {
		return token.is("=") || token.is("!") || token.is("<") || token.is(">");
	}

	private void report(Token token, String what) {
		this.problems.accept(new Problem(this.file, token.line(), what));
	}

}
