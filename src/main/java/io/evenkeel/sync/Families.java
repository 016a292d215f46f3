package io.evenkeel.sync;

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
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Products that have no word of their own in common, but whose variants are linked: they
 * are the same thing when all their linked variants agree on one product of the other
 * side.
 */
final class Families {

	private final SyncRun run;

	private final Finder finder;

	private final HandMade handMade;

	private final Side side;

	private final Map<Long, Long> matches = new HashMap<>();

	/**
	 * Looks for the products of a side.
	 * @param run the run
	 * @param finder finds records by their words
	 * @param handMade what people said about links
	 * @param side the side
	 * @param unlinked records of it that are not linked
	 */
	Families(SyncRun run, Finder finder, HandMade handMade, Side side, List<Snapshot> unlinked) {
		this.run = run;
		this.finder = finder;
		this.handMade = handMade;
		this.side = side;
		match(unlinked.stream().filter((snapshot) -> !product(snapshot).isVariant()).toList());
	}

	/**
	 * The pairs that were found.
	 * @return the other side's record by the own one
	 */
	Map<Long, Long> matches() {
		return this.matches;
	}

	private void match(List<Snapshot> products) {
		Map<Long, long[]> variants = new HashMap<>();
		products
			.forEach((product) -> variants.put(product.ref(), this.finder.find(this.side, Keys.PARENT, product.id())));
		Map<Long, Long> links = ledger().links()
			.ends(this.side, variants.values().stream().flatMapToLong(Arrays::stream).toArray());
		Map<Long, Snapshot> own = ledger().snapshots().get(longs(links.keySet()));
		Map<Long, Snapshot> others = ledger().snapshots().get(longs(links.values()));
		Set<Long> taken = new HashSet<>();
		for (Snapshot product : products) {
			Set<String> parents = new HashSet<>();
			for (long variant : Objects.requireNonNull(variants.get(product.ref()))) {
				Snapshot other = isVariantOf(product, own.get(variant)) ? others.get(links.get(variant)) : null;
				if (other != null && other.isLive() && product(other).getParent() != null) {
					parents.add(product(other).getParent());
				}
			}
			if (parents.size() == 1) {
				matchWith(product, parents.iterator().next(), taken);
			}
		}
	}

	private void matchWith(Snapshot product, String otherId, Set<Long> taken) {
		Side other = this.side.other();
		int nr = this.run.index(other).find(Keys.idHash(otherId));
		long ref = Refs.ref(this.run.sideId(other), nr);
		if (nr < 0 || this.handMade.isApart(ref)
				|| !new LiveLinks(this.run).linked(other, new long[] { ref }).isEmpty()) {
			return;
		}
		Snapshot found = ledger().snapshots().get(new long[] { ref }).get(ref);
		if (found != null && found.isLive() && taken.add(ref)) {
			this.matches.put(product.ref(), ref);
		}
	}

	private Ledger ledger() {
		return this.run.ledger();
	}

	private static boolean isVariantOf(Snapshot product, @Nullable Snapshot variant) {
		return variant != null && variant.record() != null && product.id().equals(variant.record().getParent());
	}

	private static long[] longs(Collection<Long> numbers) {
		return numbers.stream().mapToLong(Long::longValue).toArray();
	}

	private static CommerceRecord product(Snapshot snapshot) {
		return Objects.requireNonNull(snapshot.record());
	}

}
