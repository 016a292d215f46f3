package io.evenkeel.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value table: {@code from}, {@code to} and perhaps a {@code comment}. A row from
 * {@code *} or {@code otherwise} stands for all values without a row.
 */
final class ValueTableReader {

	static final String FROM = "from";

	static final String TO = "to";

	static final String COMMENT = "comment";

	static final List<String> COLUMNS = List.of(FROM, TO, COMMENT);

	private static final String REST = "*";

	private static final Set<String> OTHERWISE = Set.of(REST, "otherwise");

	private final RuleFile file;

	private final Consumer<Problem> problems;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Map<String, Place> places = new LinkedHashMap<>();

	private @Nullable String otherwise;

	ValueTableReader(RuleFile file, Consumer<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	static String name(RuleFile file) {
		return file.name().replaceFirst("\\.(csv|xlsx)$", "");
	}

	/**
	 * Reads the table.
	 * @return the table, with the rows that make sense
	 */
	ValueTable read() {
		List<TableLine> lines = TableFile.lines(this.file);
		if (lines.isEmpty()) {
			this.problems.accept(new Problem(this.file.shown(), 1, "the table is empty; its first line is: from,to"));
		}
		else {
			readRows(lines);
		}
		this.places.remove(REST);
		return new ValueTable(name(this.file), new Place(this.file.shown(), 0), this.values, this.places,
				this.otherwise);
	}

	private void readRows(List<TableLine> lines) {
		TableLine header = lines.get(0);
		List<String> columns = header.cells().stream().map((cell) -> cell.toLowerCase(Locale.ROOT)).toList();
		for (int column = 0; column < columns.size(); column++) {
			String name = columns.get(column);
			if (!name.isEmpty() && !COLUMNS.contains(name)) {
				this.problems.accept(header.placeOf(column)
					.problem("a value table has no column '" + header.cell(column) + "'"
							+ Problem.suggestion(name, COLUMNS)));
			}
		}
		int from = columns.indexOf(FROM);
		int to = columns.indexOf(TO);
		if (from < 0 || to < 0) {
			this.problems.accept(header.place().problem("the first line of a value table is: from,to (and comment)"));
			return;
		}
		lines.subList(1, lines.size()).forEach((line) -> readRow(line, from, to));
	}

	private void readRow(TableLine line, int from, int to) {
		String value = line.cell(from);
		String other = line.cell(to);
		if (value.isEmpty()) {
			this.problems.accept(line.placeOf(from).problem("'from' is empty; write '*' for all values without a row"));
		}
		if (other.isEmpty()) {
			this.problems
				.accept(line.placeOf(to).problem("'to' is empty; a value without a row is left alone and noted"));
		}
		if (value.isEmpty() || other.isEmpty()) {
			return;
		}
		boolean rest = OTHERWISE.contains(value.toLowerCase(Locale.ROOT));
		Place first = this.places.putIfAbsent(rest ? REST : value, line.place());
		if (first != null) {
			this.problems.accept(line.placeOf(from).problem("'" + value + "' has a row already, at " + first));
		}
		else if (rest) {
			this.otherwise = other;
		}
		else {
			this.values.put(value, other);
		}
	}

}
