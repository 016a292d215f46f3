package io.evenkeel.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.rules.Conversion.Step;
import org.jspecify.annotations.Nullable;

/**
 * A kind of conversion that tables can name.
 *
 * @param usage how tables write it, with a typical argument
 * @param meaning one sentence for people who know shops
 * @param pattern what a step must look like
 * @param types the kinds of value it can be used on; none for any
 * @param result the kind of value it gives; null for the same, text where it may be any
 * @param maker makes the step of its arguments
 */
record ConversionKind(String usage, String meaning, Pattern pattern, Set<FieldType> types, @Nullable FieldType result,
		Maker maker) {

	static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";

	static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";

	static final String PERCENT = "(?:" + NUMBER + "\\s*%|of (?:the )?setting ([A-Za-z0-9][A-Za-z0-9._-]*))";

	static ConversionKind of(String usage, String meaning, String pattern, Set<FieldType> types,
			@Nullable FieldType result, Maker maker) {
		Pattern compiled = Pattern.compile(pattern.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
		return new ConversionKind(usage, meaning, compiled, types, result, maker);
	}

	/** Done to a text, and to each text of a list. */
	static ConversionKind text(String usage, String meaning, String pattern,
			Function<Matcher, UnaryOperator<String>> maker) {
		return of(usage, meaning, pattern, Set.of(FieldType.TEXT, FieldType.TEXTS), null, (found, context) -> {
			UnaryOperator<String> function = maker.apply(found);
			return (value) -> each(value, function);
		});
	}

	static Object each(Object value, UnaryOperator<String> function) {
		if (value instanceof Collection<?> list) {
			return list.stream()
				.map((part) -> function.apply(part.toString()))
				.filter((part) -> !part.isEmpty())
				.toList();
		}
		return function.apply(value.toString());
	}

	static String unquoted(String inside) {
		return inside.replaceAll("\\\\(.)", "$1");
	}

	boolean suits(FieldType type) {
		return this.types.isEmpty() || this.types.contains(type);
	}

	/** Makes a step of what the table says. */
	@FunctionalInterface
	interface Maker {

		/**
		 * Makes the step.
		 * @param found the arguments
		 * @param context what it may look up
		 * @return the step
		 * @throws IllegalArgumentException when an argument is wrong, in plain words
		 */
		Step make(Matcher found, Context context);

	}

	/**
	 * What a conversion may look up when it is made.
	 *
	 * @param fields the fields
	 * @param tables the value tables of the set
	 * @param settings the names of the settings of the set
	 */
	record Context(FieldList fields, ValueTables tables, List<String> settings) {
	}

}
