package io.evenkeel.rules;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the bare text of a policy before any parser does: letters in disguise, signs
 * that nobody sees, and nesting that exhausts a parser.
 */
final class RawText {

	private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\\\u+[0-9A-Fa-f]{4})");

	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

	private static final int DEEPEST = 40;

	private static final int LONGEST_LINE = 2_000;

	private RawText() {
	}

	/**
	 * Whether a text may be given to a parser.
	 * @param file the file
	 * @param problems takes what is wrong
	 * @return false when something was reported
	 */
	static boolean admits(RuleFile file, Consumer<Problem> problems) {
		boolean admitted = true;
		int number = 0;
		int depth = 0;
		for (String line : file.text().lines().toList()) {
			number++;
			int peak = depth + peak(line);
			depth = Math.max(0, depth + balance(line));
			String refusal = refusal(line, peak);
			if (refusal != null) {
				problems.accept(new Problem(file.shown(), number, refusal));
				admitted = false;
			}
			if (peak > DEEPEST) {
				return false;
			}
		}
		return admitted;
	}

	private static @Nullable String refusal(String line, int depth) {
		Matcher escape = ESCAPE.matcher(line);
		if (escape.find()) {
			return "'" + escape.group(1) + "' cannot stand in a rule; write the letter itself";
		}
		Matcher unseen = UNSEEN.matcher(line);
		if (unseen.find()) {
			return "there is a sign here that nobody can see (U+%04X); delete it"
				.formatted((int) unseen.group().charAt(0));
		}
		if (line.length() > LONGEST_LINE) {
			return "the line is longer than " + LONGEST_LINE + " letters; no rule needs that";
		}
		return (depth > DEEPEST) ? "brackets stand inside of each other more than " + DEEPEST + " deep" : null;
	}

	private static int balance(String line) {
		return line.chars().map(RawText::step).sum();
	}

	private static int peak(String line) {
		int depth = 0;
		int peak = 0;
		for (int index = 0; index < line.length(); index++) {
			depth += step(line.charAt(index));
			peak = Math.max(peak, depth);
		}
		return peak;
	}

	private static int step(int sign) {
		return switch (sign) {
			case '(', '[', '{' -> 1;
			case ')', ']', '}' -> -1;
			default -> 0;
		};
	}

}
