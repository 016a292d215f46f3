package io.evenkeel.ledger;

import java.util.Arrays;

/**
 * The words of one side, held in memory while its records are paired: 8 bytes a word, of
 * which 28 bits are the record's number and the others a hash. So a find may bring
 * records that do not say the word, or not any more: it is always compared with the value
 * itself.
 */
public final class WordIndex {

	private static final int NUMBER_BITS = 28;

	private static final long NUMBER = (1L << NUMBER_BITS) - 1;

	private final long[] entries;

	private final int size;

	/**
	 * Makes an index.
	 * @param entries entries made by {@link #entry} in any order; sorted here
	 */
	WordIndex(long[] entries) {
		Arrays.sort(entries);
		this.entries = entries;
		this.size = withoutRepetitions(entries);
	}

	static long entry(Keys word, String value, int nr) {
		if (nr > NUMBER) {
			throw new IllegalArgumentException("A side can have " + NUMBER + " records, not more");
		}
		return word.of(value) & ~NUMBER | nr;
	}

	/**
	 * The records that may say a word.
	 * @param word the word
	 * @param value what it is to be
	 * @return their numbers
	 */
	public int[] find(Keys word, String value) {
		long first = word.of(value) & ~NUMBER;
		int from = place(first);
		int to = from;
		while (to < this.size && (this.entries[to] & ~NUMBER) == first) {
			to++;
		}
		int[] numbers = new int[to - from];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = (int) (this.entries[from + i] & NUMBER);
		}
		return numbers;
	}

	int size() {
		return this.size;
	}

	long[] entries(int from, int to) {
		return Arrays.copyOfRange(this.entries, from, to);
	}

	private int place(long entry) {
		int place = Arrays.binarySearch(this.entries, 0, this.size, entry);
		return (place >= 0) ? place : -place - 1;
	}

	private static int withoutRepetitions(long[] sorted) {
		int size = 0;
		for (int i = 0; i < sorted.length; i++) {
			if (size == 0 || sorted[size - 1] != sorted[i]) {
				sorted[size++] = sorted[i];
			}
		}
		return size;
	}

}
