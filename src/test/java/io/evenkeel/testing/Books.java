package io.evenkeel.testing;

import java.util.Map;
import java.util.TreeMap;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bookkeeping of a run, added up from the tables of the ledger and held against what
 * the run says it counted. Nothing may get lost on the way from read to outcome.
 */
public final class Books {

	private final JdbcTemplate state;

	private final Run run;

	private final int jobId;

	private Books(TestHome home, Run run) {
		this.state = new JdbcTemplate(home.state());
		this.run = run;
		this.jobId = (int) number("select job_id from run where run_id = ?", run.id());
	}

	/**
	 * Holds that each record that was read is in a pair or in quarantine, and each change
	 * that was planned has its outcome or waits.
	 * @param home the home
	 * @param run the newest run of its job, beyond its plan
	 */
	public static void balance(TestHome home, Run run) {
		balance(home, run, Map.of());
	}

	/**
	 * The same where a side's read did not show all that there is.
	 * @param home the home
	 * @param run the newest run of its job
	 * @param unseen how many records of a side were not shown and are not deleted either
	 */
	public static void balance(TestHome home, Run run, Map<Side, Integer> unseen) {
		Books books = new Books(home, run);
		books.everyRecordIsPairedOrInQuarantine(unseen);
		books.everyChangeHasItsOutcomeOrWaits();
		books.theRunCountsWhatTheTablesHave();
	}

	private void everyRecordIsPairedOrInQuarantine(Map<Side, Integer> unseen) {
		for (Side side : Side.values()) {
			long read = this.run.count((side == Side.POS) ? Counts.READ_POS : Counts.READ_SHOP);
			long created = number(
					"select count(*) from change c join outcome o on o.run_id = c.run_id"
							+ " and o.phase = c.phase and o.seq = c.seq where c.run_id = ? and c.side_id = ?"
							+ " and c.action = 'create' and o.state in ('done', 'pending')",
					this.run.id(), side.ordinal());
			long deleted = number("select count(*) from change c join outcome o on o.run_id = c.run_id"
					+ " and o.phase = c.phase and o.seq = c.seq where c.run_id = ? and c.side_id = ?"
					+ " and c.action = 'delete' and o.state = 'done'", this.run.id(), side.ordinal());
			assertThat(read + created - deleted + unseen.getOrDefault(side, 0))
				.as("records of %s, run %s %s", side, this.run.status().word(), this.run.message())
				.isEqualTo(live(side) + quarantined(side));
		}
	}

	private void everyChangeHasItsOutcomeOrWaits() {
		Map<String, Long> states = by("select coalesce(o.state, 'awaiting'), count(*) from change c left join outcome o"
				+ " on o.run_id = c.run_id and o.phase = c.phase and o.seq = c.seq where c.run_id = ?"
				+ " group by coalesce(o.state, 'awaiting')", this.run.id());
		long strays = number("select count(*) from outcome o where o.run_id = ? and not exists (select 1 from change c"
				+ " where c.run_id = o.run_id and c.phase = o.phase and c.seq = o.seq)", this.run.id());

		assertThat(states.keySet()).isSubsetOf("awaiting", "intended", "pending", "done", "refused", "stale",
				"unknown");
		assertThat(states.values().stream().mapToLong(Long::longValue).sum()).as("outcomes %s", states)
			.isEqualTo(this.run.count(Counts.PLANNED));
		assertThat(strays).as("outcomes of no change").isZero();
		if (this.run.status().isOver() && !this.run.status().word().equals("rejected")) {
			assertThat(states.keySet()).as("a run that is over").doesNotContain("awaiting", "intended", "pending");
		}
	}

	private void theRunCountsWhatTheTablesHave() {
		Map<String, Long> actions = by("select action, count(*) from change where run_id = ? group by action",
				this.run.id());
		for (String action : new String[] { "create", "update", "publish", "unpublish", "delete" }) {
			assertThat(this.run.count(action)).as(action).isEqualTo(actions.getOrDefault(action, 0L));
		}
		by("select kind, count(distinct ref) from finding where job_id = ? group by kind", this.jobId)
			.forEach((kind, count) -> assertThat(this.run.count(kind)).as(kind).isEqualTo(count));
		assertThat(this.run.count(Counts.QUARANTINED)).isEqualTo(quarantined(Side.POS) + quarantined(Side.SHOP));
		assertThat(this.run.count(Counts.UNCHANGED)).as("unchanged").isEqualTo(unchanged());
	}

	/** Records of the till for which nothing is to be done and nothing is to be said. */
	private long unchanged() {
		int pos = Refs.sideId(this.jobId, Side.POS);
		return number("select count(*) from (select ref from snapshot where ref >= ? and ref < ? and state = 0"
				+ " except select pos_ref from change where run_id = ?"
				+ " except select ref from finding where kind in ('conflict', 'held', 'undecided', 'missing', 'apart')) unchanged",
				Refs.ref(pos, 0), Refs.ref(pos + 1, 0), this.run.id());
	}

	private long live(Side side) {
		int sideId = Refs.sideId(this.jobId, side);
		return number("select count(*) from snapshot where ref >= ? and ref < ? and state = 0", Refs.ref(sideId, 0),
				Refs.ref(sideId + 1, 0));
	}

	private long quarantined(Side side) {
		return number("select count(*) from quarantine where side_id = ?", Refs.sideId(this.jobId, side));
	}

	private long number(String sql, Object... values) {
		Long number = this.state.queryForObject(sql, Long.class, values);
		return (number != null) ? number : 0;
	}

	private Map<String, Long> by(String sql, Object... values) {
		Map<String, Long> counts = new TreeMap<>();
		this.state.query(sql, (row) -> {
			counts.put(row.getString(1), row.getLong(2));
		}, values);
		return counts;
	}

}
