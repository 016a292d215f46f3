package io.evenkeel.sandbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The paths and methods of a service, from a table of the facts: the path in the first
 * column, with variables in braces, and the method in one of that name.
 *
 * @param rows the table
 */
public record Routes(List<NamedCsvRecord> rows) {

	/**
	 * Reads a table.
	 * @param name its name in the facts
	 * @return the routes; none where the facts are not there
	 */
	public static Routes of(String name) {
		return new Routes(Facts.areThere(name.replaceAll("/.*", "")) ? Facts.table(name) : List.of());
	}

	/**
	 * The path in the table that a call took.
	 * @param request the call
	 * @return the one with the fewest variables; empty where there is none with the
	 * method
	 */
	public Optional<String> template(Request request) {
		String path = request.path().replaceFirst("^/", "").replaceFirst("(\\.json|/)$", "");
		return this.rows.stream()
			.filter((row) -> row.getField("method").equals(request.method()))
			.map((row) -> row.getField(0))
			.filter((template) -> path.matches(template.replaceAll("\\{[^}]+}", "\\\\d+")))
			.min(Comparator.comparingInt((template) -> template.split("\\{").length));
	}

}
