package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
	 * The key of a value.
	 * @param sideId the side
	 * @param value the value of this word
	 * @return 64 bits
	 */
	public long of(int sideId, String value) {
		return idHash(value) * 31 + sideId * 64L + ordinal();
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

	static List<Long> all(int sideId, Product product) {
		List<Long> keys = new ArrayList<>(values().length);
		for (Keys word : values()) {
			String value = word.value(product);
			if (value != null && (word != NAME || product.getParent() == null)) {
				keys.add(word.of(sideId, value));
			}
		}
		return keys;
	}

}
