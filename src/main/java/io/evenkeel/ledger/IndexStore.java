package io.evenkeel.ledger;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the {@link SnapshotIndex} of each side in portions of 64 K records, so that a
 * night begins with reading 16 bytes a record. The portions count only while the side is
 * marked fresh; otherwise the index is made again from the snapshots.
 */
public class IndexStore {

	private static final int SEGMENT = 1 << 16;

	private final Sql sql;

	private final Snapshots snapshots;

	private final SideStates sides;

	public IndexStore(JdbcTemplate template, Snapshots snapshots, SideStates sides) {
		this.sql = new Sql(template);
		this.snapshots = snapshots;
		this.sides = sides;
	}

	public SnapshotIndex load(int sideId) {
		SnapshotIndex index = new SnapshotIndex(this.sides.nextNr(sideId));
		if (this.sides.isIndexFresh(sideId)) {
			loadSegments(sideId, index);
		}
		else {
			this.snapshots.forEachHash(sideId, (ref, id, hash) -> index.put(Refs.nr(ref), Keys.idHash(id), hash));
		}
		return index;
	}

	/**
	 * Stores the index and marks it fresh, in the caller's transaction.
	 * @param sideId the side
	 * @param index its index
	 */
	public void store(int sideId, SnapshotIndex index) {
		this.sql.update("delete from index_segment where side_id = ?", sideId);
		for (int from = 0; from < index.size(); from += SEGMENT) {
			storeSegment(sideId, index, from);
		}
		this.sides.indexIsFresh(sideId, index.size());
	}

	private void storeSegment(int sideId, SnapshotIndex index, int from) {
		int length = Math.min(SEGMENT, index.size() - from);
		ByteBuffer ids = ByteBuffer.allocate(length * Long.BYTES);
		ByteBuffer hashes = ByteBuffer.allocate(length * Long.BYTES);
		for (int nr = from; nr < from + length; nr++) {
			ids.putLong(index.idHash(nr));
			hashes.putLong(index.hash(nr));
		}
		this.sql.update("insert into index_segment (side_id, segment, ids, hashes) values (?, ?, ?, ?)", sideId,
				from / SEGMENT, ids.array(), hashes.array());
	}

	private void loadSegments(int sideId, SnapshotIndex index) {
		for (int from = 0; from < this.sides.nextNr(sideId); from += SEGMENT) {
			loadSegment(sideId, from, index);
		}
	}

	private void loadSegment(int sideId, int from, SnapshotIndex index) {
		this.sql.query("select ids, hashes from index_segment where side_id = ? and segment = ?", (row, n) -> {
			int nr = from;
			LongBuffer ids = ByteBuffer.wrap(row.getBytes(1)).asLongBuffer();
			LongBuffer hashes = ByteBuffer.wrap(row.getBytes(2)).asLongBuffer();
			while (ids.hasRemaining()) {
				index.put(nr++, ids.get(), hashes.get());
			}
			return nr;
		}, sideId, from / SEGMENT);
	}

}
