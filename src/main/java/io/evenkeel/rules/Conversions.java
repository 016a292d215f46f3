package io.evenkeel.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import org.apache.commons.text.StringEscapeUtils;

/** All conversions that tables can name. */
final class Conversions {

	private static final Pattern LINE_ENDS = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6])\\s*>");

	private static final Pattern TAGS = Pattern.compile("<[^<>]*>");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

	private static final char NO_BREAK_SPACE = '\u00a0';

	private static final BigDecimal CENTS_95 = new BigDecimal("0.95");

	private static final List<Conversion> ALL = List.of(
			new Conversion("kilograms", "the same weight in kilograms", Set.of(FieldType.WEIGHT),
					(value) -> ((Weight) value).in(Weight.Unit.KILOGRAM)),
			new Conversion("grams", "the same weight in grams", Set.of(FieldType.WEIGHT),
					(value) -> ((Weight) value).in(Weight.Unit.GRAM)),
			new Conversion("centimetres", "the same length in centimetres", Set.of(FieldType.LENGTH),
					(value) -> ((Length) value).in(Length.Unit.CENTIMETRE)),
			new Conversion("millimetres", "the same length in millimetres", Set.of(FieldType.LENGTH),
					(value) -> ((Length) value).in(Length.Unit.MILLIMETRE)),
			text("upper-case", "the text in capital letters", (text) -> text.toUpperCase(Locale.ROOT)),
			text("lower-case", "the text in small letters", (text) -> text.toLowerCase(Locale.ROOT)),
			text("without-blanks", "the text without any blanks, as barcodes need it",
					(text) -> hasBlank(text) ? BLANKS.matcher(text).replaceAll("") : text),
			text("trimmed", "the text without blanks around it, and single ones inside",
					(text) -> BLANKS.matcher(text).replaceAll(" ").strip()),
			text("strip-html", "the text without HTML", Conversions::withoutHtml),
			new Conversion("round-95", "the amount rounded up to the next that ends in .95", Set.of(FieldType.MONEY),
					(value) -> endingIn95((Money) value)),
			new Conversion("round-whole", "the amount rounded to whole units of its currency", Set.of(FieldType.MONEY),
					(value) -> wholeUnits((Money) value)));

	private Conversions() {
	}

	static List<Conversion> all() {
		return ALL;
	}

	static List<String> names() {
		return ALL.stream().map(Conversion::name).toList();
	}

	static Optional<Conversion> named(String name) {
		return ALL.stream().filter((conversion) -> conversion.name().equals(name)).findFirst();
	}

	private static Conversion text(String name, String meaning, UnaryOperator<String> function) {
		return new Conversion(name, meaning, Set.of(FieldType.TEXT), (value) -> function.apply((String) value));
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

	private static Money endingIn95(Money price) {
		BigDecimal whole = price.amount().subtract(CENTS_95).setScale(0, RoundingMode.CEILING);
		return new Money(whole.add(CENTS_95).max(CENTS_95), price.currency());
	}

	private static Money wholeUnits(Money price) {
		return new Money(price.amount().setScale(0, RoundingMode.HALF_UP), price.currency());
	}

}
