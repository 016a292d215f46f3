package io.evenkeel.ledger;

import java.util.Locale;
import java.util.stream.LongStream;

import com.dynatrace.hash4j.hashing.Hashing;
import io.evenkeel.commerce.Product;
import org.jspecify.annotations.Nullable;

/**
 * The words by which records are found, as numbers: side, word and value in one hash.
 * What is found is always compared with the value itself.
 */
public enum Keys {

	ID, SKU, BARCODE, HANDLE, NAME, PARENT;

	/**
	 * The hash of a record's id.
	 * @param id the id
	 * @return 64 bits
	 */
	public static long idHash(String id) {
		return Hashing.xxh3_64().hashCharsToLong(id);
	}

	/**
	 * The hash of a value of this word.
	 * @param value the value
	 * @return 64 bits
	 */
	long of(String value) {
		return idHash(value) * 31 + (ordinal() + 1) * 0x9E3779B97F4A7C15L;
	}

	/**
	 * What a record says for this word, ready to be compared: without surrounding blanks
	 * and, where case does not matter, in lower case.
	 * @param product the record
	 * @return the value, or null when it has none
	 */
	public @Nullable String value(Product product) {
		String value = switch (this) {
			case ID -> product.id();
			case SKU -> product.getSku();
			case BARCODE -> product.getBarcode();
			case HANDLE -> product.getHandle();
			case NAME -> product.getName();
			case PARENT -> product.getParent();
		};
		if (value == null || value.isBlank()) {
			return null;
		}
		return switch (this) {
			case ID, PARENT -> value;
			case SKU, BARCODE -> value.strip();
			case HANDLE, NAME -> value.strip().toLowerCase(Locale.ROOT);
		};
	}

	/** The words of a record as entries of a {@link WordIndex}. */
	static LongStream entries(Snapshot snapshot) {
		Product product = snapshot.product();
		int nr = Refs.nr(snapshot.ref());
		if (product == null) {
			return LongStream.of(WordIndex.entry(ID, snapshot.id(), nr));
		}
		LongStream.Builder entries = LongStream.builder();
		for (Keys word : values()) {
			String value = word.value(product);
			if (value != null && (word != NAME || product.getParent() == null)) {
				entries.add(WordIndex.entry(word, value, nr));
			}
		}
		return entries.build();
	}

}
