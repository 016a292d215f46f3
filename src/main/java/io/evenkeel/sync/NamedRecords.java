package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Side;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The records that somebody names on the command line. What is wrong or not clear is
 * answered with those that may be meant.
 */
final class NamedRecords {

	private static final int MOST = 8;

	private static final int PORTION = 1000;

	private final Ledger ledger;

	private final int jobId;

	private final RecordFinder finder;

	NamedRecords(Ledger ledger, int jobId) {
		this.ledger = ledger;
		this.jobId = jobId;
		this.finder = new RecordFinder(ledger, jobId);
	}

	/**
	 * The one record of a side that goes by a key.
	 * @throws InputFailure when there is none or more than one
	 */
	Snapshot one(Side side, String key) {
		List<Snapshot> found = live(this.finder.find(side, key));
		if (found.isEmpty()) {
			boolean other = !live(this.finder.find(side.other(), key)).isEmpty();
			throw problem(side.word(),
					"no record of " + side.word() + " goes by '" + key + "'"
							+ (other ? "; there is one of " + side.other().word() + ", which is named in its own place"
									: suggestion(side, key)));
		}
		if (found.size() > 1) {
			throw problem(side.word(), notClear(key, found));
		}
		return found.get(0);
	}

	/**
	 * The records of both sides that go by a key, one of each at most.
	 * @throws InputFailure when there is none, or more than one on a side
	 */
	List<Snapshot> any(String key) {
		List<Snapshot> any = new ArrayList<>();
		for (Side side : Side.values()) {
			List<Snapshot> found = this.finder.find(side, key);
			List<Snapshot> live = live(found).isEmpty() ? found : live(found);
			if (live.size() > 1) {
				throw problem("key", notClear(key, live));
			}
			any.addAll(live);
		}
		if (any.isEmpty()) {
			String close = suggestion(Side.POS, key);
			throw problem("key",
					"no record goes by '" + key + "'" + (close.isEmpty() ? suggestion(Side.SHOP, key) : close));
		}
		return any;
	}

	static InputFailure problem(String place, String what) {
		return new InputFailure(new Problem(place, 0, what));
	}

	private static List<Snapshot> live(List<Snapshot> records) {
		return records.stream().filter(Snapshot::isLive).toList();
	}

	private static String notClear(String key, List<Snapshot> found) {
		return "'" + key + "' is not clear; nothing was done. Give the id of one: "
				+ found.stream().limit(MOST).map(NamedRecords::words).collect(Collectors.joining(", "));
	}

	/** A record in words: {@code pos 17 (A-1, Mug)}. */
	static String words(Snapshot record) {
		RecordView view = RecordView.of(record);
		String name = (view != null && view.name() != null) ? ", " + view.name() : "";
		return Refs.side(Refs.sideOf(record.ref())).word() + " " + record.id() + " (" + RecordNames.key(record) + name
				+ ")";
	}

	/** The likely key; looks at every record, which a wrong key is worth. */
	private String suggestion(Side side, String key) {
		int sideId = Refs.sideId(this.jobId, side);
		LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, key.length() / 3));
		TreeSet<String> close = new TreeSet<>();
		int end = this.ledger.snapshots().end(sideId);
		for (int from = 0; from < end; from += PORTION) {
			for (Snapshot record : live(this.ledger.snapshots().range(sideId, from, Math.min(end, from + PORTION)))) {
				String known = RecordNames.key(record);
				if (close.size() < PORTION && distance.apply(lower(known), lower(key)) >= 0) {
					close.add(known);
				}
			}
		}
		return close.isEmpty() ? "" : Problem.suggestion(key, close);
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
