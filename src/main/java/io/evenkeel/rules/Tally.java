package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how often each row of a field table decided: two numbers a row, so that counting
 * costs nothing beside deciding. For one thread.
 */
final class Tally {

	private final FieldTable table;

	private final long[] fired;

	private final long[] overruled;

	Tally(FieldTable table) {
		this.table = table;
		this.fired = new long[table.rows().size()];
		this.overruled = new long[table.rows().size()];
	}

	void fired(FieldRow row) {
		this.fired[row.number()]++;
	}

	void overruled(FieldRow row) {
		this.overruled[row.number()]++;
	}

	/**
	 * What was counted since the last time.
	 * @return one for each row that was asked at all
	 */
	List<RuleCount> take() {
		List<RuleCount> counts = new ArrayList<>();
		for (FieldRow row : this.table.rows()) {
			int number = row.number();
			if (this.fired[number] > 0 || this.overruled[number] > 0) {
				counts.add(new RuleCount(row.because().source(), row.because().rule(), this.fired[number],
						this.overruled[number]));
			}
		}
		Arrays.fill(this.fired, 0);
		Arrays.fill(this.overruled, 0);
		return counts;
	}

}
