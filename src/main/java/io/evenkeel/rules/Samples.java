package io.evenkeel.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Values of a field that tell conditions apart: every value that the conditions name, one
 * between each two, one beyond each end, one that none of them names, and nothing.
 * Whatever two conditions do with these they do with any value.
 */
final class Samples {

	private static final String OTHER = "\u0001";

	private Samples() {
	}

	/**
	 * The values.
	 * @param field the field
	 * @param cells the conditions on it, as tables write them
	 * @return the values, nothing (null) first
	 */
	static List<@Nullable Object> of(FieldRef field, Collection<String> cells) {
		List<@Nullable Object> samples = new ArrayList<>();
		samples.add(null);
		List<String> words = cells.stream().flatMap(Samples::words).distinct().toList();
		FieldType type = field.type();
		switch (type) {
			case TEXT -> {
				samples.addAll(words);
				samples.add(OTHER);
			}
			case FLAG -> samples.addAll(List.of(true, false));
			case TEXTS -> samples.addAll(lists(words));
			case DECIMAL -> samples.addAll(around(values(type, words, BigDecimal.class)));
			case MONEY -> samples.addAll(amounts(values(type, words, Money.class)));
			case WEIGHT -> samples.addAll(weights(values(type, words, Weight.class)));
			case LENGTH -> samples.addAll(lengths(values(type, words, Length.class)));
			default -> samples.add(type.parse("a=1"));
		}
		return samples;
	}

	/** The words of a cell that may be values, without the signs around them. */
	private static Stream<String> words(String cell) {
		String bare = cell.strip();
		while (bare.startsWith("not ")) {
			bare = bare.substring("not ".length()).strip();
		}
		bare = bare.replaceFirst("^(<=|>=|<|>)\\s*", "");
		Stream<String> listed = Arrays.stream(bare.split("\\|")).map(String::strip);
		return listed.flatMap((word) -> Stream.concat(Stream.of(word), ends(word)));
	}

	/** In {@code 10..20 EUR} both ends are euros. */
	private static Stream<String> ends(String word) {
		int dots = word.indexOf("..");
		if (dots <= 0) {
			return Stream.empty();
		}
		String from = word.substring(0, dots).strip();
		String to = word.substring(dots + 2).strip();
		int unit = to.indexOf(' ');
		return Stream.of((unit > 0 && from.indexOf(' ') < 0) ? from + to.substring(unit) : from, to);
	}

	private static List<List<String>> lists(List<String> words) {
		List<List<String>> lists = new ArrayList<>(List.of(List.of(OTHER), words));
		for (String word : words) {
			lists.add(List.of(word));
			words.stream().filter((other) -> !other.equals(word)).forEach((other) -> lists.add(List.of(word, other)));
		}
		return lists;
	}

	private static List<Money> amounts(List<Money> named) {
		Set<String> currencies = new LinkedHashSet<>(named.stream().map(Money::currency).toList());
		currencies.add(Money.UNSPECIFIED);
		List<BigDecimal> numbers = around(named.stream().map(Money::amount).toList());
		return currencies.stream()
			.flatMap((currency) -> numbers.stream().map((number) -> new Money(number, currency)))
			.toList();
	}

	private static List<Weight> weights(List<Weight> named) {
		Weight.Unit unit = named.isEmpty() ? Weight.Unit.GRAM : named.get(0).unit();
		return around(named.stream().map((weight) -> weight.in(unit).value()).toList()).stream()
			.map((number) -> new Weight(number, unit))
			.toList();
	}

	private static List<Length> lengths(List<Length> named) {
		Length.Unit unit = named.isEmpty() ? Length.Unit.CENTIMETRE : named.get(0).unit();
		return around(named.stream().map((length) -> length.in(unit).value()).toList()).stream()
			.map((number) -> new Length(number, unit))
			.toList();
	}

	/** The numbers, one between each two, and one beyond each end. */
	static List<BigDecimal> around(List<BigDecimal> named) {
		List<BigDecimal> sorted = List.copyOf(new TreeSet<>(named));
		List<BigDecimal> numbers = new ArrayList<>(sorted);
		for (int index = 1; index < sorted.size(); index++) {
			BigDecimal sum = sorted.get(index - 1).add(sorted.get(index));
			numbers.add(sum.divide(BigDecimal.valueOf(2), sum.scale() + 1, RoundingMode.HALF_EVEN));
		}
		numbers.add(sorted.isEmpty() ? BigDecimal.ZERO : sorted.get(0).subtract(BigDecimal.ONE));
		numbers.add(sorted.isEmpty() ? BigDecimal.ONE : sorted.get(sorted.size() - 1).add(BigDecimal.ONE));
		return numbers;
	}

	private static <T> List<T> values(FieldType type, List<String> words, Class<T> kind) {
		List<T> values = new ArrayList<>();
		for (String word : words) {
			try {
				values.add(kind.cast(type.parse(word)));
			}
			catch (IllegalArgumentException ex) {
				// a word such as 'known', which is no value
			}
		}
		return values;
	}

}
