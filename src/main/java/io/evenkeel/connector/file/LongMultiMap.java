package io.evenkeel.connector.file;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Numbers by hash, several for one hash, without objects: 24 to 48 bytes each. A hash may
 * be shared by different keys, so whoever looks up checks what was found.
 */
final class LongMultiMap {

	private long[] hashes = new long[1024];

	private long[] values = new long[1024];

	private int size;

	void put(long hash, long value) {
		if (this.size * 3L > this.hashes.length * 2L) {
			grow();
		}
		insert(this.hashes, this.values, hash, value);
		this.size++;
	}

	/**
	 * The numbers of a hash.
	 * @param hash the hash
	 * @return the numbers, the smallest first
	 */
	long[] get(long hash) {
		long[] found = new long[0];
		int mask = this.hashes.length - 1;
		for (int slot = slot(hash, mask); this.values[slot] != 0; slot = (slot + 1) & mask) {
			if (this.hashes[slot] == hash) {
				found = LongStream.concat(Arrays.stream(found), LongStream.of(this.values[slot] - 1)).toArray();
			}
		}
		Arrays.sort(found);
		return found;
	}

	private void grow() {
		long[] moreHashes = new long[this.hashes.length * 2];
		long[] moreValues = new long[this.hashes.length * 2];
		for (int slot = 0; slot < this.hashes.length; slot++) {
			if (this.values[slot] != 0) {
				insert(moreHashes, moreValues, this.hashes[slot], this.values[slot] - 1);
			}
		}
		this.hashes = moreHashes;
		this.values = moreValues;
	}

	// numbers that follow each other must not stand side by side: every search would run
	// through all of them
	private static int slot(long hash, int mask) {
		return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & mask;
	}

	// a value is kept one larger, so that zero means a free slot
	private static void insert(long[] hashes, long[] values, long hash, long value) {
		int mask = hashes.length - 1;
		int slot = slot(hash, mask);
		while (values[slot] != 0) {
			slot = (slot + 1) & mask;
		}
		hashes[slot] = hash;
		values[slot] = value + 1;
	}

}
