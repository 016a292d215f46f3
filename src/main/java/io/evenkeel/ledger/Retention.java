package io.evenkeel.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forgets what old runs left behind: their plans, outcomes and Spring Batch's executions.
 * Snapshots, links, bases and what stands in quarantine are the present, not the past,
 * and stay.
 */
public class Retention {

	private static final List<String> OF_A_RUN = List.of("run_changed", "outcome", "change", "because", "guard",
			"read_page", "rule_firing", "ambiguous", "run");

	private static final String EXECUTIONS = "select JOB_EXECUTION_ID from BATCH_JOB_EXECUTION_PARAMS"
			+ " where PARAMETER_NAME = 'run' and PARAMETER_VALUE = ?";

	private static final String STEPS = "select STEP_EXECUTION_ID from BATCH_STEP_EXECUTION where JOB_EXECUTION_ID in ("
			+ EXECUTIONS + ")";

	private final Sql sql;

	public Retention(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Forgets runs that ended before a moment, in the caller's transaction.
	 * @param before the moment
	 * @param keep how many of each job's last runs stay, however old
	 * @return how many runs were forgotten
	 */
	public int forget(Instant before, int keep) {
		List<Long> old = this.sql.query("select run_id from run where ended < ? order by run_id",
				(row, n) -> row.getLong(1), before.atOffset(ZoneOffset.UTC));
		Set<Long> kept = old.isEmpty() ? Set.of() : newest(keep);
		List<Long> leaving = old.stream().filter((run) -> !kept.contains(run)).toList();
		leaving.forEach(this::forget);
		return leaving.size();
	}

	private Set<Long> newest(int keep) {
		Set<Long> newest = new HashSet<>();
		for (int jobId : this.sql.query("select job_id from job", (row, n) -> row.getInt(1))) {
			newest.addAll(this.sql.query(
					"select run_id from run where job_id = ? order by run_id desc fetch first " + keep + " rows only",
					(row, n) -> row.getLong(1), jobId));
		}
		return newest;
	}

	private void forget(long runId) {
		String run = Long.toString(runId);
		List<Long> instances = this.sql
			.query("select distinct JOB_INSTANCE_ID from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID in (" + EXECUTIONS
					+ ")", (row, n) -> row.getLong(1), run);
		List<Long> executions = this.sql.query(EXECUTIONS, (row, n) -> row.getLong(1), run);
		this.sql.update("delete from BATCH_STEP_EXECUTION_CONTEXT where STEP_EXECUTION_ID in (" + STEPS + ")", run);
		this.sql.update("delete from BATCH_STEP_EXECUTION where JOB_EXECUTION_ID in (" + EXECUTIONS + ")", run);
		for (long execution : executions) {
			this.sql.update("delete from BATCH_JOB_EXECUTION_CONTEXT where JOB_EXECUTION_ID = ?", execution);
			this.sql.update("delete from BATCH_JOB_EXECUTION_PARAMS where JOB_EXECUTION_ID = ?", execution);
			this.sql.update("delete from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID = ?", execution);
		}
		instances.forEach(
				(instance) -> this.sql.update("delete from BATCH_JOB_INSTANCE where JOB_INSTANCE_ID = ?", instance));
		OF_A_RUN.forEach((table) -> this.sql.update("delete from " + table + " where run_id = ?", runId));
	}

}
