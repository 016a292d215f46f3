package io.evenkeel.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.WordUtils;

/** Conversions of texts. */
final class TextConversions {

	private static final Pattern LINE_ENDS = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6])\\s*>");

	private static final Pattern TAGS = Pattern.compile("<[^<>]*>");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

	private static final char NO_BREAK_SPACE = '\u00a0';

	private static final int LONGEST_STREET = 300;

	/** A number at the end, with its letter or range; or one at the beginning. */
	private static final Pattern STREET_FIRST = Pattern
		.compile("(.*?\\S)[\\s,]+(\\d+\\s?[a-zA-Z]?(?:\\s?[-/+]\\s?\\d*\\s?[a-zA-Z]?)?(?:\\s+(?i:bis|ter|bus \\w+))?)");

	private static final Pattern NUMBER_FIRST = Pattern
		.compile("(\\d+\\s?[a-zA-Z]?(?:\\s(?i:bis|ter))?)[\\s,]+(\\D.*)");

	static final List<ConversionKind> ALL = List.of(
			kind("upper case", "in capital letters", "upper[ -]case",
					(found) -> (text) -> text.toUpperCase(Locale.ROOT)),
			kind("lower case", "in small letters", "lower[ -]case", (found) -> (text) -> text.toLowerCase(Locale.ROOT)),
			kind("title case", "each word with a capital letter", "title[ -]case",
					(found) -> (text) -> WordUtils.capitalizeFully(text, ' ', '-')),
			kind("without blanks", "without any blanks, as barcodes need it", "without[ -]blanks",
					(found) -> (text) -> hasBlank(text) ? BLANKS.matcher(text).replaceAll("") : text),
			kind("trim", "without blanks around it, and single ones inside", "trim(?:med)?",
					(found) -> (text) -> BLANKS.matcher(text).replaceAll(" ").strip()),
			kind("strip HTML", "without HTML", "strip[ -]html", (found) -> TextConversions::withoutHtml),
			kind("HTML paragraphs", "plain text as HTML: an empty line begins a paragraph", "html[ -]paragraphs",
					(found) -> TextConversions::paragraphs),
			kind("first 160", "the first so many characters", "first (\\d{1,6})(?: characters)?",
					(found) -> first(Integer.parseInt(found.group(1)))),
			kind("prefix \"X-\"", "with this before it", "prefix " + ConversionKind.QUOTED,
					(found) -> (text) -> ConversionKind.unquoted(found.group(1)) + text),
			kind("suffix \" cm\"", "with this behind it", "suffix " + ConversionKind.QUOTED,
					(found) -> (text) -> text + ConversionKind.unquoted(found.group(1))),
			kind("replace \"a\" with \"b\"", "every such text replaced, as it is written",
					"replace " + ConversionKind.QUOTED + " with " + ConversionKind.QUOTED,
					(found) -> (text) -> text.replace(ConversionKind.unquoted(found.group(1)),
							ConversionKind.unquoted(found.group(2)))),
			kind("street without house number", "Main Street 5a: Main Street", "street without house number",
					(found) -> (text) -> street(text)),
			kind("house number", "Main Street 5a: 5a; nothing when there is none", "house number",
					(found) -> (text) -> houseNumber(text)));

	private TextConversions() {
	}

	private static ConversionKind kind(String usage, String meaning, String pattern,
			Function<Matcher, UnaryOperator<String>> maker) {
		return ConversionKind.text(usage, meaning, pattern, maker);
	}

	private static boolean hasBlank(String text) {
		for (int index = 0; index < text.length(); index++) {
			char sign = text.charAt(index);
			if (Character.isWhitespace(sign) || sign == NO_BREAK_SPACE) {
				return true;
			}
		}
		return false;
	}

	private static String withoutHtml(String html) {
		String lines = LINE_ENDS.matcher(html).replaceAll(" ");
		String bare = StringEscapeUtils.unescapeHtml4(TAGS.matcher(lines).replaceAll(""));
		return BLANKS.matcher(bare).replaceAll(" ").strip();
	}

	private static String paragraphs(String text) {
		return Arrays.stream(text.strip().split("\\R\\s*\\R"))
			.map((part) -> "<p>" + StringEscapeUtils.escapeHtml3(part.strip()).replaceAll("\\R", "<br>") + "</p>")
			.collect(Collectors.joining());
	}

	/** Characters are what people count, not halves of an emoji. */
	private static UnaryOperator<String> first(int count) {
		return (text) -> (text.codePointCount(0, text.length()) <= count) ? text
				: text.substring(0, text.offsetByCodePoints(0, count)).stripTrailing();
	}

	private static String street(String text) {
		if (text.length() > LONGEST_STREET) {
			return text;
		}
		Matcher last = STREET_FIRST.matcher(text.strip());
		if (last.matches()) {
			return last.group(1);
		}
		Matcher first = NUMBER_FIRST.matcher(text.strip());
		return first.matches() ? first.group(2) : text.strip();
	}

	private static String houseNumber(String text) {
		if (text.length() > LONGEST_STREET) {
			return "";
		}
		Matcher last = STREET_FIRST.matcher(text.strip());
		if (last.matches()) {
			return last.group(2);
		}
		Matcher first = NUMBER_FIRST.matcher(text.strip());
		return first.matches() ? first.group(1) : "";
	}

}
