package io.evenkeel.connector.file;

import java.util.Arrays;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * Gathers the text of a record and hashes it at once, which is three times as quick as
 * hashing it cell by cell. Used again for each record, by one thread.
 */
final class Digest implements CharSequence {

	private static final Hasher64 HASHER = Hashing.wyhashFinal4();

	private char[] chars = new char[1024];

	private int length;

	Digest begin(long seed) {
		this.length = 0;
		number(seed);
		return this;
	}

	/**
	 * Adds a text with its name. The length stands before the text, so that no two lists
	 * of texts look the same.
	 * @param name a hash of the name
	 * @param text the text
	 */
	void add(long name, String text) {
		int size = text.length();
		room(size + 6);
		number(name);
		this.chars[this.length++] = (char) (size >> 16);
		this.chars[this.length++] = (char) size;
		text.getChars(0, size, this.chars, this.length);
		this.length += size;
	}

	private void number(long number) {
		this.chars[this.length++] = (char) (number >> 48);
		this.chars[this.length++] = (char) (number >> 32);
		this.chars[this.length++] = (char) (number >> 16);
		this.chars[this.length++] = (char) number;
	}

	private void room(int more) {
		if (this.length + more > this.chars.length) {
			this.chars = Arrays.copyOf(this.chars, (this.length + more) * 2);
		}
	}

	long hash() {
		return HASHER.hashCharsToLong(this);
	}

	@Override
	public int length() {
		return this.length;
	}

	@Override
	public char charAt(int index) {
		return this.chars[index];
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return new String(this.chars, start, end - start);
	}

	@Override
	public String toString() {
		return new String(this.chars, 0, this.length);
	}

}
