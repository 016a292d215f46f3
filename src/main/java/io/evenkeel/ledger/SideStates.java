package io.evenkeel.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.JdbcTemplate;

/** What is known of each job and of each of its sides as a whole. */
public class SideStates {

	private final Sql sql;

	public SideStates(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * The number of a job, given on first use.
	 * @param job its name
	 * @return its number
	 */
	public int jobId(String job) {
		Integer known = this.sql.first("select job_id from job where name = ?", (row, n) -> row.getInt(1), job);
		if (known != null) {
			return known;
		}
		this.sql.update("insert into job (name) values (?)", job);
		int jobId = Objects
			.requireNonNull(this.sql.first("select job_id from job where name = ?", (row, n) -> row.getInt(1), job));
		for (Side side : Side.values()) {
			this.sql.update("insert into side (side_id) values (?)", Refs.sideId(jobId, side));
		}
		return jobId;
	}

	/**
	 * What the job's pairs were last decided by: rules, settings, match words.
	 * @param jobId the job
	 * @return a version, or null before the first decision
	 */
	public @Nullable String decidedBy(int jobId) {
		return this.sql.first("select decided_by from job where job_id = ?", (row, n) -> row.getString(1), jobId);
	}

	public void decidedBy(int jobId, String version) {
		this.sql.update("update job set decided_by = ? where job_id = ?", version, jobId);
	}

	/**
	 * The records of a side that are to be decided again although they did not change.
	 * @param sideId the side
	 * @return their numbers
	 */
	public RoaringBitmap due(int sideId) {
		return Bitmaps
			.bitmap(this.sql.first("select due from side where side_id = ?", (row, n) -> row.getBytes(1), sideId));
	}

	public void due(int sideId, RoaringBitmap due) {
		this.sql.update("update side set due = ? where side_id = ?", Bitmaps.bytes(due), sideId);
	}

	/**
	 * How a side was last read to its end.
	 * @param sideId the side
	 * @return what is known of it
	 */
	public Reading reading(int sideId) {
		return Objects.requireNonNull(
				this.sql.first("select mark, whole_read, incremental from side where side_id = ?", (row, n) -> {
					OffsetDateTime whole = row.getObject(2, OffsetDateTime.class);
					return new Reading(row.getString(1), (whole != null) ? whole.toInstant() : null, row.getBoolean(3));
				}, sideId));
	}

	/**
	 * A read of a side came to its end; belongs into the transaction that stores its last
	 * page.
	 * @param sideId the side
	 * @param mark where the next read may go on; null when the service cannot tell
	 * @param incremental whether the read brought only what had changed
	 */
	public void read(int sideId, @Nullable String mark, boolean incremental) {
		this.sql.update("update side set mark = ?, incremental = ? where side_id = ?", mark, incremental, sideId);
		if (!incremental) {
			this.sql.update("update side set whole_read = ? where side_id = ?", OffsetDateTime.now(ZoneOffset.UTC),
					sideId);
		}
	}

	int nextNr(int sideId) {
		return Objects.requireNonNull(
				this.sql.first("select next_nr from side where side_id = ?", (row, n) -> row.getInt(1), sideId));
	}

	/**
	 * Whether the stored index of a side shows its snapshots as they are.
	 * @param sideId the side
	 * @return false while it has to be made again
	 */
	public boolean isIndexFresh(int sideId) {
		return Boolean.TRUE.equals(this.sql.first("select index_fresh from side where side_id = ?",
				(row, n) -> row.getBoolean(1), sideId));
	}

	void indexIsFresh(int sideId, int nextNr) {
		this.sql.update("update side set index_fresh = true, next_nr = ? where side_id = ?", nextNr, sideId);
	}

	/**
	 * Marks the stored index of a side as out of date; belongs into the transaction that
	 * changes its snapshots.
	 * @param sideId the side
	 */
	public void indexIsStale(int sideId) {
		this.sql.update("update side set index_fresh = false where side_id = ?", sideId);
	}

	/**
	 * How a side was last read to its end.
	 *
	 * @param mark where the next read may go on; null to read everything
	 * @param whole when everything was last read; null when it never was
	 * @param incremental whether the last read brought only what had changed
	 */
	public record Reading(@Nullable String mark, @Nullable Instant whole, boolean incremental) {
	}

}
