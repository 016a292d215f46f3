package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.LinkEffect.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/** What people changed about links, and whether it can be taken back. */
public class LinkLog {

	private static final String CHANGES = """
			select c.change_id, c.job_id, c.action, c.author, c.reason, c.made, c.undoes,
			    (select max(u.change_id) from link_change u where u.undoes = c.change_id),
			    (select count(*) from link_effect e where e.change_id = c.change_id and e.kind = 'linked'),
			    (select count(*) from link_effect e where e.change_id = c.change_id and e.kind = 'unlinked')
			from link_change c\s""";

	private static final String EFFECTS = "select change_id, kind, pos_ref, shop_ref, how from link_effect ";

	private final Sql sql;

	public LinkLog(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	public Optional<LinkChange> find(long change) {
		return Optional.ofNullable(this.sql.first(CHANGES + "where c.change_id = ?", LinkLog::change, change));
	}

	/**
	 * Visits the changes of a job, the newest first.
	 * @param jobId the job
	 * @param visitor takes each change
	 */
	public void forEach(int jobId, Consumer<LinkChange> visitor) {
		this.sql
			.query("select change_id from link_change where job_id = ? order by change_id desc",
					(row, n) -> row.getLong(1), jobId)
			.forEach((nr) -> find(nr).ifPresent(visitor));
	}

	/**
	 * Visits what a change did, in the order in which it was done.
	 * @param change the change
	 * @param visitor takes each effect
	 */
	public void effects(long change, Consumer<LinkEffect> visitor) {
		this.sql.stream(EFFECTS + "where change_id = ? order by effect_id", (row) -> visitor.accept(effect(row, 0)),
				change);
	}

	/**
	 * What people changed about one record's links.
	 * @param ref the record
	 * @return the effects of all changes, the oldest first
	 */
	public List<LinkEffect> of(long ref) {
		return this.sql.query(EFFECTS + "where " + column(Refs.side(Refs.sideOf(ref))) + " = ? order by effect_id",
				LinkLog::effect, ref);
	}

	/**
	 * What keeps a change from being taken back: records that have meanwhile other links,
	 * or are apart for another reason.
	 * @param change the change
	 * @param most how many to name
	 * @return what the change did and what is not so any more; empty when nothing is in
	 * the way
	 */
	public List<LinkEffect> obstacles(long change, int most) {
		String select = "select e.change_id, e.kind, e.pos_ref, e.shop_ref, e.how from link_effect e ";
		String other = " and not exists (select 1 from link_effect x where x.change_id = e.change_id and"
				+ " x.kind = 'linked' and x.pos_ref = l.pos_ref and x.shop_ref = l.shop_ref)";
		String own = " and not exists (select 1 from link_effect x where x.change_id = e.change_id and x.kind = 'apart'"
				+ " and x.mark = a.change_id and x.%s = a.ref)";
		String few = " fetch first " + most + " rows only";
		List<LinkEffect> obstacles = new ArrayList<>();
		List.of(select + "left join link l on l.pos_ref = e.pos_ref and l.shop_ref = e.shop_ref"
				+ " where e.change_id = ? and e.kind = 'linked' and l.pos_ref is null",
				select + "join link l on l.pos_ref = e.pos_ref where e.change_id = ? and e.kind in ('unlinked', 'freed')"
						+ other,
				select + "join link l on l.shop_ref = e.shop_ref where e.change_id = ? and e.kind in ('unlinked',"
						+ " 'freed')" + other,
				select + "left join apart a on a.ref = coalesce(e.pos_ref, e.shop_ref) and a.change_id = e.mark"
						+ " where e.change_id = ? and e.kind = 'apart' and a.ref is null",
				select + "join apart a on a.ref = coalesce(e.pos_ref, e.shop_ref)"
						+ " where e.change_id = ? and e.kind = 'freed'",
				select + "join apart a on a.ref = e.pos_ref where e.change_id = ? and e.kind = 'unlinked'"
						+ own.formatted("pos_ref"),
				select + "join apart a on a.ref = e.shop_ref where e.change_id = ? and e.kind = 'unlinked'"
						+ own.formatted("shop_ref"))
			.forEach((query) -> obstacles.addAll(this.sql.query(query + few, LinkLog::effect, change)));
		return obstacles.stream().limit(most).toList();
	}

	private static String column(Side side) {
		return (side == Side.POS) ? "pos_ref" : "shop_ref";
	}

	private static LinkChange change(ResultSet row, int number) throws SQLException {
		return new LinkChange(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
				row.getObject(6, OffsetDateTime.class).toInstant(), number(row, 7), number(row, 8), row.getLong(9),
				row.getLong(10));
	}

	private static LinkEffect effect(ResultSet row, int number) throws SQLException {
		return new LinkEffect(row.getLong(1), Kind.of(row.getString(2)), number(row, 3), number(row, 4),
				row.getString(5));
	}

	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

}
