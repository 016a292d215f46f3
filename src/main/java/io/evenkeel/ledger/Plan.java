package io.evenkeel.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
		List<Settled> found = new ArrayList<>(within(phase, seq, limit));
		for (int next = phase + 1; next <= PlannedChange.Phase.LAST && found.size() < limit; next++) {
			found.addAll(within(next, -1, limit - found.size()));
		}
		return found;
	}

	/**
	 * One phase at a time, because only then does the database read from the place on.
	 */
	private List<Settled> within(int phase, long seq, int limit) {
		return this.sql.query(
				"select " + COLUMNS + ", o.state, o.target_id, o.now_hash, o.message" + JOIN
						+ " and c.phase = ? and c.seq > ?" + ORDER + " fetch first " + limit + " rows only",
				this::settled, this.runId, phase, seq);
	}

	/**
	 * Whether every change of a change's pair is done. The changes of a pair stand side
	 * by side in the numbering, whatever their phases.
	 * @param change a change
	 * @return true when none is left
	 */
	public boolean isPairDone(PlannedChange change) {
		long done = 0;
		for (int phase = 0; phase <= PlannedChange.Phase.DELETE_PRODUCTS; phase++) {
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
		this.sql.query(
				"select coalesce(o.state, 'awaiting'), count(*)" + JOIN + " group by coalesce(o.state, 'awaiting')",
				(row, n) -> states.put(OutcomeState.of(row.getString(1)), row.getLong(2)), this.runId);
		return states;
	}

	/**
	 * The records whose changes are not done.
	 * @param visitor takes the refs of both records of each, which may be null
	 */
	public void forEachUndone(UndoneVisitor visitor) {
		this.sql.stream("select c.pos_ref, c.shop_ref" + JOIN + " and (o.state is null or o.state <> 'done')",
				(row) -> visitor.visit(nullable(row, 1), nullable(row, 2)), this.runId);
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
		statement.setString(12, ProductJson.write(change.base()));
		statement.setInt(13, change.siblings());
		statement.setInt(14, this.reasons.number(change.reason()));
	}

	private Settled settled(ResultSet row, int number) throws SQLException {
		String state = row.getString(14);
		return new Settled(change(row), (state != null) ? OutcomeState.of(state) : OutcomeState.AWAITING,
				row.getString(15), row.getLong(16), Objects.requireNonNullElse(row.getString(17), ""));
	}

	private PlannedChange change(ResultSet row) throws SQLException {
		return new PlannedChange(this.runId, row.getInt(1), row.getLong(2), Side.values()[row.getInt(3)],
				row.getString(4), nullable(row, 5), nullable(row, 6), row.getString(7), row.getString(8),
				row.getString(9), FieldsJson.read(row.getString(10), this.reasons::reason),
				ProductJson.read(row.getString(11)), row.getInt(12), this.reasons.reason(row.getInt(13)));
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
