package io.evenkeel.connector.file;

/**
 * A set of 64-bit hashes without objects: 8 to 16 bytes each, so that a million ids take
 * some megabytes.
 */
final class LongSet {

	private long[] slots = new long[1024];

	private int size;

	private boolean zero;

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
