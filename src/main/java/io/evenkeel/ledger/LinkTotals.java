package io.evenkeel.ledger;

import io.evenkeel.commerce.Side;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.JdbcTemplate;

/** Tells what is linked and what is not, without looking at any record. */
public class LinkTotals {

	private static final String RANGE = ".ref >= ? and p.ref < ? and p.state <> " + Snapshot.State.GONE.ordinal();

	private final Sql sql;

	public LinkTotals(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * The links of which both ends are there.
	 * @param jobId the job
	 * @return how many
	 */
	public long linked(int jobId) {
		return count("select count(*) from link l join snapshot p on p.ref = l.pos_ref"
				+ " join snapshot s on s.ref = l.shop_ref where s.state <> " + Snapshot.State.GONE.ordinal() + " and p"
				+ RANGE, Refs.sideId(jobId, Side.POS));
	}

	/**
	 * The records of a side that are there and have no link.
	 * @param sideId the side
	 * @return how many
	 */
	public long unlinked(int sideId) {
		return count("select count(*) from snapshot p where not exists (select 1 from link l where l." + column(sideId)
				+ " = p.ref) and p" + RANGE, sideId);
	}

	/**
	 * The records of a side that are there and that a person took apart.
	 * @param sideId the side
	 * @return how many
	 */
	public long apart(int sideId) {
		return count("select count(*) from apart a join snapshot p on p.ref = a.ref where p" + RANGE, sideId);
	}

	/**
	 * The records of a side that are there and have no link.
	 * @param sideId the side
	 * @return their numbers
	 */
	public RoaringBitmap free(int sideId) {
		return numbers("select p.ref from snapshot p where not exists (select 1 from link l where l." + column(sideId)
				+ " = p.ref) and p" + RANGE, sideId);
	}

	/**
	 * The records of a side that are gone and still have a link.
	 * @param sideId the side
	 * @return their numbers
	 */
	public RoaringBitmap orphaning(int sideId) {
		return numbers("select p.ref from link l join snapshot p on p.ref = l." + column(sideId)
				+ " where p.ref >= ? and p.ref < ? and p.state = " + Snapshot.State.GONE.ordinal(), sideId);
	}

	private RoaringBitmap numbers(String query, int sideId) {
		RoaringBitmap numbers = new RoaringBitmap();
		this.sql.stream(query, (row) -> numbers.add(Refs.nr(row.getLong(1))), Refs.ref(sideId, 0),
				Refs.ref(sideId + 1, 0));
		return numbers;
	}

	private static String column(int sideId) {
		return (Refs.side(sideId) == Side.POS) ? "pos_ref" : "shop_ref";
	}

	private long count(String query, int sideId) {
		Long count = this.sql.first(query, (row, n) -> row.getLong(1), Refs.ref(sideId, 0), Refs.ref(sideId + 1, 0));
		return (count != null) ? count : 0;
	}

}
