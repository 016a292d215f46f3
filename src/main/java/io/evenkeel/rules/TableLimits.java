package io.evenkeel.rules;

import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/** How large a table may be: more than people can look at helps nobody. */
final class TableLimits {

	static final int MOST_ROWS = 20_000;

	static final int MOST_COLUMNS = 100;

	static final int LONGEST_CELL = 2_000;

	private TableLimits() {
	}

	/**
	 * Refuses a table that is too large.
	 * @param file its name for people
	 * @param lines its lines
	 * @return the lines
	 * @throws InputFailure naming the first cell, line or the file that is too large
	 */
	static List<TableLine> checked(String file, List<TableLine> lines) {
		if (lines.size() > MOST_ROWS) {
			throw new InputFailure(new Problem(file, 0,
					"the table has %,d rows; at most %,d can be read".formatted(lines.size(), MOST_ROWS)));
		}
		lines.forEach(TableLimits::check);
		return lines;
	}

	private static void check(TableLine line) {
		if (line.cells().size() > MOST_COLUMNS) {
			throw new InputFailure(line.place()
				.problem("the row has %,d cells; at most %d can be read".formatted(line.cells().size(), MOST_COLUMNS)));
		}
		for (int column = 0; column < line.cells().size(); column++) {
			if (line.cells().size() == 1 && line.cell(column).indexOf('\n') >= 0) {
				throw new InputFailure(line.placeOf(column)
					.problem("the cell goes on over several lines; is a quote not closed here?"));
			}
			if (line.cell(column).length() > LONGEST_CELL) {
				throw new InputFailure(line.placeOf(column)
					.problem("the cell has %,d letters; at most %,d can be read".formatted(line.cell(column).length(),
							LONGEST_CELL)));
			}
		}
	}

}
