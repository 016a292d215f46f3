package io.evenkeel.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/** The value tables of a rule set, by name. */
final class ValueTables {

	static final ValueTables NONE = new ValueTables(Map.of());

	private final Map<String, ValueTable> tables;

	private ValueTables(Map<String, ValueTable> tables) {
		this.tables = tables;
	}

	/**
	 * Reads value tables.
	 * @param files their files
	 * @param problems takes what is wrong with them
	 * @return the tables
	 */
	static ValueTables of(List<RuleFile> files, Consumer<Problem> problems) {
		Map<String, ValueTable> tables = new LinkedHashMap<>();
		for (RuleFile file : files) {
			try {
				ValueTable table = new ValueTableReader(file, problems).read();
				ValueTable first = tables.putIfAbsent(table.name(), table);
				if (first != null) {
					problems.accept(new Problem(file.shown(), 0,
							"there is a " + first.place() + " too; a value table is one file, CSV or XLSX"));
				}
			}
			catch (InputFailure ex) {
				ex.problems().forEach(problems);
			}
		}
		return new ValueTables(tables);
	}

	Collection<String> names() {
		return this.tables.keySet();
	}

	/**
	 * The table of this name.
	 * @param name the name
	 * @return the table
	 * @throws IllegalArgumentException when there is none, in plain words
	 */
	ValueTable named(String name) {
		ValueTable table = this.tables.get(name);
		if (table == null) {
			throw new IllegalArgumentException(unknown(name, names()));
		}
		return table;
	}

	/**
	 * Says that there is no such table.
	 * @param name the name
	 * @param known the names there are
	 * @return a sentence
	 */
	static String unknown(String name, Collection<String> known) {
		return "there is no value table '" + name + "'"
				+ (known.isEmpty() ? "; it would be the file " + name + ".csv" : Problem.suggestion(name, known));
	}

}
