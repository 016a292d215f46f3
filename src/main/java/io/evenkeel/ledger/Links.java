package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;

import org.springframework.jdbc.core.JdbcTemplate;

/** The links of all jobs, each with its base. */
public class Links {

	private final Sql sql;

	public Links(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * The links of records.
	 * @param side the side that the refs are of
	 * @param refs the records
	 * @return the links there are, by the ref on that side
	 */
	public Map<Long, Link> of(Side side, long[] refs) {
		Map<Long, Link> links = new HashMap<>(refs.length * 2);
		this.sql
			.queryIn("select pos_ref, shop_ref, how, run_id, base from link where " + column(side) + " in (?)", refs,
					Links::link)
			.forEach((link) -> links.put((side == Side.POS) ? link.posRef() : link.shopRef(), link));
		return links;
	}

	/**
	 * The other ends of records' links, without what both ends agreed on.
	 * @param side the side that the refs are of
	 * @param refs the records
	 * @return the ref on the other side by the ref on that side
	 */
	public Map<Long, Long> ends(Side side, long[] refs) {
		Map<Long, Long> ends = new HashMap<>(refs.length * 2);
		this.sql
			.queryIn("select " + column(side) + ", " + column(side.other()) + " from link where " + column(side)
					+ " in (?)", refs, (row, n) -> new long[] { row.getLong(1), row.getLong(2) })
			.forEach((link) -> ends.put(link[0], link[1]));
		return ends;
	}

	/**
	 * Reads the links of a stretch of a side.
	 * @param side the side
	 * @param sideId its number
	 * @param from the first number of its records
	 * @param to the number behind the last
	 * @return the links there are, by the ref on that side
	 */
	public Map<Long, Link> range(Side side, int sideId, int from, int to) {
		Map<Long, Link> links = new HashMap<>();
		this.sql
			.query("select pos_ref, shop_ref, how, run_id, base from link where " + column(side) + " >= ? and "
					+ column(side) + " < ?", Links::link, Refs.ref(sideId, from), Refs.ref(sideId, to))
			.forEach((link) -> links.put((side == Side.POS) ? link.posRef() : link.shopRef(), link));
		return links;
	}

	/**
	 * Visits the links of a job, without what both ends agreed on.
	 * @param jobId the job
	 * @param visitor takes each link
	 */
	public void forEach(int jobId, Consumer<Link> visitor) {
		this.sql.stream(
				"select pos_ref, shop_ref, how, run_id from link where pos_ref >= ? and pos_ref < ? order by pos_ref",
				(row) -> visitor
					.accept(new Link(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), null)),
				Refs.ref(Refs.sideId(jobId, Side.POS), 0), Refs.ref(Refs.sideId(jobId, Side.SHOP), 0));
	}

	/**
	 * Adds links; one that a record had before is replaced.
	 * @param links the links
	 */
	public void add(Collection<Link> links) {
		remove(links.stream().mapToLong(Link::posRef).toArray());
		this.sql.updateIn("delete from link where shop_ref in (?)", links.stream().mapToLong(Link::shopRef).toArray());
		this.sql.batch("insert into link (pos_ref, shop_ref, how, run_id, base) values (?, ?, ?, ?, ?)", links,
				(statement, link) -> {
					statement.setLong(1, link.posRef());
					statement.setLong(2, link.shopRef());
					statement.setString(3, link.how());
					statement.setLong(4, link.runId());
					statement.setString(5, RecordJson.write(link.base()));
				});
	}

	/**
	 * Stores what both sides of linked records agree on now.
	 * @param bases the agreed values by the ref of the point of sale
	 */
	public void agree(Map<Long, CommerceRecord> bases) {
		this.sql.batch("update link set base = ? where pos_ref = ?", bases.entrySet(), (statement, base) -> {
			statement.setString(1, RecordJson.write(base.getValue()));
			statement.setLong(2, base.getKey());
		});
	}

	public void remove(long[] posRefs) {
		this.sql.updateIn("delete from link where pos_ref in (?)", posRefs);
	}

	/**
	 * How many pairs of a job are linked.
	 * @param jobId the job
	 * @return the number of links
	 */
	public long count(int jobId) {
		Long count = this.sql.first("select count(*) from link where pos_ref >= ? and pos_ref < ?",
				(row, n) -> row.getLong(1), Refs.ref(Refs.sideId(jobId, Side.POS), 0),
				Refs.ref(Refs.sideId(jobId, Side.SHOP), 0));
		return (count != null) ? count : 0;
	}

	/**
	 * The links that people made and that still stand.
	 * @param sideId the side
	 * @return the records of that side
	 */
	public List<Long> byHand(int sideId) {
		String column = column(Refs.side(sideId));
		return this.sql.query(
				"select distinct l." + column + " from link_effect e join link l on l.pos_ref = e.pos_ref and"
						+ " l.shop_ref = e.shop_ref where e.kind = 'linked' and e.how = ? and l.how = ? and l." + column
						+ " >= ? and l." + column + " < ?",
				(row, n) -> row.getLong(1), Link.BY_HAND, Link.BY_HAND, Refs.ref(sideId, 0), Refs.ref(sideId + 1, 0));
	}

	private static String column(Side side) {
		return (side == Side.POS) ? "pos_ref" : "shop_ref";
	}

	static Link link(ResultSet row, int number) throws SQLException {
		return new Link(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4),
				RecordJson.read(row.getString(5)));
	}

}
