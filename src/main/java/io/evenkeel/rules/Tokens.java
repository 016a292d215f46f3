package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The words and signs of a piece of a rule, with their lines; without comments. */
final class Tokens {

	private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*|(?s:/\\*.*?\\*/))"
			+ "|(?<string>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
			+ "|(?<number>\\d[\\w.]*)|(?<sign>!\\.|->|::|\\S)");

	private final List<Token> tokens;

	private int next;

	Tokens(String text, int line) {
		this(tokens(text, line));
	}

	private Tokens(List<Token> tokens) {
		this.tokens = tokens;
	}

	private static List<Token> tokens(String text, int line) {
		List<Token> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		int at = line;
		int counted = 0;
		while (matcher.find()) {
			at += (int) text.substring(counted, matcher.start()).chars().filter((sign) -> sign == '\n').count();
			counted = matcher.start();
			if (matcher.group("comment") == null) {
				tokens.add(
						new Token(matcher.group(), at, matcher.group("name") != null, matcher.group("string") != null));
			}
		}
		return tokens;
	}

	boolean hasNext() {
		return this.next < this.tokens.size();
	}

	Token next() {
		return this.tokens.get(this.next++);
	}

	boolean peek(String text) {
		return hasNext() && this.tokens.get(this.next).is(text);
	}

	boolean peekIsName() {
		return hasNext() && this.tokens.get(this.next).isName();
	}

	boolean peekIsString() {
		return hasNext() && this.tokens.get(this.next).isString();
	}

	/**
	 * Takes everything up to the bracket that closes one already taken.
	 * @param closing the closing bracket, which is taken too
	 * @return what stands before it
	 */
	Tokens until(String closing) {
		String opening = closing.equals(")") ? "(" : "[";
		int depth = 1;
		int start = this.next;
		while (hasNext()) {
			Token token = next();
			depth += token.is(opening) ? 1 : token.is(closing) ? -1 : 0;
			if (depth == 0) {
				return new Tokens(this.tokens.subList(start, this.next - 1));
			}
		}
		return new Tokens(this.tokens.subList(start, this.next));
	}

	Tokens ahead() {
		return new Tokens(this.tokens.subList(this.next, this.tokens.size()));
	}

	Tokens again() {
		return new Tokens(this.tokens);
	}

	/**
	 * How many values stand here, with commas between.
	 * @return the number of values
	 */
	int count() {
		return this.tokens.isEmpty() ? 0 : values().size();
	}

	/**
	 * The text of a value that is nothing but a text.
	 * @param index which value
	 * @return the text without quotes, or null when it is something else
	 */
	@Nullable String literal(int index) {
		List<List<Token>> values = values();
		if (index >= values.size() || values.get(index).size() != 1 || !values.get(index).get(0).isString()) {
			return null;
		}
		String quoted = values.get(index).get(0).text();
		return quoted.substring(1, quoted.length() - 1);
	}

	/**
	 * The values that are texts, or lists of texts such as {@code List.of("a", "b")}.
	 * @return the texts without quotes
	 */
	List<String> literals() {
		return values().stream()
			.filter((value) -> value.size() == 1 || !value.isEmpty() && value.get(0).is("List"))
			.flatMap(List::stream)
			.filter(Token::isString)
			.map((token) -> token.text().substring(1, token.text().length() - 1))
			.toList();
	}

	/**
	 * Whether a name is that of a variable which the statements make.
	 * @param name the name
	 * @return true when it stands before a single {@code =} and after another name
	 */
	boolean isDeclared(String name) {
		for (int index = 1; index < this.tokens.size() - 1; index++) {
			if (this.tokens.get(index).is(name) && this.tokens.get(index + 1).is("=")
					&& this.tokens.get(index - 1).isName()) {
				return true;
			}
		}
		return false;
	}

	private List<List<Token>> values() {
		List<List<Token>> values = new ArrayList<>();
		List<Token> current = new ArrayList<>();
		int depth = 0;
		for (Token token : this.tokens) {
			depth += (token.is("(") || token.is("[")) ? 1 : (token.is(")") || token.is("]")) ? -1 : 0;
			if (depth == 0 && token.is(",")) {
				values.add(current);
				current = new ArrayList<>();
			}
			else {
				current.add(token);
			}
		}
		values.add(current);
		return values;
	}

	/**
	 * A word or sign.
	 *
	 * @param text as it was written
	 * @param line its line
	 * @param isName whether it is a name
	 * @param isString whether it is a text in quotes
	 */
	record Token(String text, int line, boolean isName, boolean isString) {

		boolean is(String other) {
			return this.text.equals(other);
		}

	}

}
