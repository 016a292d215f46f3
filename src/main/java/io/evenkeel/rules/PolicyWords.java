package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a policy in the words of the vocabulary; what it has no words for stays as it is
 * written.
 */
final class PolicyWords {

	private static final Pattern QUESTION = Pattern.compile("(!?)\\s*(\\w+)\\s*(?:\\((.*)\\))?");

	private static final Pattern VERB = Pattern.compile("\\$?\\w+\\s*\\.\\s*(\\w+)\\s*\\((.*)\\)", Pattern.DOTALL);

	private PolicyWords() {
	}

	static RuleView.Sentence sentence(Policy policy) {
		return new RuleView.Sentence(policy.name(), policy.place().toString(),
				policy.conditions().stream().map(PolicyWords::condition).toList(),
				statements(policy.consequence()).stream().map(PolicyWords::statement).toList(), policy.fields());
	}

	private static String condition(String condition) {
		Matcher question = QUESTION.matcher(condition);
		if (!question.matches()) {
			return condition;
		}
		String not = question.group(1).isEmpty() ? "" : "not so: ";
		String values = (question.group(3) != null && !question.group(3).isBlank()) ? " (" + question.group(3) + ")"
				: "";
		return meaning(question.group(2)).map((words) -> not + words + values).orElse(condition);
	}

	private static String statement(String statement) {
		Matcher verb = VERB.matcher(statement);
		if (!verb.matches()) {
			return statement;
		}
		return meaning(verb.group(1)).map((words) -> words + " (" + verb.group(2).strip() + ")").orElse(statement);
	}

	private static Optional<String> meaning(String word) {
		return Vocabulary.TYPES.stream()
			.flatMap((type) -> Vocabulary.words(type).stream())
			.filter((method) -> Vocabulary.word(method).equals(word) || method.getName().equals(word))
			.findFirst()
			.map((Method method) -> method.getAnnotation(Word.class).value());
	}

	/** Splits statements at their semicolons, those inside of quotes apart. */
	private static List<String> statements(String consequence) {
		List<String> statements = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int at = 0; at < consequence.length(); at++) {
			char sign = consequence.charAt(at);
			if (sign == '"' && (at == 0 || consequence.charAt(at - 1) != '\\')) {
				quoted = !quoted;
			}
			else if (sign == ';' && !quoted) {
				statements.add(consequence.substring(start, at).strip().replaceAll("\\s+", " "));
				start = at + 1;
			}
		}
		String rest = consequence.substring(start).strip();
		if (!rest.isEmpty()) {
			statements.add(rest.replaceAll("\\s+", " "));
		}
		return statements;
	}

}
