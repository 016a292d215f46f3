package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reasons of one run. A run has few different ones, so changes keep their numbers
 * only. For one thread.
 */
final class Reasons {

	private final Sql sql;

	private final long runId;

	private final Map<Reason, Integer> numbers = new HashMap<>();

	private final List<Reason> all = new ArrayList<>();

	private int stored;

	Reasons(Sql sql, long runId) {
		this.sql = sql;
		this.runId = runId;
		sql.query("select rule, source, reason from because where run_id = ? order by nr",
				(row, n) -> new Reason(row.getString(1), row.getString(2), row.getString(3)), runId)
			.forEach(this::number);
		this.stored = this.all.size();
	}

	int number(Reason reason) {
		Integer known = this.numbers.get(reason);
		if (known != null) {
			return known;
		}
		this.all.add(reason);
		this.numbers.put(reason, this.all.size() - 1);
		return this.all.size() - 1;
	}

	Reason reason(int number) {
		return Objects.requireNonNull(this.all.get(number));
	}

	/** Stores the reasons that are new, in the caller's transaction. */
	void store() {
		for (int nr = this.stored; nr < this.all.size(); nr++) {
			Reason reason = this.all.get(nr);
			this.sql.update("insert into because (run_id, nr, rule, source, reason) values (?, ?, ?, ?, ?)", this.runId,
					nr, reason.rule(), reason.source(), reason.reason());
		}
		this.stored = this.all.size();
	}

}
