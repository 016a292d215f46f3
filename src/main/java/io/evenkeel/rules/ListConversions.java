package io.evenkeel.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.rules.Conversion.Step;
import io.evenkeel.rules.Conversion.Unconvertible;
import io.evenkeel.rules.ConversionKind.Context;

/** Conversions of lists, of yes and no, and by value tables. */
final class ListConversions {

	private static final Set<FieldType> LIST = Set.of(FieldType.TEXTS);

	private static final String AS_IT_IS = "=";

	private static final String LEFT_OUT = "-";

	private static final String TABLE = "([A-Za-z0-9][A-Za-z0-9._-]*)";

	static final List<ConversionKind> ALL = List.of(ConversionKind.of("look up in statuses",
			"what the value table `statuses.csv` says for it, and for each of a list; a value that it lacks is noted",
			"look up in " + TABLE, Set.of(), FieldType.TEXT,
			(found, context) -> lookUp(table(found.group(1), context))),
			ConversionKind.of("look up names in attributes",
					"the same for the names of options or characteristics; `=` in the table keeps the name, `-` leaves the entry out",
					"look up names in " + TABLE, Set.of(FieldType.NAMED_TEXTS), null,
					(found, context) -> lookUpNames(table(found.group(1), context))),
			ConversionKind.of("first entry", "the first of a list", "first entry", LIST, FieldType.TEXT,
					(found, context) -> (value) -> entries(value).get(0)),
			ConversionKind.of("last entry", "the last of a list", "last entry", LIST, FieldType.TEXT,
					(found, context) -> (value) -> entries(value).get(entries(value).size() - 1)),
			ConversionKind.of("split at \",\"", "a text as a list", "split at " + ConversionKind.QUOTED,
					Set.of(FieldType.TEXT), FieldType.TEXTS,
					(found, context) -> (value) -> split(value.toString(), ConversionKind.unquoted(found.group(1)))),
			ConversionKind.of("joined with \", \"", "a list as a text", "joined with " + ConversionKind.QUOTED, LIST,
					FieldType.TEXT,
					(found, context) -> (value) -> String.join(ConversionKind.unquoted(found.group(1)),
							entries(value))),
			ConversionKind.of("opposite", "no for yes, yes for no", "opposite", Set.of(FieldType.FLAG), null,
					(found, context) -> (value) -> !(Boolean) Shapes.typed(FieldType.FLAG, value)));

	private ListConversions() {
	}

	private static ValueTable table(String name, Context context) {
		return context.tables().named(name);
	}

	private static Step lookUp(ValueTable table) {
		UnaryOperator<String> function = (text) -> found(table, text);
		return (value) -> {
			if (value instanceof Map<?, ?> map) {
				Map<String, String> found = new LinkedHashMap<>();
				map.forEach((name, text) -> found.put(name.toString(), found(table, text.toString())));
				return found;
			}
			return (value instanceof List<?>) ? ConversionKind.each(value, function) : found(table, Shapes.text(value));
		};
	}

	private static Step lookUpNames(ValueTable table) {
		return (value) -> {
			Map<String, Object> found = new LinkedHashMap<>();
			((Map<?, ?>) Shapes.typed(FieldType.NAMED_TEXTS, value)).forEach((name, text) -> {
				String other = found(table, name.toString());
				if (!other.equals(LEFT_OUT)) {
					found.put(other.equals(AS_IT_IS) ? name.toString() : other, text);
				}
			});
			return found;
		};
	}

	private static String found(ValueTable table, String value) {
		return table.lookUp(value)
			.orElseThrow(
					() -> new Unconvertible("the table '" + table.name() + "' does not say what '" + value + "' is"));
	}

	private static List<String> entries(Object value) {
		return ((List<?>) Shapes.typed(FieldType.TEXTS, value)).stream().map(Object::toString).toList();
	}

	private static List<String> split(String text, String separator) {
		return Arrays.stream(text.split(Pattern.quote(separator)))
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.toUnmodifiableList());
	}

}
