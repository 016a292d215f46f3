package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written: for everything that tells people about rules. Drools decides
 * with its own reading of the same file.
 *
 * @param name the rule's name, a sentence
 * @param place file and line
 * @param variable what the pair is called in the rule; null when it has no name
 * @param conditions what must hold, one after the other
 * @param consequence the statements behind {@code then}
 * @param attributes what else is said about the rule, such as its salience
 */
record Policy(String name, Place place, @Nullable String variable, List<String> conditions, String consequence,
		List<String> attributes) {

	private static final Pattern VERB = Pattern.compile("\\.\\s*(\\w+)\\s*\\(");

	private static final Pattern FIELD = Pattern
		.compile("\\.\\s*(?:setInShop|setInPos|copyToShop|copyToPos|leave)\\s*\\(\\s*\"([^\"]+)\"");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/**
	 * The conditions in one line.
	 * @return the conditions, with commas between
	 */
	String when() {
		return String.join(", ", this.conditions);
	}

	/**
	 * What it does, in one line without regard to how it was typed.
	 * @return the statements
	 */
	String then() {
		return SPACE.matcher(this.consequence.strip()).replaceAll(" ");
	}

	/**
	 * The fields that it may decide.
	 * @return the names of the fields, in the order of its statements
	 */
	List<String> fields() {
		List<String> fields = new ArrayList<>();
		Matcher named = FIELD.matcher(this.consequence);
		while (named.find()) {
			fields.add(named.group(1));
		}
		Matcher verbs = VERB.matcher(this.consequence);
		while (verbs.find()) {
			if (verbs.group(1).equals("publish") || verbs.group(1).equals("unpublish")) {
				fields.add("published");
			}
		}
		return fields.stream().distinct().toList();
	}

	/**
	 * Splits a condition at every {@code &&} that is not inside brackets or quotes.
	 * @param expression the condition
	 * @return its parts
	 */
	static List<String> parts(String expression) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = 0;
		char quote = 0;
		for (int at = 0; at < expression.length(); at++) {
			char sign = expression.charAt(at);
			if (quote != 0) {
				quote = (sign == quote && expression.charAt(at - 1) != '\\') ? 0 : quote;
			}
			else if (sign == '"' || sign == '\'') {
				quote = sign;
			}
			else if (sign == '(' || sign == '[') {
				depth++;
			}
			else if (sign == ')' || sign == ']') {
				depth--;
			}
			else if (depth == 0 && expression.startsWith("||", at)) {
				return List.of(tidy(expression));
			}
			else if (depth == 0 && expression.startsWith("&&", at)) {
				parts.add(tidy(expression.substring(start, at)));
				start = at + 2;
			}
		}
		parts.add(tidy(expression.substring(start)));
		return parts;
	}

	private static String tidy(String text) {
		return SPACE.matcher(text.strip()).replaceAll(" ");
	}

}
