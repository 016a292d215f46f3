package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.rules.PolicyShape.Ask;
import org.jspecify.annotations.Nullable;

/** Conditions that compare the same part with values that are written out. */
final class Comparisons {

	private static final Pattern COMPARISON = Pattern
		.compile("((?:pos|shop|base)\\.\\w[\\w.!]*)(==|!=|<=|>=|<|>)(\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)");

	private Comparisons() {
	}

	/**
	 * Conditions on the same part that no value can meet.
	 * @param asks the conditions of a rule
	 * @return the first such conditions, or none
	 */
	static List<Ask> contradiction(List<Ask> asks) {
		Map<String, List<Ask>> byPart = new LinkedHashMap<>();
		for (Ask ask : asks) {
			Matcher matcher = COMPARISON.matcher(ask.text());
			if (matcher.matches()) {
				byPart.computeIfAbsent(matcher.group(1).replace("!.", "."), (part) -> new ArrayList<>()).add(ask);
			}
		}
		return byPart.values()
			.stream()
			.filter((of) -> of.size() > 1 && samples(of).stream().noneMatch((value) -> meetsAll(of, value)))
			.findFirst()
			.orElse(List.of());
	}

	private static boolean meetsAll(List<Ask> asks, @Nullable Object value) {
		return asks.stream().allMatch((ask) -> meets(ask, value));
	}

	private static boolean meets(Ask ask, @Nullable Object value) {
		Matcher matcher = COMPARISON.matcher(ask.text());
		if (!matcher.matches()) {
			return true;
		}
		Object limit = value(matcher.group(3));
		String sign = matcher.group(2);
		if (sign.equals("==") || sign.equals("!=")) {
			return sign.equals("==") == same(value, limit);
		}
		if (!(value instanceof BigDecimal number) || !(limit instanceof BigDecimal bound)) {
			return !(limit instanceof BigDecimal);
		}
		int order = number.compareTo(bound);
		return switch (sign) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		};
	}

	private static boolean same(@Nullable Object one, @Nullable Object other) {
		return (one instanceof BigDecimal number && other instanceof BigDecimal bound) ? number.compareTo(bound) == 0
				: Objects.equals(one, other);
	}

	private static List<@Nullable Object> samples(List<Ask> asks) {
		List<@Nullable Object> samples = new ArrayList<>();
		List<BigDecimal> numbers = new ArrayList<>();
		samples.add(null);
		for (Ask ask : asks) {
			Matcher matcher = COMPARISON.matcher(ask.text());
			Object value = matcher.matches() ? value(matcher.group(3)) : null;
			if (value != null) {
				samples.add(value);
				if (value instanceof BigDecimal number) {
					numbers.add(number);
				}
				if (value instanceof Boolean flag) {
					samples.add(!flag);
				}
				if (value instanceof String) {
					samples.add("\u0001");
				}
			}
		}
		samples.addAll(Samples.around(numbers));
		return samples;
	}

	private static @Nullable Object value(String text) {
		if (text.startsWith("\"")) {
			return text.substring(1, text.length() - 1);
		}
		return switch (text) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			case "null" -> null;
			default -> new BigDecimal(text);
		};
	}

}
