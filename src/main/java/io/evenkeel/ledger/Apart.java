package io.evenkeel.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import io.evenkeel.commerce.Side;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records that a person took apart: nothing pairs them, and nothing is made for them,
 * until a person says so. {@link LinkEdits} changes which these are.
 */
public class Apart {

	private final Sql sql;

	public Apart(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * All records of a side that are apart.
	 * @param sideId the side
	 * @return their numbers
	 */
	public RoaringBitmap of(int sideId) {
		RoaringBitmap apart = new RoaringBitmap();
		forEach(sideId, (ref) -> apart.add(Refs.nr(ref)));
		return apart;
	}

	/**
	 * Which change took records apart.
	 * @param refs records of any side
	 * @return the change's number by ref, for those that are apart
	 */
	public Map<Long, Long> marks(long[] refs) {
		Map<Long, Long> marks = new HashMap<>();
		this.sql
			.queryIn("select ref, change_id from apart where ref in (?)", refs,
					(row, n) -> new long[] { row.getLong(1), row.getLong(2) })
			.forEach((mark) -> marks.put(mark[0], mark[1]));
		return marks;
	}

	/**
	 * Visits the records of a side that are apart, in the order of their numbers.
	 * @param sideId the side
	 * @param visitor takes each ref
	 */
	public void forEach(int sideId, LongConsumer visitor) {
		this.sql.stream("select ref from apart where ref >= ? and ref < ? order by ref",
				(row) -> visitor.accept(row.getLong(1)), Refs.ref(sideId, 0), Refs.ref(sideId + 1, 0));
	}

	/**
	 * The links that records had when they were taken apart.
	 * @param refs records of one side
	 * @return the former links of those that are apart, with what both sides agreed on
	 */
	public List<Link> former(long[] refs) {
		if (refs.length == 0) {
			return List.of();
		}
		String column = (Refs.side(Refs.sideOf(refs[0])) == Side.POS) ? "pos_ref" : "shop_ref";
		return this.sql
			.queryIn("select e.pos_ref, e.shop_ref, e.how, e.run_id, e.base from apart a join link_effect e on e."
					+ column + " = a.ref and e.change_id = a.change_id and e.kind = 'unlinked' where a.ref in (?)",
					refs, Links::link)
			.stream()
			.sorted(Comparator.comparingLong(Link::posRef))
			.toList();
	}

}
