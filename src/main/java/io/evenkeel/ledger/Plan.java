package io.evenkeel.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one run: its changes in the order in which they are applied, with what
 * became of each. For one thread.
 */
public class Plan {

	private static final String COLUMNS = "c.phase, c.seq, c.side_id, c.action, c.pos_ref, c.shop_ref, c.record_key,"
			+ " c.target_id, c.parent_id, c.fields, c.base, c.siblings, c.because";

	private static final String JOIN = " from change c left join outcome o on o.run_id = c.run_id and o.phase = c.phase"
			+ " and o.seq = c.seq where c.run_id = ?";

	private static final String ORDER = " order by c.run_id, c.phase, c.seq";

	private static final int PORTION = 2000;

	private final Sql sql;

	private final long runId;

	private final Reasons reasons;

	Plan(Sql sql, long runId) {
		this.sql = sql;
		this.runId = runId;
		this.reasons = new Reasons(sql, runId);
	}

	/**
	 * Adds changes, in the caller's transaction.
	 * @param changes the changes
	 */
	public void add(Collection<PlannedChange> changes) {
		this.sql
			.batch("insert into change (run_id, phase, seq, side_id, action, pos_ref, shop_ref, record_key, target_id,"
					+ " parent_id, fields, base, siblings, because) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
					changes, this::bind);
		this.reasons.store();
	}

	/**
	 * Reads on in the plan.
	 * @param phase the phase of the last change that was read
	 * @param seq its place in the phase; -1 to begin with the first of the phase
	 * @param limit how many at most
	 * @return the changes behind it, in order, with how they stand
	 */
	public List<Settled> after(int phase, long seq, int limit) {
		List<Settled> portion = new ArrayList<>(ofPhase(phase, seq, limit));
		for (int later = phase + 1; portion.size() < limit && later <= PlannedChange.Phase.LAST; later++) {
			portion.addAll(ofPhase(later, -1, limit - portion.size()));
		}
		return portion;
	}

	/**
	 * One phase at a time, and its outcomes apart: only so do both databases go straight
	 * to the place in the plan instead of passing over all that is above it.
	 */
	private List<Settled> ofPhase(int phase, long seq, int limit) {
		List<PlannedChange> changes = this.sql
			.query("select " + COLUMNS + " from change c where c.run_id = ? and c.phase = ? and c.seq > ?" + ORDER
					+ " fetch first " + limit + " rows only", (row, n) -> change(row), this.runId, phase, seq);
		if (changes.isEmpty()) {
			return List.of();
		}
		Map<Long, Settled> outcomes = new HashMap<>();
		Map<Long, PlannedChange> bySeq = new HashMap<>();
		changes.forEach((change) -> bySeq.put(change.seq(), change));
		this.sql.query(
				"select seq, state, target_id, now_hash, message from outcome where run_id = ? and phase = ?"
						+ " and seq between ? and ?",
				(row, n) -> outcomes.put(row.getLong(1), settled(row, bySeq)), this.runId, phase, changes.get(0).seq(),
				changes.get(changes.size() - 1).seq());
		return changes.stream().map((change) -> outcomes.getOrDefault(change.seq(), awaiting(change))).toList();
	}

	/**
	 * Whether every change of a change's pair is done. The changes of a pair stand side
	 * by side in the numbering, whatever their phases.
	 * @param change a change
	 * @return true when none is left
	 */
	public boolean isPairDone(PlannedChange change) {
		long done = 0;
		for (int phase = 0; phase <= PlannedChange.Phase.LAST; phase++) {
			Long count = this.sql.first(
					"select count(*)" + JOIN + " and c.phase = ? and c.seq between ? and ?"
							+ " and (c.pos_ref = ? or c.shop_ref = ?) and o.state = 'done'",
					(row, n) -> row.getLong(1), this.runId, phase, change.seq() - change.siblings(),
					change.seq() + change.siblings(), change.posRef(), change.shopRef());
			done += (count != null) ? count : 0;
		}
		return done >= change.siblings();
	}

	/**
	 * The sides that changes were sent to, however they ended.
	 * @return the sides
	 */
	public List<Side> sentSides() {
		return this.sql.query("select distinct c.side_id" + JOIN + " and o.state is not null",
				(row, n) -> Side.values()[row.getInt(1)], this.runId);
	}

	/**
	 * The sides that keep changes which are not visible yet.
	 * @return the sides
	 */
	public List<Side> pendingSides() {
		return this.sql.query("select distinct c.side_id" + JOIN + " and o.state = 'pending'",
				(row, n) -> Side.values()[row.getInt(1)], this.runId);
	}

	/**
	 * How many changes stand in each way.
	 * @return counts by state; states without changes have none
	 */
	public Map<OutcomeState, Long> states() {
		Map<OutcomeState, Long> states = new EnumMap<>(OutcomeState.class);
		this.sql.query("select state, count(*) from outcome where run_id = ? group by state",
				(row, n) -> states.put(OutcomeState.of(row.getString(1)), row.getLong(2)), this.runId);
		long begun = states.values().stream().mapToLong(Long::longValue).sum();
		Long all = this.sql.first("select count(*) from change where run_id = ?", (row, n) -> row.getLong(1),
				this.runId);
		if (all != null && all > begun) {
			states.put(OutcomeState.AWAITING, all - begun);
		}
		return states;
	}

