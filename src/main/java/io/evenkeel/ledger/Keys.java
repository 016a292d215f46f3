package io.evenkeel.ledger;

import java.util.Locale;
import java.util.stream.LongStream;

import com.dynatrace.hash4j.hashing.Hashing;
import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * The words by which records are found, as numbers: side, word and value in one hash.
 * What is found is always compared with the value itself.
 */
public enum Keys {

	ID, SKU, BARCODE, HANDLE, NAME, PARENT, NUMBER, REFERENCE;

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
	 * @param record the record
	 * @return the value, or null when it has none
	 */
	public @Nullable String value(CommerceRecord record) {
		String value = switch (this) {
			case ID -> record.id();
			case SKU -> text(record, RecordField.SKU);
			case BARCODE -> text(record, RecordField.BARCODE);
			case HANDLE -> text(record, RecordField.HANDLE);
			case NAME -> text(record, RecordField.NAME);
			case PARENT -> record.getParent();
			case NUMBER -> text(record, RecordField.NUMBER);
			case REFERENCE -> text(record, RecordField.REFERENCE);
		};
		if (value == null || value.isBlank()) {
			return null;
		}
		return switch (this) {
			case ID, PARENT -> value;
			case SKU, BARCODE, NUMBER, REFERENCE -> value.strip();
			case HANDLE, NAME -> value.strip().toLowerCase(Locale.ROOT);
		};
	}

	private static @Nullable String text(CommerceRecord record, RecordField field) {
		return (String) record.get(field);
	}

	/** The words of a record as entries of a {@link WordIndex}. */
	static LongStream entries(Snapshot snapshot) {
		CommerceRecord record = snapshot.record();
		int nr = Refs.nr(snapshot.ref());
		if (record == null) {
			return LongStream.of(WordIndex.entry(ID, snapshot.id(), nr));
		}
		LongStream.Builder entries = LongStream.builder();
		for (Keys word : values()) {
			String value = word.value(record);
			if (value != null && (word != NAME || record.getParent() == null)) {
				entries.add(WordIndex.entry(word, value, nr));
			}
		}
		return entries.build();
	}

}
