package io.evenkeel.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The payment status that orders had when their side was first read. An order that is
 * still as it was then belongs to the time before the job.
 */
public class FirstSeen {

	private final Sql sql;

	public FirstSeen(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Remembers how orders are that were there before the job.
	 * @param orders the orders
	 */
	public void add(Collection<Snapshot> orders) {
		this.sql.batch("insert into first_seen (ref, status) values (?, ?)", orders, (statement, order) -> {
			statement.setLong(1, order.ref());
			statement.setString(2, status(order));
		});
	}

	/**
	 * How orders were when their side was first read.
	 * @param refs the orders
	 * @return their payment status then, by ref; those that came later are left out
	 */
	public Map<Long, String> of(long[] refs) {
		Map<Long, String> statuses = new HashMap<>();
		this.sql
			.queryIn("select ref, status from first_seen where ref in (?)", refs,
					(row, n) -> Map.entry(row.getLong(1), row.getString(2)))
			.forEach((entry) -> statuses.put(entry.getKey(), entry.getValue()));
		return statuses;
	}

	/**
	 * The payment status of an order, for comparison with what it was.
	 * @param order the order; one that cannot be made out has none
	 * @return the status, empty when it is not known
	 */
	public static String status(Snapshot order) {
		@Nullable Object status = (order.record() != null) ? order.record().get(RecordField.PAYMENT_STATUS) : null;
		return (status != null) ? status.toString() : "";
	}

}
