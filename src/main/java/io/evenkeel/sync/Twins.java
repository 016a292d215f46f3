package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.Snapshot.State;
import org.jspecify.annotations.Nullable;

/**
 * The records that could be the same thing as those of a batch, loaded at once: on the
 * other side, where they may be paired with, and on the own side, where a second one with
 * the same word makes the match ambiguous.
 */
final class Twins {

	private final SyncRun run;

	private final Map<Long, Snapshot> snapshots = new HashMap<>();

	private final Map<Long, Link> links = new HashMap<>();

	private Map<Long, List<Long>> byKey = Map.of();

	Twins(SyncRun run, Collection<Snapshot> own, List<Keys> words) {
		this.run = run;
		own.forEach((snapshot) -> this.snapshots.put(snapshot.ref(), snapshot));
		load(own, words);
	}

	/**
	 * The live records of a side that say the same for a word.
	 * @param of the record to compare with
	 * @param word the word
	 * @param where the side to look at
	 * @return the records; on the own side the record itself is among them
	 */
	List<Snapshot> sharing(Snapshot of, Keys word, Side where) {
		String value = word.value(Objects.requireNonNull(of.product()));
		if (value == null) {
			return List.of();
		}
		List<Snapshot> sharing = new ArrayList<>(2);
		for (Long ref : this.byKey.getOrDefault(word.of(this.run.sideId(where), value), List.of())) {
			Snapshot snapshot = this.snapshots.get(ref);
			if (snapshot != null && snapshot.isLive() && value.equals(word.value(product(snapshot)))) {
				sharing.add(snapshot);
			}
		}
		return sharing;
	}

	/**
	 * Whether a record is linked to one that is still there.
	 * @param snapshot a record of either side
	 * @return false when it is free to be paired
	 */
	boolean isLinked(Snapshot snapshot) {
		return this.links.containsKey(snapshot.ref());
	}

	/**
	 * Takes note of a new link: neither record is free any more.
	 * @param link the link
	 */
	void linked(Link link) {
		this.links.put(link.posRef(), link);
		this.links.put(link.shopRef(), link);
	}

	private void load(Collection<Snapshot> own, List<Keys> words) {
		Ledger ledger = this.run.ledger();
		Set<Long> keys = new LinkedHashSet<>();
		for (Snapshot snapshot : own) {
			for (Keys word : words) {
				String value = word.value(product(snapshot));
				if (value != null) {
					keys.add(word.of(this.run.sideId(Side.POS), value));
					keys.add(word.of(this.run.sideId(Side.SHOP), value));
				}
			}
		}
		this.byKey = ledger.snapshots().find(keys);
		long[] others = this.byKey.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.filter((ref) -> !this.snapshots.containsKey(ref))
			.mapToLong(Long::longValue)
			.toArray();
		this.snapshots.putAll(ledger.snapshots().get(others));
		loadLinks();
	}

	private void loadLinks() {
		for (Side each : Side.values()) {
			int sideId = this.run.sideId(each);
			long[] refs = this.snapshots.keySet()
				.stream()
				.mapToLong(Long::longValue)
				.filter((ref) -> Refs.sideOf(ref) == sideId)
				.toArray();
			this.links.putAll(this.run.ledger().links().of(each, refs));
		}
		dropBrokenLinks();
	}

	/**
	 * A link whose other end was deleted does not keep a record from being paired anew.
	 */
	private void dropBrokenLinks() {
		long[] unknown = this.links.values()
			.stream()
			.flatMap((link) -> List.of(link.posRef(), link.shopRef()).stream())
			.filter((ref) -> !this.snapshots.containsKey(ref))
			.distinct()
			.mapToLong(Long::longValue)
			.toArray();
		Map<Long, Snapshot> ends = new HashMap<>(this.run.ledger().snapshots().get(unknown));
		ends.putAll(this.snapshots);
		this.links.values().removeIf((link) -> isGone(ends.get(link.posRef())) || isGone(ends.get(link.shopRef())));
	}

	private static boolean isGone(@Nullable Snapshot snapshot) {
		return snapshot == null || snapshot.state() == State.GONE;
	}

	private static Product product(Snapshot snapshot) {
		return Objects.requireNonNull(snapshot.product());
	}

}
