package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The runs of all jobs. */
public class Runs {

	private static final String SELECT = "select run_id, name, mode, status, started, ended, restarts, rule_set,"
			+ " rule_version, approved_by, message, counts from run join job on job.job_id = run.job_id ";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Sql sql;

	public Runs(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Begins a run.
	 * @param jobId the job
	 * @param mode {@link Run#PLAN} or {@link Run#RUN}
	 * @param ruleSet the rule set's name
	 * @param ruleVersion its version
	 * @return the run's number
	 */
	public long begin(int jobId, String mode, String ruleSet, String ruleVersion) {
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.sql.template().update((connection) -> {
			var statement = connection.prepareStatement("insert into run (job_id, mode, status, started, rule_set,"
					+ " rule_version) values (?, ?, ?, ?, ?, ?)", new String[] { "run_id" });
			statement.setInt(1, jobId);
			statement.setString(2, mode);
			statement.setString(3, RunStatus.RUNNING.word());
			statement.setObject(4, now());
			statement.setString(5, ruleSet);
			statement.setString(6, ruleVersion);
			return statement;
		}, keys);
		return Objects.requireNonNull(keys.getKey()).longValue();
	}

	public Optional<Run> find(long runId) {
		return Optional.ofNullable(this.sql.first(SELECT + "where run_id = ?", Runs::run, runId));
	}

	/**
	 * The last runs, the newest first.
	 * @param job the job's name, or null for all jobs
	 * @param limit how many at most
	 * @return the runs
	 */
	public List<Run> latest(@Nullable String job, int limit) {
		if (job == null) {
			return this.sql.query(SELECT + "order by run_id desc fetch first " + limit + " rows only", Runs::run);
		}
		return this.sql.query(SELECT + "where name = ? order by run_id desc fetch first " + limit + " rows only",
				Runs::run, job);
	}

	/**
	 * Says where a run stands.
	 * @param runId the run
	 * @param status the status; with any but running the run has ended or stopped now
	 * @param message why, or null
	 */
	public void status(long runId, RunStatus status, @Nullable String message) {
		this.sql.update("update run set status = ?, message = ?, ended = ? where run_id = ?", status.word(), message,
				(status == RunStatus.RUNNING) ? null : now(), runId);
	}

	/**
	 * Says that a run is taken up again.
	 * @param runId the run
	 * @param mode how far it is to go now
	 */
	public void resume(long runId, String mode) {
		this.sql.update("update run set status = ?, mode = ?, message = null, ended = null where run_id = ?",
				RunStatus.RUNNING.word(), mode, runId);
	}

	/**
	 * Says that a run goes on with other rules.
	 * @param runId the run
	 * @param ruleSet the rule set's name
	 * @param ruleVersion its version
	 */
	public void rules(long runId, String ruleSet, String ruleVersion) {
		this.sql.update("update run set rule_set = ?, rule_version = ? where run_id = ?", ruleSet, ruleVersion, runId);
	}

	public void countRestart(long runId) {
		this.sql.update("update run set restarts = restarts + 1 where run_id = ?", runId);
	}

	public void approve(long runId, String who) {
		this.sql.update("update run set approved_by = ? where run_id = ?", who, runId);
	}

	public Counts counts(long runId) {
		return new Counts(find(runId).map(Run::counts).orElse(Map.of()));
	}

	public void counts(long runId, Counts counts) {
		this.sql.update("update run set counts = ? where run_id = ?",
				JSON.writeValueAsString(new TreeMap<>(counts.asMap())), runId);
	}

	private static OffsetDateTime now() {
		return OffsetDateTime.now(ZoneOffset.UTC);
	}

	private static Run run(ResultSet row, int number) throws SQLException {
		return new Run(row.getLong(1), row.getString(2), row.getString(3), RunStatus.of(row.getString(4)),
				Objects.requireNonNull(instant(row, 5)), instant(row, 6), row.getInt(7), row.getString(8),
				row.getString(9), row.getString(10), row.getString(11), countsOf(row.getString(12)));
	}

	private static Map<String, Long> countsOf(@Nullable String json) {
		return (json == null) ? Map.of() : JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {
		});
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
