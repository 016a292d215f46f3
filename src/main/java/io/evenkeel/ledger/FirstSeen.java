package io.evenkeel.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The status that orders had when their side was first read. An order that is still as it
 * was then belongs to the time before the job.
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
	 * @return their status then, by ref; those that came later are left out
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
	 * The status of an order and of its payment, for comparison with what they were.
	 * @param order the order; one that cannot be made out has none
	 * @return both, each empty when it is not known
	 */
	public static String status(Snapshot order) {
		return (order.record() == null) ? ""
				: Stream.of(RecordField.STATUS, RecordField.PAYMENT_STATUS)
					.map(order.record()::get)
					.map((status) -> Objects.toString(status, ""))
					.collect(Collectors.joining("/"));
	}

}
