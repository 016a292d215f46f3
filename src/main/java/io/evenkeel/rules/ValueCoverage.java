package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.failure.Problem;

/**
 * Holds the value tables of a set against the values that the service of a side can give:
 * a status that a table does not know would be found out at night.
 *
 * @param problems tables without a row for all other values that lack one of these
 * @param notices rows for values that the service never gives
 */
public record ValueCoverage(List<Problem> problems, List<Problem> notices) {

	/**
	 * Holds the tables of a set against a service.
	 * @param content the set
	 * @param side the side that the service is on
	 * @param service the service's name
	 * @param values for the fields it is known of, every value that the service can give
	 * @return what is found
	 */
	public static ValueCoverage of(RuleContent content, Side side, String service, Map<String, List<String>> values) {
		ValueCoverage found = new ValueCoverage(new ArrayList<>(), new ArrayList<>());
		ValueTables tables = RuleReading.of(content.folder()).table().values();
		TableUse.of(content.folder())
			.stream()
			.filter((use) -> use.side() == side && values.containsKey(use.field()))
			.filter((use) -> tables.names().contains(use.table()))
			.forEach((use) -> found.hold(tables.named(use.table()), use.field(), service, values.get(use.field())));
		return found;
	}

	private void hold(ValueTable table, String field, String service, List<String> values) {
		List<String> missing = values.stream().filter((value) -> table.lookUp(value).isEmpty()).toList();
		if (!missing.isEmpty()) {
			this.problems.add(table.place()
				.problem("the table does not say what to make of " + String.join(", ", missing) + ", which " + service
						+ " gives as '" + field + "'; add " + ((missing.size() == 1) ? "a row" : "rows")
						+ ", or one from '*' for all other values"));
		}
		table.places().forEach((value, place) -> {
			if (!values.contains(value)) {
				this.notices.add(place.problem(service + " never gives '" + value + "' as '" + field + "'"
						+ Problem.suggestion(value, values)));
			}
		});
	}

}