	/**
	 * The records whose changes are not done.
	 * @param visitor takes the refs of both records of each, which may be null
	 */
	public void forEachUndone(UndoneVisitor visitor) {
		for (int phase = 0; phase <= PlannedChange.Phase.LAST; phase++) {
			List<long[]> portion = refs(phase, -1);
			while (!portion.isEmpty()) {
				long last = portion.get(portion.size() - 1)[0];
				Set<Long> done = done(phase, portion.get(0)[0], last);
				portion.stream()
					.filter((change) -> !done.contains(change[0]))
					.forEach((change) -> visitor.visit(refOrNull(change[1]), refOrNull(change[2])));
				portion = refs(phase, last);
			}
		}
	}

	private List<long[]> refs(int phase, long seq) {
		return this.sql.query(
				"select c.seq, c.pos_ref, c.shop_ref from change c where c.run_id = ? and c.phase = ? and c.seq > ?"
						+ ORDER + " fetch first " + PORTION + " rows only",
				(row, n) -> new long[] { row.getLong(1), row.getLong(2), row.getLong(3) }, this.runId, phase, seq);
	}

	private Set<Long> done(int phase, long first, long last) {
		return new HashSet<>(
				this.sql.query(
						"select seq from outcome where run_id = ? and phase = ?"
								+ " and seq between ? and ? and state = '" + OutcomeState.DONE.word() + "'",
						(row, n) -> row.getLong(1), this.runId, phase, first, last));
	}

	/** No ref is 0: jobs are numbered from 1. */
	private static @Nullable Long refOrNull(long ref) {
		return (ref != 0) ? ref : null;
	}

	/**
	 * Commits that changes are about to be written.
	 * @param changes the changes
	 */
	public void intend(Collection<PlannedChange> changes) {
		this.sql.batch("delete from outcome where run_id = ? and phase = ? and seq = ?", changes, this::bindId);
		this.sql.batch("insert into outcome (run_id, phase, seq, state) values (?, ?, ?, '"
				+ OutcomeState.INTENDED.word() + "')", changes, this::bindId);
	}

	/**
	 * Stores how changes ended that were intended before.
	 * @param outcomes the outcomes
	 */
	public void settle(Collection<Settled> outcomes) {
		this.sql.batch("update outcome set state = ?, target_id = ?, now_hash = ?, message = ?"
				+ " where run_id = ? and phase = ? and seq = ?", outcomes, (statement, outcome) -> {
					statement.setString(1, outcome.state().word());
					statement.setString(2, outcome.targetId());
					statement.setLong(3, outcome.nowHash());
					statement.setString(4, outcome.message());
					statement.setLong(5, this.runId);
					statement.setInt(6, outcome.change().phase());
					statement.setLong(7, outcome.change().seq());
				});
	}

	/**
	 * Takes back that changes are about to be written: they surely did not arrive.
	 * @param changes the changes
	 */
	public void withdraw(Collection<PlannedChange> changes) {
		this.sql.batch("delete from outcome where run_id = ? and phase = ? and seq = ?", changes, this::bindId);
	}

	private void bindId(PreparedStatement statement, PlannedChange change) throws SQLException {
		statement.setLong(1, this.runId);
		statement.setInt(2, change.phase());
		statement.setLong(3, change.seq());
	}

	private void bind(PreparedStatement statement, PlannedChange change) throws SQLException {
		bindId(statement, change);
		statement.setInt(4, change.side().ordinal());
		statement.setString(5, change.action());
		statement.setObject(6, change.posRef(), Types.BIGINT);
		statement.setObject(7, change.shopRef(), Types.BIGINT);
		statement.setString(8, change.key());
		statement.setString(9, change.targetId());
		statement.setString(10, change.parentId());
		statement.setString(11, FieldsJson.write(change.fields(), this.reasons::number));
		statement.setString(12, RecordJson.write(change.base()));
		statement.setInt(13, change.siblings());
		statement.setInt(14, this.reasons.number(change.reason()));
	}

	private static Settled awaiting(PlannedChange change) {
		return new Settled(change, OutcomeState.AWAITING, null, 0, "");
	}

	private static Settled settled(ResultSet row, Map<Long, PlannedChange> bySeq) throws SQLException {
		return new Settled(Objects.requireNonNull(bySeq.get(row.getLong(1))), OutcomeState.of(row.getString(2)),
				row.getString(3), row.getLong(4), Objects.requireNonNullElse(row.getString(5), ""));
	}

	private PlannedChange change(ResultSet row) throws SQLException {
		return new PlannedChange(this.runId, row.getInt(1), row.getLong(2), Side.values()[row.getInt(3)],
				row.getString(4), nullable(row, 5), nullable(row, 6), row.getString(7), row.getString(8),
				row.getString(9), FieldsJson.read(row.getString(10), this.reasons::reason),
				RecordJson.read(row.getString(11)), row.getInt(12), this.reasons.reason(row.getInt(13)));
	}

	private static @Nullable Long nullable(ResultSet row, int column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	/** Takes the two records of a change. */
	public interface UndoneVisitor {

		void visit(@Nullable Long posRef, @Nullable Long shopRef);

	}

}
