package io.evenkeel.ledger;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** The plans of all runs, and what their guards found. */
public class Plans {

	private final Sql sql;

	public Plans(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	public Plan of(long runId) {
		return new Plan(this.sql, runId);
	}

	/**
	 * Forgets the plan of a run and what its guards found.
	 * @param runId the run
	 */
	public void forget(long runId) {
		for (String table : List.of("change", "because", "guard")) {
			this.sql.update("delete from " + table + " where run_id = ?", runId);
		}
	}

	/**
	 * Stores what the guards found; what they found before is replaced.
	 * @param runId the run
	 * @param guards the guards
	 */
	public void guards(long runId, Collection<Guard> guards) {
		this.sql.update("delete from guard where run_id = ?", runId);
		this.sql.batch("insert into guard (run_id, name, allowed, found, tripped) values (?, ?, ?, ?, ?)", guards,
				(statement, guard) -> {
					statement.setLong(1, runId);
					statement.setString(2, guard.name());
					statement.setString(3, guard.limit());
					statement.setString(4, guard.value());
					statement.setBoolean(5, guard.tripped());
				});
	}

	public List<Guard> guards(long runId) {
		return this.sql.query("select name, allowed, found, tripped from guard where run_id = ? order by name",
				(row, n) -> new Guard(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)), runId);
	}

	/**
	 * A limit that was held against a plan.
	 *
	 * @param name the guard's name in the job file
	 * @param limit what the job allows, such as {@code 2%}
	 * @param value what the plan has, in the same form
	 * @param tripped whether the plan is past the limit
	 */
	public record Guard(String name, String limit, String value, boolean tripped) {
	}

}
