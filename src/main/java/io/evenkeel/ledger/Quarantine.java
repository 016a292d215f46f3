package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/** Records set aside with the reason, until they change. */
public class Quarantine {

	private final Sql sql;

	public Quarantine(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Sets records aside; one that is there already keeps the run that set it aside
	 * first.
	 * @param sideId the side
	 * @param entries the records
	 */
	public void put(int sideId, Collection<Quarantined> entries) {
		List<Quarantined> fresh = new ArrayList<>();
		for (Quarantined entry : entries) {
			int updated = this.sql.update(
					"update quarantine set place = ?, cause = ?, what_to_do = ?, last_run = ? where side_id = ? and entry = ?",
					entry.place(), entry.cause(), entry.whatToDo(), entry.lastRun(), sideId, entry.entry());
			if (updated == 0) {
				fresh.add(entry);
			}
		}
		this.sql.batch("insert into quarantine (side_id, entry, ref, record_key, place, cause, what_to_do, since_run,"
				+ " last_run) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", fresh, (statement, entry) -> {
					statement.setInt(1, sideId);
					statement.setString(2, entry.entry());
					statement.setObject(3, entry.ref(), Types.BIGINT);
					statement.setString(4, entry.key());
					statement.setString(5, entry.place());
					statement.setString(6, entry.cause());
					statement.setString(7, entry.whatToDo());
					statement.setLong(8, entry.sinceRun());
					statement.setLong(9, entry.lastRun());
				});
	}

	/**
	 * Lets records go that can be made out again.
	 * @param refs the records
	 */
	public void release(long[] refs) {
		this.sql.updateIn("delete from quarantine where ref in (?)", refs);
	}

	/**
	 * Forgets rows without an id that the last complete read did not bring again.
	 * @param sideId the side
	 * @param runId the run of that read
	 */
	public void forgetRowsBefore(int sideId, long runId) {
		this.sql.update("delete from quarantine where side_id = ? and ref is null and last_run < ?", sideId, runId);
	}

	public List<Quarantined> of(int sideId) {
		return this.sql.query("select entry, ref, record_key, place, cause, what_to_do, since_run, last_run"
				+ " from quarantine where side_id = ? order by place", Quarantine::quarantined, sideId);
	}

	public long count(int sideId) {
		Long count = this.sql.first("select count(*) from quarantine where side_id = ?", (row, n) -> row.getLong(1),
				sideId);
		return (count != null) ? count : 0;
	}

	private static Quarantined quarantined(ResultSet row, int number) throws SQLException {
		long value = row.getLong(2);
		@Nullable Long ref = row.wasNull() ? null : value;
		return new Quarantined(row.getString(1), ref, row.getString(3), row.getString(4), row.getString(5),
				row.getString(6), row.getLong(7), row.getLong(8));
	}

}
