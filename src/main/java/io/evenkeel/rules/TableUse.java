package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;

/**
 * A value table is asked about a field as a side tells it.
 *
 * @param table the table's name
 * @param side the side
 * @param field the field's name
 */
record TableUse(String table, Side side, String field) {

	/** Only a first step sees the value as the side tells it. */
	private static final Pattern CONVERSION = Pattern
		.compile("(?i)look\\s+up\\s+in\\s+\"?([\\w-]+)\"?\\s*(?:\\||\\bthen\\b|$).*");

	private static final Pattern OF_A_PART = Pattern
		.compile("lookUp\\s*\\(\\s*\"([^\"]+)\"\\s*,\\s*(?:\\$\\w+\\s*\\.\\s*)?(?:get)?(pos|shop|Pos|Shop)(?:\\(\\))?"
				+ "\\s*\\.\\s*(\\w+)\\s*(?:\\(\\))?\\s*\\)");

	private static final Pattern OF_A_FIELD = Pattern
		.compile("at(Pos|Shop)\\s*\\(\\s*\"([^\"]+)\"\\s*\\)\\s*\\.\\s*lookUp\\s*\\(\\s*\"([^\"]+)\"");

	/**
	 * All such questions of a rule set.
	 * @param folder the set
	 * @return each once, in the order of rows and policies
	 */
	static Set<TableUse> of(RuleFolder folder) {
		Set<TableUse> uses = new LinkedHashSet<>();
		RuleReading.of(folder).table().rows().stream().flatMap(TableUse::of).forEach(uses::add);
		Policies.of(folder).forEach((policy) -> {
			uses.addAll(of(policy.when()));
			uses.addAll(of(policy.then()));
		});
		return uses;
	}

	private static Stream<TableUse> of(FieldRow row) {
		Matcher conversion = CONVERSION.matcher((row.conversion() != null) ? row.conversion().name() : "");
		Side side = row.leads().side();
		return (side != null && conversion.matches())
				? Stream.of(new TableUse(conversion.group(1), side, row.from().name())) : Stream.empty();
	}

	private static List<TableUse> of(String rule) {
		List<TableUse> uses = new ArrayList<>();
		Matcher part = OF_A_PART.matcher(rule);
		while (part.find()) {
			uses.add(new TableUse(part.group(1), side(part.group(2)), field(part.group(3))));
		}
		Matcher field = OF_A_FIELD.matcher(rule);
		while (field.find()) {
			uses.add(new TableUse(field.group(3), side(field.group(1)), field.group(2)));
		}
		return uses;
	}

	private static Side side(String word) {
		return Side.valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** The field behind {@code paymentStatus} or {@code getPaymentStatus}. */
	private static String field(String part) {
		String bare = part.replaceFirst("^get(?=[A-Z])", "");
		String name = bare.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
		return RecordField.named(name).map(RecordField::fieldName).orElse(part);
	}

}
