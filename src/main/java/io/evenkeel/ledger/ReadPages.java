package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Side;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What each page of a read brought. A restarted read goes on behind the last page that
 * stands here and still knows at its end which records it has not seen.
 */
public class ReadPages {

	private final Sql sql;

	public ReadPages(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	public void add(long runId, int sideId, ReadPage page) {
		this.sql.update(
				"insert into read_page (run_id, side_id, page, records, rejected, anonymous, digest, seen, changed)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				runId, sideId, page.number(), page.records(), page.rejected(), page.anonymous(), page.digest(),
				Bitmaps.bytes(page.seen()), Bitmaps.bytes(page.changed()));
	}

	/**
	 * The pages of a read so far.
	 * @param runId the run
	 * @param sideId the side
	 * @return the pages, in order
	 */
	public List<ReadPage> of(long runId, int sideId) {
		return this.sql.query("select page, records, rejected, anonymous, digest, seen, changed from read_page"
				+ " where run_id = ? and side_id = ? order by page", ReadPages::page, runId, sideId);
	}

	/**
	 * What the pages of a side brought that no run has settled, whichever run read them.
	 * @param sideId the side
	 * @return the numbers of the records that changed, page by page
	 */
	public List<RoaringBitmap> changedBy(int sideId) {
		return this.sql.query("select changed from read_page where side_id = ?",
				(row, n) -> Bitmaps.bitmap(row.getBytes(1)), sideId);
	}

	public void forgetSide(int sideId) {
		this.sql.update("delete from read_page where side_id = ?", sideId);
		this.sql.update("delete from ambiguous where side_id = ?", sideId);
	}

	/**
	 * Forgets the pages of a run; what they brought is in the plan by then.
	 * @param runId the run
	 */
	public void forget(long runId) {
		this.sql.update("delete from read_page where run_id = ?", runId);
	}

	/**
	 * Keeps, past the pages, which records a run found changed.
	 * @param runId the run
	 * @param sideId the side
	 */
	public void keepChanged(long runId, int sideId) {
		RoaringBitmap changed = new RoaringBitmap();
		of(runId, sideId).stream().map(ReadPage::changed).forEach(changed::or);
		this.sql.update("delete from run_changed where run_id = ? and side_id = ?", runId, sideId);
		this.sql.update("insert into run_changed (run_id, side_id, records) values (?, ?, ?)", runId, sideId,
				Bitmaps.bytes(changed));
	}

	/**
	 * The records that later runs than this one found changed, or planned to change.
	 * @param runId the run
	 * @param sideId the side
	 * @return their numbers
	 */
	public RoaringBitmap changedSince(long runId, int sideId) {
		RoaringBitmap changed = new RoaringBitmap();
		this.sql
			.query("select records from run_changed where run_id > ? and side_id = ?",
					(row, n) -> Bitmaps.bitmap(row.getBytes(1)), runId, sideId)
			.forEach(changed::or);
		String column = (Refs.side(sideId) == Side.POS) ? "pos_ref" : "shop_ref";
		this.sql.stream(
				"select " + column + " from change where run_id > ? and " + column + " >= ? and " + column + " < ?",
				(row) -> changed.add(Refs.nr(row.getLong(1))), runId, Refs.ref(sideId, 0), Refs.ref(sideId + 1, 0));
		return changed;
	}

	/**
	 * When records of a side last changed, for those that runs still know of.
	 * @param sideId the side
	 * @param records the records' numbers
	 * @return the numbers by the run that found them changed last, the newest run first
	 */
	public Map<Long, RoaringBitmap> lastChanged(int sideId, RoaringBitmap records) {
		Map<Long, RoaringBitmap> last = new LinkedHashMap<>();
		RoaringBitmap left = records.clone();
		this.sql.stream("select run_id, records from run_changed where side_id = ? order by run_id desc", (row) -> {
			RoaringBitmap changed = RoaringBitmap.and(left, Bitmaps.bitmap(row.getBytes(2)));
			if (!changed.isEmpty()) {
				last.put(row.getLong(1), changed);
				left.andNot(changed);
			}
		}, sideId);
		return last;
	}

	/**
	 * Keeps which records of a batch could not be paired because there are several of
	 * them.
	 * @param runId the run
	 * @param sideId the side
	 * @param batch the batch within the pairing
	 * @param records the numbers of the records
	 */
	public void ambiguous(long runId, int sideId, int batch, RoaringBitmap records) {
		this.sql.update("insert into ambiguous (run_id, side_id, batch, records) values (?, ?, ?, ?)", runId, sideId,
				batch, Bitmaps.bytes(records));
	}

	/**
	 * The records that could not be paired because there are several of them.
	 * @param runId the run
	 * @param sideId the side
	 * @return their numbers
	 */
	public RoaringBitmap ambiguous(long runId, int sideId) {
		RoaringBitmap all = new RoaringBitmap();
		this.sql
			.query("select records from ambiguous where run_id = ? and side_id = ?",
					(row, n) -> Bitmaps.bitmap(row.getBytes(1)), runId, sideId)
			.forEach(all::or);
		return all;
	}

	private static ReadPage page(ResultSet row, int number) throws SQLException {
		return new ReadPage(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5),
				Bitmaps.bitmap(row.getBytes(6)), Bitmaps.bitmap(row.getBytes(7)));
	}

	/**
	 * What one page brought.
	 *
	 * @param number its place in the read, from 0
	 * @param records how many records it had, rejected ones not among them
	 * @param rejected how many rows could not be made out
	 * @param anonymous how many of those have no known id
	 * @param digest a hash over all its records
	 * @param seen the numbers of its records
	 * @param changed the numbers of those that are not as they were last time
	 */
	public record ReadPage(int number, int records, int rejected, int anonymous, long digest, RoaringBitmap seen,
			RoaringBitmap changed) {
	}

}
