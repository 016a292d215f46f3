package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.rules.Conversion.Gathering;
import io.evenkeel.rules.Conversion.Step;
import io.evenkeel.rules.ConversionKind.Context;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a table has in its conversion column: steps with {@code then} or {@code |}
 * between.
 */
final class ConversionReader {

	private static final Pattern BETWEEN = Pattern
		.compile("\\s*(?:\\||\\bthen\\b)\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

	private static final int LONGEST = 1000;

	private final Context context;

	ConversionReader(FieldList fields, ValueTables tables, List<RuleSetting> settings) {
		this.context = new Context(fields, tables, settings.stream().map(RuleSetting::name).toList());
	}

	/**
	 * Reads a conversion.
	 * @param text the cell; empty for none
	 * @param from the field the value comes from
	 * @param target the field it goes into
	 * @return the conversion, or null when the value goes as it is
	 * @throws IllegalArgumentException when there is no such conversion or it does not
	 * suit, in plain words
	 */
	@Nullable Conversion read(String text, FieldRef from, FieldRef target) {
		if (text.isBlank() && from.type() == target.type()) {
			return null;
		}
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("a conversion has " + LONGEST + " signs at most");
		}
		Flow flow = new Flow(from.type(), isFurther(from));
		List<Step> steps = new ArrayList<>();
		Gathering gathering = null;
		for (String part : text.isBlank() ? List.<String>of() : List.of(BETWEEN.split(text.strip(), -1))) {
			Gathering more = (steps.isEmpty() && (gathering == null || Gatherings.isDefault(part)))
					? Gatherings.read(part, this.context.fields(), from) : null;
			if (more != null) {
				gathering = (gathering != null) ? Gatherings.both(gathering, more) : more;
				flow = Gatherings.isText(part) ? new Flow(FieldType.TEXT, false) : flow;
			}
			else {
				flow = step(part, flow, from, steps);
			}
		}
		refuseMisfit(flow, from, target);
		return new Conversion(text.strip(), gathering, steps, target);
	}

	private Flow step(String part, Flow flow, FieldRef from, List<Step> steps) {
		for (ConversionKind kind : Conversions.all()) {
			Matcher found = kind.pattern().matcher(part);
			if (found.matches()) {
				if (!flow.isLoose() && !kind.suits(flow.type())) {
					throw new IllegalArgumentException(
							"the conversion '" + part + "' does not suit the field '" + from.name() + "'");
				}
				steps.add(kind.maker().make(found, this.context));
				return flow.after(kind);
			}
		}
		if (Gatherings.isDefault(part)) {
			throw new IllegalArgumentException("'" + part + "' must be the first step");
		}
		throw new IllegalArgumentException(
				"there is no conversion '" + part + "'" + (part.isEmpty() ? "" : suggestion(part)));
	}

	private static String suggestion(String part) {
		List<String> known = new ArrayList<>(Conversions.names());
		Gatherings.DOCUMENTED.forEach((row) -> known.add(row.get(0)));
		String suggestion = Texts.suggestion(part, known);
		return suggestion.isEmpty() ? "; rules/README.md lists them all" : suggestion;
	}

	private static void refuseMisfit(Flow flow, FieldRef from, FieldRef target) {
		if (!flow.isLoose() && flow.type() != target.type() && !isFurther(target)) {
			throw new IllegalArgumentException(
					"'" + from.name() + "' does not fit into '" + target.name() + "': they are of different kinds");
		}
	}

	private static boolean isFurther(FieldRef field) {
		return field.field() == null;
	}

	/**
	 * What kind of value there is between two steps.
	 *
	 * @param type the kind
	 * @param isLoose whether it may be a text that is read as whatever comes next
	 */
	private record Flow(FieldType type, boolean isLoose) {

		Flow after(ConversionKind kind) {
			if (kind.result() == null) {
				return this.isLoose && !kind.types().isEmpty() && !kind.types().contains(FieldType.TEXT)
						? new Flow(kind.types().iterator().next(), true) : this;
			}
			boolean anything = kind.types().isEmpty();
			boolean list = anything && (this.type == FieldType.TEXTS || this.type == FieldType.NAMED_TEXTS);
			return list ? this : new Flow(kind.result(), anything || this.isLoose);
		}

	}

}
