package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Snapshot.State;

import org.springframework.jdbc.core.JdbcTemplate;

/** The snapshots of all sides, and the words they are found by. */
public class Snapshots {

	private static final String COLUMNS = "select ref, id, hash, state, body from snapshot where ref ";

	private static final int PORTION = 5000;

	private final Sql sql;

	private final Words words;

	public Snapshots(JdbcTemplate template, Words words) {
		this.sql = new Sql(template);
		this.words = words;
	}

	/**
	 * Reads snapshots.
	 * @param refs the records
	 * @return those there are, by ref
	 */
	public Map<Long, Snapshot> get(long[] refs) {
		Map<Long, Snapshot> found = new HashMap<>(refs.length * 2);
		this.sql.queryIn(COLUMNS + "in (?)", refs, Snapshots::snapshot)
			.forEach((snapshot) -> found.put(snapshot.ref(), snapshot));
		return found;
	}

	/**
	 * Reads a stretch of a side.
	 * @param sideId the side
	 * @param from the first number
	 * @param to the number behind the last
	 * @return the snapshots there are, in the order of their numbers
	 */
	public List<Snapshot> range(int sideId, int from, int to) {
		return this.sql.query(COLUMNS + ">= ? and ref < ? order by ref", Snapshots::snapshot, Refs.ref(sideId, from),
				Refs.ref(sideId, to));
	}

	/**
	 * How many numbers of a side were given away.
	 * @param sideId the side
	 * @return the number behind the last
	 */
	public int end(int sideId) {
		Long last = this.sql.first("select max(ref) from snapshot where ref >= ? and ref < ?",
				(row, n) -> row.getLong(1), Refs.ref(sideId, 0), Refs.ref(sideId + 1, 0));
		return (last == null || last == 0) ? 0 : Refs.nr(last) + 1;
	}

	public void insert(Collection<Snapshot> snapshots) {
		if (snapshots.isEmpty()) {
			return;
		}
		this.sql.batch("insert into snapshot (ref, id, hash, state, body) values (?, ?, ?, ?, ?)", snapshots,
				(statement, snapshot) -> {
					statement.setLong(1, snapshot.ref());
					statement.setString(2, snapshot.id());
					statement.setLong(3, snapshot.hash());
					statement.setInt(4, snapshot.state().ordinal());
					statement.setString(5, RecordJson.write(snapshot.record()));
				});
		this.words.add(snapshots);
	}

	/**
	 * Replaces snapshots that are there already, with the words they are found by.
	 * @param snapshots the snapshots as they are now
	 */
	public void update(Collection<Snapshot> snapshots) {
		if (snapshots.isEmpty()) {
			return;
		}
		this.sql.batch("update snapshot set id = ?, hash = ?, state = ?, body = ? where ref = ?", snapshots,
				(statement, snapshot) -> {
					statement.setString(1, snapshot.id());
					statement.setLong(2, snapshot.hash());
					statement.setInt(3, snapshot.state().ordinal());
					statement.setString(4, RecordJson.write(snapshot.record()));
					statement.setLong(5, snapshot.ref());
				});
		this.words.add(snapshots);
	}

	/**
	 * Marks records as deleted at their side; what they last were stays readable.
	 * @param refs the records
	 */
	public void markGone(long[] refs) {
		this.sql.updateIn("update snapshot set state = " + State.GONE.ordinal() + ", hash = " + SnapshotIndex.GONE
				+ " where ref in (?)", refs);
	}

	/**
	 * Visits the hashes of a side, in the order of its numbers.
	 * @param sideId the side
	 * @param visitor takes ref, id and content hash of each record
	 */
	void forEachHash(int sideId, HashVisitor visitor) {
		long last = Refs.ref(sideId, 0) - 1;
		List<Long> refs;
		do {
			refs = this.sql
				.query("select ref, id, hash from snapshot where ref > ? and ref < ? order by ref fetch first "
						+ PORTION + " rows only", (row, n) -> {
							visitor.visit(row.getLong(1), row.getString(2), row.getLong(3));
							return row.getLong(1);
						}, last, Refs.ref(sideId + 1, 0));
			last = refs.isEmpty() ? last : refs.get(refs.size() - 1);
		}
		while (!refs.isEmpty());
	}

	private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
		return new Snapshot(row.getLong(1), row.getString(2), row.getLong(3), State.values()[row.getInt(4)],
				RecordJson.read(row.getString(5)));
	}

	/** Takes the hashes of one record. */
	interface HashVisitor {

		void visit(long ref, String id, long hash);

	}

}
