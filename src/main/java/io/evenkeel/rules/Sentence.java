package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a vocabulary. A line either is the whole sentence or is not: nothing is
 * replaced inside of it, and never inside of quotes.
 *
 * @param text as the vocabulary has it: <code>{field} {side} (is|are) {value}</code>
 * @param meaning what it stands for in the language of rules
 * @param pattern what a line must look like
 * @param variables the names in curly brackets, in order
 * @param rank longer fixed text comes first when a line fits two sentences
 * @param about the pairs that it can be said of; null for all
 */
record Sentence(String text, String meaning, Pattern pattern, List<String> variables, int rank,
		@Nullable PairType about) {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");

	static Sentence of(String text, String meaning, @Nullable PairType about, SentenceSlots slots) {
		String plain = text.strip().replaceAll("\\s+", " ");
		List<String> variables = new ArrayList<>();
		StringBuilder pattern = new StringBuilder();
		Matcher variable = VARIABLE.matcher(plain);
		int from = 0;
		int fixed = 0;
		while (variable.find()) {
			String before = plain.substring(from, variable.start());
			fixed += before.length();
			pattern.append(fixed(before)).append('(').append(slots.pattern(variable.group(1))).append(')');
			variables.add(variable.group(1));
			from = variable.end();
		}
		fixed += plain.length() - from;
		pattern.append(fixed(plain.substring(from)));
		return new Sentence(plain, meaning.strip(),
				Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), variables, fixed,
				about);
	}

	/**
	 * Reads a line.
	 * @param line the line
	 * @return what stands for each variable, or empty when the line is another sentence
	 */
	Optional<Map<String, String>> read(String line) {
		Matcher matcher = this.pattern.matcher(line);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Map<String, String> found = new LinkedHashMap<>();
		for (int index = 0; index < this.variables.size(); index++) {
			found.put(this.variables.get(index), matcher.group(index + 1));
		}
		return Optional.of(found);
	}

	boolean fits(PairType pair) {
		return this.about == null || this.about == pair;
	}

	/**
	 * The sentence with the first of each choice of words.
	 * @return such as <code>{field} {side} is {value}</code>
	 */
	String plain() {
		return CHOICE.matcher(this.text)
			.replaceAll((match) -> Matcher.quoteReplacement(match.group(1).split("\\|")[0]))
			.replaceAll("\\s+", " ")
			.strip();
	}

	private static String fixed(String text) {
		StringBuilder pattern = new StringBuilder();
		Matcher choice = CHOICE.matcher(text);
		int from = 0;
		while (choice.find()) {
			pattern.append(blanks(text.substring(from, choice.start()))).append("(?:");
			String[] words = choice.group(1).split("\\|", -1);
			for (int index = 0; index < words.length; index++) {
				pattern.append((index > 0) ? "|" : "").append(blanks(words[index]));
			}
			pattern.append(')');
			from = choice.end();
		}
		return pattern.append(blanks(text.substring(from))).toString();
	}

	/** Any blanks are as good as one, and both apostrophes are the same. */
	private static String blanks(String text) {
		StringBuilder pattern = new StringBuilder();
		text.chars()
			.forEach((sign) -> pattern
				.append((sign == ' ') ? "\\s+" : (sign == '\'') ? "['’]" : Pattern.quote(Character.toString(sign))));
		return pattern.toString();
	}

}
