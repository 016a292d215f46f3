package io.evenkeel.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Changes links for people, and keeps what it did so that it can be taken back. Each
 * change begins with {@link #begin} and belongs into one transaction of its caller.
 */
public class LinkEdits {

	private final Sql sql;

	private final Links links;

	public LinkEdits(JdbcTemplate template, Links links) {
		this.sql = new Sql(template);
		this.links = links;
	}

	/**
	 * Begins a change.
	 * @param jobId the job
	 * @param action link, unlink, relink or undo
	 * @param author who does it
	 * @param reason why, or null
	 * @param undoes the change that it takes back, or null
	 * @return its number
	 */
	public long begin(int jobId, String action, String author, @Nullable String reason, @Nullable Long undoes) {
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.sql.template().update((connection) -> {
			var statement = connection.prepareStatement(
					"insert into link_change (job_id, action, author, reason, made, undoes) values (?, ?, ?, ?, ?, ?)",
					new String[] { "change_id" });
			statement.setInt(1, jobId);
			statement.setString(2, action);
			statement.setString(3, author);
			statement.setString(4, reason);
			statement.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
			statement.setObject(6, undoes);
			return statement;
		}, keys);
		return Objects.requireNonNull(keys.getKey()).longValue();
	}

	/**
	 * Makes links; their ends must be free.
	 * @param change the change
	 * @param made the links
	 */
	public void link(long change, Collection<Link> made) {
		this.links.add(made);
		this.sql.batch("insert into link_effect (change_id, kind, pos_ref, shop_ref, how, run_id) values (" + change
				+ ", 'linked', ?, ?, ?, ?)", made, (statement, link) -> {
					statement.setLong(1, link.posRef());
					statement.setLong(2, link.shopRef());
					statement.setString(3, link.how());
					statement.setLong(4, link.runId());
				});
	}

	/**
	 * Takes links away, with what both sides agreed on kept.
	 * @param change the change
	 * @param posRefs the links' records of the point of sale
	 */
	public void unlink(long change, long[] posRefs) {
		this.sql
			.updateIn(
					"insert into link_effect (change_id, kind, pos_ref, shop_ref, how, run_id, base) select " + change
							+ ", 'unlinked', pos_ref, shop_ref, how, run_id, base from link where pos_ref in (?)",
					posRefs);
		this.links.remove(posRefs);
	}

	/**
	 * Sets records apart that are not.
	 * @param change the change
	 * @param refs records of any side
	 */
	public void setApart(long change, long[] refs) {
		List<Long> marked = Arrays.stream(refs).boxed().toList();
		this.sql.batch("insert into apart (ref, change_id) values (?, " + change + ")", marked,
				(statement, ref) -> statement.setLong(1, ref));
		for (Side side : Side.values()) {
			List<Long> own = marked.stream().filter((ref) -> Refs.side(Refs.sideOf(ref)) == side).toList();
			this.sql.batch("insert into link_effect (change_id, kind, mark, " + column(side) + ") values (" + change
					+ ", 'apart', " + change + ", ?)", own, (statement, ref) -> statement.setLong(1, ref));
		}
	}

	/**
	 * Lets records that are apart be paired again; others stay as they are.
	 * @param change the change
	 * @param refs records of any side
	 */
	public void free(long change, long[] refs) {
		for (Side side : Side.values()) {
			long[] own = Arrays.stream(refs).filter((ref) -> Refs.side(Refs.sideOf(ref)) == side).toArray();
			this.sql.updateIn("insert into link_effect (change_id, kind, mark, " + column(side) + ") select " + change
					+ ", 'freed', change_id, ref from apart where ref in (?)", own);
		}
		this.sql.updateIn("delete from apart where ref in (?)", refs);
	}

	/**
	 * Does the opposite of all that a change did; see {@link LinkLog#obstacles}.
	 * @param undo the change that takes it back
	 * @param change the change to take back
	 */
	public void undo(long undo, long change) {
		String columns = "insert into link_effect (change_id, kind, pos_ref, shop_ref, how, run_id, base, mark) select ";
		String of = " where change_id = " + change + " and kind = ";
		this.sql.update(columns + undo + ", 'unlinked', pos_ref, shop_ref, how, run_id, base, null from link"
				+ " where pos_ref in (select pos_ref from link_effect" + of + "'linked')");
		this.sql.update("delete from link where pos_ref in (select pos_ref from link_effect" + of + "'linked')");
		this.sql.update(columns + undo + ", 'freed', pos_ref, shop_ref, null, null, null, mark from link_effect" + of
				+ "'apart'");
		this.sql.update("delete from apart where ref in (select coalesce(pos_ref, shop_ref) from link_effect" + of
				+ "'apart')");
		this.sql.update("insert into link (pos_ref, shop_ref, how, run_id, base)"
				+ " select pos_ref, shop_ref, how, run_id, base from link_effect" + of + "'unlinked'");
		this.sql.update(columns + undo + ", 'linked', pos_ref, shop_ref, how, run_id, null, null from link_effect" + of
				+ "'unlinked'");
		this.sql.update("insert into apart (ref, change_id) select coalesce(pos_ref, shop_ref), mark from link_effect"
				+ of + "'freed'");
		this.sql.update(columns + undo + ", 'apart', pos_ref, shop_ref, null, null, null, mark from link_effect" + of
				+ "'freed'");
	}

	private static String column(Side side) {
		return (side == Side.POS) ? "pos_ref" : "shop_ref";
	}

}
