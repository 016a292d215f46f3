package io.evenkeel.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can stand where a sentence has a variable. The name of the variable tells its
 * kind; a number after it tells two of a kind apart.
 */
final class SentenceSlots {

	private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»";

	private static final String NUMBER = "-?\\d+(?:[.,]\\d+)?";

	private static final String FIELD = "[^\"“„«,]+?";

	private static final Pattern TEXT = Pattern.compile(QUOTED);

	private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?\\d+),(\\d+)(.*)");

	/** The kinds a variable can be of, with what stands for them in documents. */
	static final List<String> KINDS = List.of("field", "side", "value", "number", "count", "text", "texts", "setting",
			"table", "reason");

	private final Language language;

	private final Map<String, List<String>> keywords;

	SentenceSlots(Language language, Map<String, List<String>> keywords) {
		this.language = language;
		this.keywords = keywords;
	}

	static String kind(String variable) {
		return variable.replaceFirst("\\d+$", "");
	}

	/**
	 * What a variable matches.
	 * @param variable its name
	 * @return a regular expression without groups
	 */
	String pattern(String variable) {
		return switch (kind(variable)) {
			case "field" -> FIELD;
			case "side" -> words("atPos", "atShop", "agreed");
			case "number" -> NUMBER;
			case "count" -> "\\d{1,6}";
			case "value" -> QUOTED + "|" + NUMBER + "(?:\\s?[A-Za-z]{1,3})?|" + words("yes", "no");
			case "texts" -> "(?:" + QUOTED + ")(?:(?:\\s*,\\s*|\\s+" + words("or") + "\\s+)(?:" + QUOTED + "))*";
			default -> QUOTED;
		};
	}

	/**
	 * What a variable stands for in the language of rules.
	 * @param variable its name
	 * @param found what the line has there
	 * @return an expression
	 * @throws IllegalArgumentException when there is no such thing, in plain words
	 */
	String expression(String variable, String found) {
		return switch (kind(variable)) {
			case "field" -> quoted(field(found));
			case "side" -> keyword(found, "atPos", "atShop", "agreed");
			case "number" -> found.replace(',', '.') + "B";
			case "count" -> found;
			case "value" -> quoted(value(found));
			case "texts" ->
				"List.of(" + texts(found).stream().map(SentenceSlots::quoted).collect(Collectors.joining(", ")) + ")";
			default -> quoted(unquoted(found));
		};
	}

	String field(String noun) {
		FieldNames names = FieldNames.in(this.language);
		return names.field(noun)
			.orElseThrow(() -> new IllegalArgumentException("there is no field '" + noun + "'"
					+ Texts.suggestion(this.language.withoutArticle(noun), names.all())));
	}

	/**
	 * A value as tables write it.
	 * @param found what the line has
	 * @return the value
	 */
	String value(String found) {
		if (TEXT.matcher(found).matches()) {
			return unquoted(found);
		}
		if (this.keywords.getOrDefault("yes", List.of()).stream().anyMatch(found::equalsIgnoreCase)) {
			return "yes";
		}
		if (this.keywords.getOrDefault("no", List.of()).stream().anyMatch(found::equalsIgnoreCase)) {
			return "no";
		}
		Matcher comma = DECIMAL_COMMA.matcher(found);
		return comma.matches() ? comma.group(1) + "." + comma.group(2) + comma.group(3) : found;
	}

	List<String> texts(String found) {
		return TEXT.matcher(found).results().map((match) -> unquoted(match.group())).toList();
	}

	private String words(String... keys) {
		return List.of(keys)
			.stream()
			.flatMap((key) -> this.keywords.getOrDefault(key, List.of()).stream())
			.map((word) -> Pattern.quote(word).replace("'", "\\E['’]\\Q").replace(" ", "\\E\\s+\\Q"))
			.collect(Collectors.joining("|", "(?:", ")"));
	}

	private String keyword(String found, String... keys) {
		String plain = found.replace('’', '\'').replaceAll("\\s+", " ");
		for (String key : keys) {
			if (this.keywords.getOrDefault(key, List.of()).stream().anyMatch(plain::equalsIgnoreCase)) {
				return key;
			}
		}
		throw new IllegalArgumentException("'" + found + "' is not known here");
	}

	private static String unquoted(String found) {
		String inside = found.substring(1, found.length() - 1);
		return (found.charAt(0) == '"') ? inside.replaceAll("\\\\(.)", "$1") : inside.strip();
	}

	/**
	 * Nothing in quotes can get out of them: what would end or escape them is escaped.
	 */
	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
