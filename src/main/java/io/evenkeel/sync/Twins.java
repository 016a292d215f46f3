package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;

/**
 * The records that could be the same thing as those of a batch, loaded at once: on the
 * other side, where they may be paired with, and on the own side, where a second one with
 * the same word makes the match ambiguous.
 */
final class Twins {

	private final SyncRun run;

	private final Finder finder;

	private final Side side;

	private final HandMade handMade;

	private final Map<Long, Snapshot> snapshots = new HashMap<>();

	private final Set<Long> linked = new HashSet<>();

	Twins(SyncRun run, Finder finder, HandMade handMade, Side side, Collection<Snapshot> own, List<Keys> words) {
		this.run = run;
		this.finder = finder;
		this.side = side;
		this.handMade = handMade;
		own.forEach((snapshot) -> this.snapshots.put(snapshot.ref(), snapshot));
		loadLinks(side, this.snapshots.keySet());
		Set<Long> twins = twins(own, words);
		this.snapshots.putAll(run.ledger().snapshots().get(longs(twins)));
		Arrays.stream(Side.values()).forEach((each) -> loadLinks(each, twins));
	}

	/**
	 * The live records of a side that say the same for a word.
	 * @param of the record to compare with
	 * @param word the word
	 * @param where the side to look at
	 * @return the records; on the own side the record itself is among them
	 */
	List<Snapshot> sharing(Snapshot of, Keys word, Side where) {
		String value = word.value(product(of));
		if (value == null) {
			return List.of();
		}
		List<Snapshot> sharing = new ArrayList<>(2);
		for (long ref : this.finder.find(where, word, value)) {
			Snapshot snapshot = this.snapshots.get(ref);
			if (snapshot != null && snapshot.isLive() && value.equals(word.value(product(snapshot)))) {
				sharing.add(snapshot);
			}
		}
		return sharing;
	}

	/**
	 * Whether a record is linked to one that is still there, or was taken apart by a
	 * person.
	 * @param snapshot a record of either side
	 * @return false when it is free to be paired
	 */
	boolean isTaken(Snapshot snapshot) {
		return this.linked.contains(snapshot.ref()) || this.handMade.isApart(snapshot.ref());
	}

	/**
	 * Takes note of a new link: neither record is free any more.
	 * @param link the link
	 */
	void linked(Link link) {
		this.linked.add(link.posRef());
		this.linked.add(link.shopRef());
	}

	/**
	 * A linked record is not paired again: all there is to find out about it is whether
	 * its SKU stands twice.
	 */
	private Set<Long> twins(Collection<Snapshot> own, List<Keys> words) {
		Set<Long> twins = new HashSet<>();
		for (Snapshot snapshot : own) {
			for (Keys word : words) {
				String value = word.value(product(snapshot));
				if (value != null && !isTaken(snapshot)) {
					add(this.finder.find(this.side.other(), word, value), twins);
				}
				if (value != null && (word == Keys.SKU || !isTaken(snapshot))) {
					add(this.finder.find(this.side, word, value), twins);
				}
			}
		}
		return twins;
	}

	private void add(long[] found, Set<Long> twins) {
		for (long ref : found) {
			if (!this.snapshots.containsKey(ref)) {
				twins.add(ref);
			}
		}
	}

	private void loadLinks(Side of, Set<Long> refs) {
		int sideId = this.run.sideId(of);
		long[] own = refs.stream().mapToLong(Long::longValue).filter((ref) -> Refs.sideOf(ref) == sideId).toArray();
		this.linked.addAll(new LiveLinks(this.run).linked(of, own));
	}

	private static long[] longs(Set<Long> refs) {
		return refs.stream().mapToLong(Long::longValue).toArray();
	}

	private static CommerceRecord product(Snapshot snapshot) {
		return Objects.requireNonNull(snapshot.record());
	}

}
