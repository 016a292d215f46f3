package io.evenkeel.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Admits regular expressions that cannot take for ever: Java tries every way to split a
 * text among repeated parts, and a repeated part inside of a repeated one makes that more
 * ways than there is time.
 */
final class SafeRegex {

	private static final int LONGEST = 200;

	private static final int MOST_REPEATS = 3;

	private static final Pattern REFERENCE = Pattern.compile("\\\\[1-9k]");

	private static final Pattern SPECIAL_GROUP = Pattern.compile("\\(\\?(?!:)");

	private static final Pattern CLASS = Pattern.compile("\\[(\\\\.|[^\\]\\\\])*\\]");

	private static final Pattern ESCAPED = Pattern.compile("\\\\.");

	private static final Pattern REPEAT = Pattern.compile("[*+]|\\{\\d+,\\d*\\}|\\{\\d{3,}\\}");

	private static final Pattern REPEATED_GROUP = Pattern.compile("\\)\\s*(?:[*+]|\\{)");

	private SafeRegex() {
	}

	/**
	 * What is to be said against an expression.
	 * @param regex the expression
	 * @return the reason to refuse it, or empty when it will do
	 */
	static Optional<String> refusal(String regex) {
		if (regex.length() > LONGEST) {
			return Optional.of("the pattern is longer than " + LONGEST + " letters");
		}
		try {
			Pattern.compile(regex);
		}
		catch (PatternSyntaxException ex) {
			return Optional.of("the pattern '" + regex + "' is not understood: " + ex.getDescription());
		}
		if (REFERENCE.matcher(regex).find() || SPECIAL_GROUP.matcher(regex).find()) {
			return Optional.of("the pattern '" + regex + "' looks back or ahead, which can take for ever");
		}
		String bones = ESCAPED.matcher(CLASS.matcher(regex).replaceAll("c")).replaceAll("e");
		if (REPEATED_GROUP.matcher(bones).find()) {
			return Optional.of("the pattern '" + regex + "' repeats a group, which can take for ever");
		}
		return (REPEAT.matcher(bones).results().count() > MOST_REPEATS)
				? Optional.of("the pattern '" + regex + "' has more than " + MOST_REPEATS + " repeated parts")
				: Optional.empty();
	}

}
