package io.evenkeel.connector.file;

/**
 * A set of 64-bit hashes without objects: 8 to 16 bytes each, so that a million ids take
 * some megabytes.
 */
final class LongSet {

	private static final int MOST_AT_FIRST = 1 << 24;

	private long[] slots;

	private int size;

	private boolean zero;

	// kept so that the compiler does not leave the fetching out
	private long lastTouched;

	/**
	 * Makes a set.
	 * @param expected how many hashes there may be; growing costs time
	 */
	LongSet(long expected) {
		long wanted = Math.max(512, Math.min(expected, MOST_AT_FIRST / 2));
		this.slots = new long[Math.toIntExact(Long.highestOneBit(wanted) * 2)];
	}

	/**
	 * Adds a hash.
	 * @param hash the hash
	 * @return true when it was not there yet
	 */
	boolean add(long hash) {
		if (hash == 0) {
			boolean fresh = !this.zero;
			this.zero = true;
			return fresh;
		}
		if (this.size * 3L > this.slots.length * 2L) {
			grow();
		}
		boolean fresh = insert(this.slots, hash);
		this.size += fresh ? 1 : 0;
		return fresh;
	}

	/**
	 * Adds many hashes.
	 * @param hashes the hashes
	 * @return for each, whether it was not there yet
	 */
	boolean[] addAll(long[] hashes) {
		// fetches the slots side by side from a table that is larger than the caches
		long touched = 0;
		int mask = this.slots.length - 1;
		for (long hash : hashes) {
			touched ^= this.slots[(int) hash & mask];
		}
		boolean[] fresh = new boolean[hashes.length];
		for (int i = 0; i < hashes.length; i++) {
			fresh[i] = add(hashes[i]);
		}
		this.lastTouched = touched;
		return fresh;
	}

	private void grow() {
		long[] larger = new long[this.slots.length * 2];
		for (long hash : this.slots) {
			if (hash != 0) {
				insert(larger, hash);
			}
		}
		this.slots = larger;
	}

	private static boolean insert(long[] slots, long hash) {
		int mask = slots.length - 1;
		int slot = (int) hash & mask;
		while (slots[slot] != 0) {
			if (slots[slot] == hash) {
				return false;
			}
			slot = (slot + 1) & mask;
		}
		slots[slot] = hash;
		return true;
	}

}
