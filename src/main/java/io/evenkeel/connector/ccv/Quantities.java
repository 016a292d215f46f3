package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.dynatrace.hash4j.hashing.Hashing;

/**
 * Quantities by article number, 16 bytes each: the number is kept as a hash of 64 bits.
 */
final class Quantities {

	private static final int SMALLEST = 64;

	private long[] keys = new long[SMALLEST];

	private double[] quantities = new double[SMALLEST];

	private int size;

	/**
	 * Adds to the quantity of an article.
	 * @param number its number, in any case
	 * @param quantity how many more
	 */
	void add(String number, BigDecimal quantity) {
		if (2 * this.size >= this.keys.length) {
			grow();
		}
		int slot = slot(key(number));
		if (this.keys[slot] == 0) {
			this.keys[slot] = key(number);
			this.size++;
		}
		this.quantities[slot] += quantity.doubleValue();
	}

	Optional<BigDecimal> of(String number) {
		int slot = slot(key(number));
		return (this.keys[slot] != 0) ? Optional.of(BigDecimal.valueOf(this.quantities[slot])) : Optional.empty();
	}

	private static long key(String number) {
		// zero stands for a free slot
		return Hashing.wyhashFinal4().hashCharsToLong(number.strip().toLowerCase(Locale.ROOT)) | 1;
	}

	private int slot(long key) {
		int mask = this.keys.length - 1;
		int slot = (int) (key >>> 1) & mask;
		while (this.keys[slot] != 0 && this.keys[slot] != key) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private void grow() {
		long[] oldKeys = this.keys;
		double[] old = this.quantities;
		this.keys = new long[2 * oldKeys.length];
		this.quantities = Arrays.copyOf(new double[0], 2 * oldKeys.length);
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldKeys[i] != 0) {
				int slot = slot(oldKeys[i]);
				this.keys[slot] = oldKeys[i];
				this.quantities[slot] = old[i];
			}
		}
	}

}
