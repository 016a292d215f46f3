package io.evenkeel.ledger;

import java.util.Arrays;

import org.roaringbitmap.RoaringBitmap;

/**
 * What a side looked like at its last read, held in memory while it is read again: for
 * each record the hash of its id and the hash of its content, 16 bytes a record, and a
 * table to find it by. Records keep their numbers for ever. For one thread.
 */
public final class SnapshotIndex {

	/** The content hash of a record that is not there (any more). */
	public static final long GONE = 0;

	private static final int ABSENT = -1;

	private long[] ids;

	private long[] hashes;

	private int[] table;

	private int size;

	/**
	 * The record behind the one found last: most sources keep their order, and looking
	 * there first spares a jump through the table.
	 */
	private int next;

	public SnapshotIndex(int expected) {
		this.ids = new long[Math.max(16, expected)];
		this.hashes = new long[this.ids.length];
		this.table = emptyTable(this.ids.length);
	}

	/**
	 * Finds a record.
	 * @param idHash the hash of its id
	 * @return its number, or -1 when the side never had it
	 */
	public int find(long idHash) {
		if (this.next < this.size && this.ids[this.next] == idHash) {
			return this.next++;
		}
		int nr = lookUp(idHash);
		this.next = nr + 1;
		return nr;
	}

	private int lookUp(long idHash) {
		for (int slot = slot(idHash);; slot = (slot + 1) & (this.table.length - 1)) {
			int nr = this.table[slot];
			if (nr == ABSENT || this.ids[nr] == idHash) {
				return nr;
			}
		}
	}

	public long hash(int nr) {
		return this.hashes[nr];
	}

	/**
	 * Adds a record, with the next number.
	 * @param idHash the hash of its id
	 * @param hash the hash of its content
	 * @return its number
	 */
	public int add(long idHash, long hash) {
		int nr = this.size;
		put(nr, idHash, hash);
		return nr;
	}

	public void set(int nr, long hash) {
		this.hashes[nr] = hash;
	}

	/**
	 * Puts a record at its number.
	 * @param nr the number
	 * @param idHash the hash of its id
	 * @param hash the hash of its content
	 */
	void put(int nr, long idHash, long hash) {
		grow(nr + 1);
		this.ids[nr] = idHash;
		this.hashes[nr] = hash;
		this.size = Math.max(this.size, nr + 1);
		enter(nr);
	}

	/**
	 * How many numbers are given out.
	 * @return the next number
	 */
	public int size() {
		return this.size;
	}

	/**
	 * The records that the side had at its last read.
	 * @return their numbers
	 */
	public RoaringBitmap live() {
		RoaringBitmap live = new RoaringBitmap();
		for (int nr = 0; nr < this.size; nr++) {
			if (this.hashes[nr] != GONE) {
				live.add(nr);
			}
		}
		return live;
	}

	long idHash(int nr) {
		return this.ids[nr];
	}

	private void enter(int nr) {
		int slot = slot(this.ids[nr]);
		while (this.table[slot] != ABSENT) {
			slot = (slot + 1) & (this.table.length - 1);
		}
		this.table[slot] = nr;
	}

	private void grow(int needed) {
		if (needed <= this.ids.length) {
			return;
		}
		int capacity = Math.max(needed, this.ids.length + (this.ids.length >> 1));
		this.ids = Arrays.copyOf(this.ids, capacity);
		this.hashes = Arrays.copyOf(this.hashes, capacity);
		if (capacity * 2L > this.table.length) {
			this.table = emptyTable(capacity);
			for (int nr = 0; nr < this.size; nr++) {
				enter(nr);
			}
		}
	}

	private int slot(long idHash) {
		return (int) (idHash ^ (idHash >>> 32)) & (this.table.length - 1);
	}

	private static int[] emptyTable(int records) {
		int[] table = new int[Integer.highestOneBit(Math.max(16, records)) * 4];
		Arrays.fill(table, ABSENT);
		return table;
	}

}
