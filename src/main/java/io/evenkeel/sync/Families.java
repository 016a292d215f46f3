package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.Snapshot.State;

/**
 * Products that have no word of their own in common, but whose variants are linked: they
 * are the same thing when all their linked variants agree on one product of the other
 * side.
 */
final class Families {

	private final SyncRun run;

	private final Side side;

	private final Map<Long, Long> matches = new HashMap<>();

	Families(SyncRun run, Side side, List<Snapshot> own) {
		this.run = run;
		this.side = side;
		List<Snapshot> products = own.stream().filter((snapshot) -> !product(snapshot).isVariant()).toList();
		match(unlinked(products, side));
	}

	/**
	 * The pairs that were found.
	 * @return the other side's record by the own one
	 */
	Map<Long, Long> matches() {
		return this.matches;
	}

	private void match(List<Snapshot> products) {
		Map<Long, List<Long>> variants = variantsOf(products);
		Map<Long, Link> links = ledger().links().of(this.side, longs(flat(variants.values())));
		Map<Long, Snapshot> others = ledger().snapshots()
			.get(links.values().stream().mapToLong(this::otherEnd).toArray());
		Set<Long> taken = new HashSet<>();
		for (Snapshot product : products) {
			Set<String> parents = new HashSet<>();
			for (Long variant : variants.getOrDefault(product.ref(), List.of())) {
				Link link = links.get(variant);
				Snapshot other = (link != null) ? others.get(otherEnd(link)) : null;
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
		Collection<Long> refs = ledger().snapshots()
			.find(List.of(Keys.ID.of(this.run.sideId(other), otherId)))
			.getOrDefault(Keys.ID.of(this.run.sideId(other), otherId), List.of());
		List<Snapshot> found = ledger().snapshots()
			.get(longs(refs))
			.values()
			.stream()
			.filter((snapshot) -> snapshot.isLive() && snapshot.id().equals(otherId))
			.toList();
		List<Snapshot> free = unlinked(found, other);
		if (free.size() == 1 && taken.add(free.get(0).ref())) {
			this.matches.put(product.ref(), free.get(0).ref());
		}
	}

	private Map<Long, List<Long>> variantsOf(List<Snapshot> products) {
		int sideId = this.run.sideId(this.side);
		Map<Long, Long> keys = new HashMap<>();
		products.forEach((product) -> keys.put(Keys.PARENT.of(sideId, product.id()), product.ref()));
		Map<Long, List<Long>> variants = new HashMap<>();
		ledger().snapshots().find(keys.keySet()).forEach((key, refs) -> variants.put(keys.get(key), refs));
		return variants;
	}

	/**
	 * A link whose other end was deleted does not keep a product from being paired anew.
	 */
	private List<Snapshot> unlinked(List<Snapshot> snapshots, Side of) {
		Map<Long, Link> links = ledger().links().of(of, snapshots.stream().mapToLong(Snapshot::ref).toArray());
		Map<Long, Snapshot> ends = ledger().snapshots()
			.get(links.values().stream().mapToLong((link) -> end(link, of.other())).toArray());
		return snapshots.stream().filter((snapshot) -> {
			Link link = links.get(snapshot.ref());
			Snapshot end = (link != null) ? ends.get(end(link, of.other())) : null;
			return end == null || end.state() == State.GONE;
		}).toList();
	}

	private long otherEnd(Link link) {
		return end(link, this.side.other());
	}

	private static long end(Link link, Side side) {
		return (side == Side.POS) ? link.posRef() : link.shopRef();
	}

	private Ledger ledger() {
		return this.run.ledger();
	}

	private static List<Long> flat(Collection<List<Long>> lists) {
		List<Long> all = new ArrayList<>();
		lists.forEach(all::addAll);
		return all;
	}

	private static long[] longs(Collection<Long> numbers) {
		return numbers.stream().mapToLong(Long::longValue).toArray();
	}

	private static Product product(Snapshot snapshot) {
		return Objects.requireNonNull(snapshot.product());
	}

}
