package io.evenkeel.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pieces that the shop has taken from its stock for orders that the till does not have
 * yet. They are subtracted from the stock of the till before the shop's is written.
 */
public class Reservations {

	/** More runs than are ever under way at once. */
	private static final int KEPT_RUNS = 1000;

	private final Sql sql;

	public Reservations(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Replaces what some orders reserve. What they no longer reserve ends now.
	 * @param jobId the job that takes the orders in
	 * @param orders the orders that were decided
	 * @param reserved what they reserve from now on
	 */
	public void replace(int jobId, long[] orders, Collection<Reservation> reserved) {
		end(orders);
		this.sql.updateIn("delete from reservation where ref in (?)",
				reserved.stream().mapToLong(Reservation::ref).distinct().toArray());
		this.sql.batch("insert into reservation (job_id, ref, product, quantity) values (?, ?, ?, ?)", reserved,
				(statement, piece) -> {
					statement.setInt(1, jobId);
					statement.setLong(2, piece.ref());
					statement.setString(3, piece.product());
					statement.setBigDecimal(4, piece.quantity());
				});
	}

	/**
	 * The till has these orders now, or the shop has taken them back.
	 * @param orders the orders
	 */
	public void end(long[] orders) {
		if (orders.length == 0) {
			return;
		}
		List<Long> open = this.sql.queryIn(
				"select distinct ref from reservation where ended_run is null and ref in (?)", orders,
				(row, n) -> row.getLong(1));
		if (!open.isEmpty()) {
			Long newest = this.sql.first("select max(run_id) from run", (row, n) -> row.getLong(1));
			open.forEach((ref) -> this.sql
				.update("update reservation set ended_run = ? where ref = ? and ended_run is null", newest, ref));
			this.sql.update("delete from reservation where ended_run < ?", Objects.requireNonNull(newest) - KEPT_RUNS);
		}
	}

	/**
	 * What counts as reserved for a run. What ended after the run began counts as well:
	 * it may have read the stock of the till before.
	 * @param jobId the job that takes the orders in
	 * @param runId the run
	 * @return the reservations
	 */
	public List<Reservation> of(int jobId, long runId) {
		return this.sql.query(
				"select ref, product, quantity from reservation where job_id = ?"
						+ " and (ended_run is null or ended_run >= ?)",
				(row, n) -> new Reservation(row.getLong(1), row.getString(2), row.getBigDecimal(3)), jobId, runId);
	}

	/**
	 * The orders that still wait.
	 * @param jobId the job that takes them in
	 * @return their refs
	 */
	public List<Long> open(int jobId) {
		return this.sql.query("select distinct ref from reservation where job_id = ? and ended_run is null",
				(row, n) -> row.getLong(1), jobId);
	}

	/**
	 * What a job last took as reserved.
	 * @param sideId its shop
	 * @return the quantity by the id of the product
	 */
	public Map<String, BigDecimal> taken(int sideId) {
		Map<String, BigDecimal> taken = new HashMap<>();
		this.sql
			.query("select product, quantity from reserved where side_id = ?",
					(row, n) -> Map.entry(row.getString(1), row.getBigDecimal(2)), sideId)
			.forEach((entry) -> taken.put(entry.getKey(), entry.getValue()));
		return taken;
	}

	/**
	 * Stores what a job takes as reserved.
	 * @param sideId its shop
	 * @param reserved the quantity by the id of the product
	 */
	public void take(int sideId, Map<String, BigDecimal> reserved) {
		this.sql.update("delete from reserved where side_id = ?", sideId);
		this.sql.batch("insert into reserved (side_id, product, quantity) values (?, ?, ?)", reserved.entrySet(),
				(statement, entry) -> {
					statement.setInt(1, sideId);
					statement.setString(2, entry.getKey());
					statement.setBigDecimal(3, entry.getValue());
				});
	}

	/**
	 * Pieces of one product in one order.
	 *
	 * @param ref the order
	 * @param product the id of the product or variant in the shop
	 * @param quantity how many
	 */
	public record Reservation(long ref, String product, BigDecimal quantity) {
	}

}
