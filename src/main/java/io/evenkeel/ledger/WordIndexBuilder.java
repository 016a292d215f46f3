package io.evenkeel.ledger;

import java.util.Arrays;

/** Puts an index together word by word, 8 bytes each. */
public final class WordIndexBuilder {

	private long[] entries = new long[1024];

	private int size;

	/**
	 * Adds a word of a record.
	 * @param word the word
	 * @param value what the record says, in the form in which it will be looked for
	 * @param nr the record's number
	 */
	public void add(Keys word, String value, int nr) {
		if (this.size == this.entries.length) {
			this.entries = Arrays.copyOf(this.entries, this.size * 2);
		}
		this.entries[this.size++] = WordIndex.entry(word, value, nr);
	}

	public WordIndex build() {
		return new WordIndex(Arrays.copyOf(this.entries, this.size));
	}

}
