package io.evenkeel.sync;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.WordIndex;

/**
 * Finds the records of a job by what people call them: a SKU, a barcode, a number, an id.
 */
final class RecordFinder {

	private static final List<Keys> WORDS = List.of(Keys.SKU, Keys.BARCODE, Keys.NUMBER, Keys.REFERENCE, Keys.HANDLE,
			Keys.ID, Keys.NAME);

	private final Ledger ledger;

	private final int jobId;

	private final Map<Side, WordIndex> indexes = new EnumMap<>(Side.class);

	RecordFinder(Ledger ledger, int jobId) {
		this.ledger = ledger;
		this.jobId = jobId;
	}

	/**
	 * The records of a side that go by a key; by the first of the words that finds any.
	 */
	List<Snapshot> find(Side side, String key) {
		for (Keys word : WORDS) {
			String wanted = word.value(probe(key));
			List<Snapshot> found = (wanted != null) ? find(side, word, wanted) : List.of();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/** The records of a side that say something for a word. */
	List<Snapshot> find(Side side, Keys word, String wanted) {
		return this.ledger.snapshots()
			.get(refs(side, word, wanted))
			.values()
			.stream()
			.filter((snapshot) -> goesBy(snapshot, word, wanted))
			.sorted(Comparator.comparingLong(Snapshot::ref))
			.toList();
	}

	/** The records that may say something for a word; whoever asks compares. */
	long[] refs(Side side, Keys word, String wanted) {
		int sideId = Refs.sideId(this.jobId, side);
		WordIndex index = this.indexes.computeIfAbsent(side, (missing) -> this.ledger.words().load(sideId));
		return Arrays.stream(index.find(word, wanted)).mapToLong((nr) -> Refs.ref(sideId, nr)).toArray();
	}

	static boolean goesBy(Snapshot snapshot, Keys word, String wanted) {
		return (snapshot.record() != null) ? wanted.equals(word.value(snapshot.record()))
				: word == Keys.ID && wanted.equals(snapshot.id());
	}

	/**
	 * A record that says the key for every word, so that each word can prepare it for
	 * comparison.
	 */
	private static CommerceRecord probe(String key) {
		CommerceRecord.Builder probe = RecordKind.PRODUCTS.record(key);
		List.of("sku", "barcode", "handle", "name", "number", "reference")
			.forEach((field) -> RecordField.named(field).ifPresent((known) -> probe.with(known, key)));
		return probe.build();
	}

}
