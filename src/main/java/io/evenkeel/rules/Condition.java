package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.commerce.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a {@code when} column asks of a record: {@code Acme|Bolt},
 * {@code not Acme}, {@code > 100}, {@code 10..20}, {@code known}, {@code unknown}. An
 * unknown value meets no condition but {@code unknown}.
 *
 * @param field the field it looks at
 * @param side whose record; null for the record of the side that leads the row
 * @param text the cell, as it was written
 * @param test the test of the value
 */
record Condition(FieldRef field, @Nullable Side side, String text, Predicate<@Nullable Object> test) {

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");

	private static final Pattern RANGE = Pattern.compile("(\\S.*?)\\s*\\.\\.\\s*(\\S.*)");

	boolean holdsFor(CommerceRecord product) {
		return this.test.test(this.field.of(product));
	}

	/**
	 * The texts that the cell lists, where one of them must be the value.
	 * @return the texts; none where the cell asks for anything else
	 */
	List<String> alternatives() {
		boolean lists = this.field.type() == FieldType.TEXT && !this.text.equals("known")
				&& !this.text.equals("unknown") && !this.text.startsWith("not ")
				&& !COMPARISON.matcher(this.text).matches();
		return lists ? Arrays.stream(this.text.split("\\|")).map(String::strip).toList() : List.of();
	}

	/**
	 * Reads a cell.
	 * @param field the field of the column
	 * @param side whose record the column names
	 * @param text the cell
	 * @return the condition
	 * @throws IllegalArgumentException when the cell does not suit the field, with the
	 * reason
	 */
	static Condition of(FieldRef field, @Nullable Side side, String text) {
		return new Condition(field, side, text.strip(), test(field, text.strip()));
	}

	private static Predicate<@Nullable Object> test(FieldRef field, String text) {
		if (text.equals("known")) {
			return (value) -> !Values.isEmpty(value);
		}
		if (text.equals("unknown")) {
			return Values::isEmpty;
		}
		Matcher comparison = COMPARISON.matcher(text);
		if (comparison.matches()) {
			return comparing(field.type(), comparison.group(1), comparison.group(2));
		}
		if (text.startsWith("not ")) {
			Predicate<@Nullable Object> unwanted = test(field, text.substring("not ".length()).strip());
			return (value) -> !Values.isEmpty(value) && !unwanted.test(value);
		}
		Matcher range = RANGE.matcher(text);
		if (isOrdered(field.type()) && range.matches()) {
			return comparing(field.type(), ">=", withUnitOf(range.group(2), range.group(1)))
				.and(comparing(field.type(), "<=", range.group(2)));
		}
		return among(field, Arrays.stream(text.split("\\|")).map(String::strip).toList());
	}

	private static boolean isOrdered(FieldType type) {
		return type == FieldType.DECIMAL || type == FieldType.MONEY || type == FieldType.WEIGHT
				|| type == FieldType.LENGTH;
	}

	/** In {@code 10..20 EUR} both ends are euros. */
	private static String withUnitOf(String highest, String lowest) {
		int blank = highest.indexOf(' ');
		return (blank > 0 && lowest.indexOf(' ') < 0) ? lowest + highest.substring(blank) : lowest;
	}

	/**
	 * Tests whether a value is one of some.
	 * @param field the field
	 * @param words the values, as tables write them
	 * @return the test; a list passes when it has one of them among others
	 * @throws IllegalArgumentException when one is no value of the field
	 */
	static Predicate<@Nullable Object> among(FieldRef field, List<String> words) {
		FieldType type = field.type();
		if (field.is(RecordField.CATEGORIES)) {
			return (value) -> value instanceof Collection<?> paths
					&& paths.stream().anyMatch((path) -> words.stream().anyMatch((word) -> liesIn(path, word)));
		}
		if (type == FieldType.TEXTS) {
			return (value) -> value instanceof Collection<?> list && words.stream().anyMatch(list::contains);
		}
		if (type == FieldType.NAMED_TEXTS || type == FieldType.NAMED_DECIMALS) {
			throw new IllegalArgumentException("a field with names inside can only be 'known' or 'unknown'");
		}
		List<Object> values = words.stream().map(type::parse).toList();
		return (value) -> value != null && values.stream().anyMatch((wanted) -> Values.same(wanted, value));
	}

	/** {@code Shoes > Boots} lies in {@code Shoes}. */
	private static boolean liesIn(Object path, String category) {
		return path.equals(category) || path.toString().startsWith(category + " >");
	}

	static Predicate<@Nullable Object> comparing(FieldType type, String sign, String limit) {
		return switch (type) {
			case DECIMAL -> ordered((BigDecimal) type.parse(limit), BigDecimal.class, sign);
			case MONEY -> ordered(Money.parse(limit), Money.class, sign);
			case WEIGHT -> ordered(Weight.parse(limit), Weight.class, sign);
			case LENGTH -> ordered(Length.parse(limit), Length.class, sign);
			default -> throw new IllegalArgumentException("'" + sign + " " + limit + "' needs a field with a number");
		};
	}

	private static <T extends Comparable<T>> Predicate<@Nullable Object> ordered(T limit, Class<T> type, String sign) {
		return (value) -> {
			if (value == null) {
				return false;
			}
			if (value instanceof Money money && limit instanceof Money other && !money.goesWith(other)) {
				return false;
			}
			int order = type.cast(value).compareTo(limit);
			return switch (sign) {
				case "<" -> order < 0;
				case "<=" -> order <= 0;
				case ">" -> order > 0;
				default -> order >= 0;
			};
		};
	}

}
