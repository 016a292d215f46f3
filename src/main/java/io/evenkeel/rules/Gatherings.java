package io.evenkeel.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.rules.Conversion.Gathering;
import org.jspecify.annotations.Nullable;

/**
 * Conversions that look at several fields of a record; each can only be the first step.
 */
final class Gatherings {

	/** How tables write them, with their meanings. */
	static final List<List<String>> DOCUMENTED = List.of(
			List.of("join brand, name with \" \"", "the fields in one text, those that are known"),
			List.of("first of short-description, description", "the first of the fields that is known"),
			List.of("default \"none\"",
					"this where the field is not known; it is the first step, or follows `first of`"));

	private static final Pattern JOIN = Pattern.compile("(?i)join\\s+(.+?)\\s+with\\s+" + ConversionKind.QUOTED);

	private static final Pattern FIRST_OF = Pattern.compile("(?i)first\\s+of\\s+(.+)");

	private static final Pattern DEFAULT = Pattern.compile("(?i)default\\s+(?:" + ConversionKind.QUOTED + "|(\\S+))");

	private Gatherings() {
	}

	static boolean isDefault(String step) {
		return DEFAULT.matcher(step).matches();
	}

	static boolean isText(String step) {
		return JOIN.matcher(step).matches();
	}

	/**
	 * Reads a step.
	 * @param step what the table has
	 * @param fields the fields
	 * @param from the row's own field
	 * @return how the value is gathered, or null when the step is none of these
	 * @throws IllegalArgumentException when there is no such field
	 */
	static @Nullable Gathering read(String step, FieldList fields, FieldRef from) {
		Matcher join = JOIN.matcher(step);
		if (join.matches()) {
			List<FieldRef> joined = fields(join.group(1), fields);
			String between = ConversionKind.unquoted(join.group(2));
			return (product, value) -> joined.stream()
				.map((field) -> field.of(product))
				.filter((part) -> !Values.isEmpty(part))
				.map((part) -> Shapes.text(Objects.requireNonNull(part)))
				.collect(Collectors.joining(between));
		}
		Matcher first = FIRST_OF.matcher(step);
		if (first.matches()) {
			List<FieldRef> tried = fields(first.group(1), fields);
			refuseOtherKinds(tried, from);
			return (product, value) -> tried.stream()
				.map((field) -> field.of(product))
				.filter((part) -> !Values.isEmpty(part))
				.findFirst()
				.orElse(null);
		}
		Matcher initial = DEFAULT.matcher(step);
		if (initial.matches()) {
			Object text = (initial.group(1) != null) ? ConversionKind.unquoted(initial.group(1)) : initial.group(2);
			Object otherwise = from.type().parse(text);
			return (product, value) -> Values.isEmpty(value) ? otherwise : value;
		}
		return null;
	}

	static Gathering both(Gathering first, Gathering then) {
		return (product, value) -> then.gather(product, first.gather(product, value));
	}

	private static List<FieldRef> fields(String names, FieldList fields) {
		return Arrays.stream(names.split(",")).map((name) -> fields.named(name.strip())).toList();
	}

	private static void refuseOtherKinds(List<FieldRef> fields, FieldRef from) {
		fields.stream().filter((field) -> field.type() != from.type()).findFirst().ifPresent((field) -> {
			throw new IllegalArgumentException("'" + field.name() + "' is of another kind than '" + from.name() + "'");
		});
	}

}
