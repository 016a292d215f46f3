package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.springframework.jdbc.core.JdbcTemplate;

/** What a person should know about the pairs of each job. */
public class Findings {

	private static final String COLUMNS = "ref, kind, record_key, field, text, rule, source, reason, since_run, last_run";

	private final Sql sql;

	public Findings(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Replaces what stands about some records. A finding that stood before keeps the run
	 * that found it first.
	 * @param jobId the job
	 * @param refs the records that were decided
	 * @param findings what was found about them now
	 */
	public void replace(int jobId, long[] refs, Collection<Finding> findings) {
		Map<String, Long> since = new HashMap<>();
		this.sql.queryIn("select " + COLUMNS + " from finding where ref in (?)", refs, Findings::finding)
			.forEach((finding) -> since.put(identity(finding), finding.sinceRun()));
		if (!since.isEmpty()) {
			this.sql.updateIn("delete from finding where ref in (?)", refs);
		}
		Map<Long, Integer> places = new HashMap<>();
		this.sql.batch("insert into finding (job_id, seq, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				findings, (statement, finding) -> {
					statement.setInt(1, jobId);
					statement.setInt(2, places.merge(finding.ref(), 1, Integer::sum));
					statement.setLong(3, finding.ref());
					statement.setString(4, finding.kind());
					statement.setString(5, finding.key());
					statement.setString(6, finding.field());
					statement.setString(7, finding.text());
					statement.setString(8, finding.reason().rule());
					statement.setString(9, finding.reason().source());
					statement.setString(10, finding.reason().reason());
					statement.setLong(11, since.getOrDefault(identity(finding), finding.sinceRun()));
					statement.setLong(12, finding.lastRun());
				});
	}

	/**
	 * How many findings of each kind stand, and how many records they are about.
	 * @param jobId the job
	 * @return the number of records by kind
	 */
	public Map<String, Long> count(int jobId) {
		Map<String, Long> counts = new TreeMap<>();
		this.sql.query("select kind, count(distinct ref) from finding where job_id = ? group by kind",
				(row, n) -> counts.put(row.getString(1), row.getLong(2)), jobId);
		return counts;
	}

	/**
	 * Visits all findings that stand, sorted by kind and record.
	 * @param jobId the job
	 * @param visitor takes each finding
	 */
	public void forEach(int jobId, Consumer<Finding> visitor) {
		this.sql.stream("select " + COLUMNS + " from finding where job_id = ? order by kind, ref, seq",
				(row) -> visitor.accept(finding(row, 0)), jobId);
	}

	/**
	 * Visits the records that findings of some kinds are about.
	 * @param jobId the job
	 * @param kinds the kinds
	 * @param visitor takes each record's ref, once for each finding
	 */
	public void forEachRef(int jobId, Collection<String> kinds, LongConsumer visitor) {
		for (String kind : kinds) {
			this.sql.stream("select ref from finding where job_id = ? and kind = ?",
					(row) -> visitor.accept(row.getLong(1)), jobId, kind);
		}
	}

	public List<Finding> of(long... refs) {
		return new ArrayList<>(
				this.sql.queryIn("select " + COLUMNS + " from finding where ref in (?)", refs, Findings::finding));
	}

	private static String identity(Finding finding) {
		return finding.ref() + "/" + finding.kind() + "/" + Objects.toString(finding.field(), "");
	}

	private static Finding finding(ResultSet row, int number) throws SQLException {
		return new Finding(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				new Reason(row.getString(6), row.getString(7), row.getString(8)), row.getLong(9), row.getLong(10));
	}

}
