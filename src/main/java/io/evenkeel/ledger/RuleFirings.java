package io.evenkeel.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
		Set<String> known = new HashSet<>(
				this.sql.query("select source from rule_firing where run_id = ?", (row, n) -> row.getString(1), runId));
		this.sql.batch(
				"update rule_firing set fired = fired + ?, overruled = overruled + ? where run_id = ? and source = ?",
				more.stream().filter((firing) -> known.contains(firing.source())).toList(), (statement, firing) -> {
					statement.setLong(1, firing.fired());
					statement.setLong(2, firing.overruled());
					statement.setLong(3, runId);
					statement.setString(4, firing.source());
				});
		this.sql.batch("insert into rule_firing (run_id, source, rule, fired, overruled) values (?, ?, ?, ?, ?)",
				more.stream().filter((firing) -> !known.contains(firing.source())).toList(), (statement, firing) -> {
					statement.setLong(1, runId);
					statement.setString(2, firing.source());
					statement.setString(3, firing.rule());
					statement.setLong(4, firing.fired());
					statement.setLong(5, firing.overruled());
				});
	}

	public void forget(long runId) {
		this.sql.update("delete from rule_firing where run_id = ?", runId);
	}

	/**
	 * The newest runs that were decided by a rule set.
	 * @param ruleSet the rule set
	 * @param job the job's name, or null for all jobs
	 * @param limit how many at most
	 * @return their numbers, the newest first
	 */
	public List<Long> runs(String ruleSet, @Nullable String job, int limit) {
		String ofJob = (job != null) ? " and j.name = ?" : "";
		Object[] values = (job != null) ? new Object[] { ruleSet, job } : new Object[] { ruleSet };
		return this.sql.query(
				"select r.run_id from run r join job j on j.job_id = r.job_id where r.rule_set = ?" + ofJob
						+ " and exists (select 1 from rule_firing f where f.run_id = r.run_id)"
						+ " order by r.run_id desc fetch first " + limit + " rows only",
				(row, n) -> row.getLong(1), values);
	}

	/**
	 * What some runs counted together.
	 * @param runs the runs
	 * @return one for each source and name that was counted at all
	 */
	public List<Firing> of(Collection<Long> runs) {
		return this.sql.queryIn(
				"select source, rule, fired, overruled from rule_firing where run_id in (?) order by run_id, source",
				runs.stream().mapToLong(Long::longValue).toArray(),
				(row, n) -> new Firing(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
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
