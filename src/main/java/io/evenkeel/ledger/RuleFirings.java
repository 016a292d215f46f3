package io.evenkeel.ledger;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** How often each row and rule decided, run by run. */
public class RuleFirings {

	private final Sql sql;

	public RuleFirings(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Adds to what a run counted so far, in the caller's transaction.
	 * @param runId the run
	 * @param more what was counted since
	 */
	public void add(long runId, Collection<Firing> more) {
		for (Firing firing : more) {
			int updated = this.sql.update(
					"update rule_firing set fired = fired + ?, overruled = overruled + ? where run_id = ? and source = ?",
					firing.fired(), firing.overruled(), runId, firing.source());
			if (updated == 0) {
				this.sql.update(
						"insert into rule_firing (run_id, source, rule, fired, overruled) values (?, ?, ?, ?, ?)",
						runId, firing.source(), firing.rule(), firing.fired(), firing.overruled());
			}
		}
	}

	public void forget(long runId) {
		this.sql.update("delete from rule_firing where run_id = ?", runId);
	}

	/**
	 * What some runs counted together.
	 * @param firstRun the first of the runs
	 * @param lastRun the last of the runs
	 * @param job the job's name
	 * @return one row for each source that fired at all
	 */
	public List<Firing> between(long firstRun, long lastRun, String job) {
		return this.sql.query(
				"select f.source, min(f.rule), sum(f.fired), sum(f.overruled) from rule_firing f"
						+ " join run r on r.run_id = f.run_id join job j on j.job_id = r.job_id"
						+ " where f.run_id between ? and ? and j.name = ? group by f.source order by f.source",
				(row, n) -> new Firing(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)), firstRun,
				lastRun, job);
	}

	/**
	 * How often a row or rule decided.
	 *
	 * @param source file and line, or sheet and cell
	 * @param rule its name
	 * @param fired how often it decided something
	 * @param overruled how often another that outranks it decided otherwise
	 */
	public record Firing(String source, String rule, long fired, long overruled) {
	}

}
