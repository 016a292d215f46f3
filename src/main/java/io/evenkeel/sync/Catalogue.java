package io.evenkeel.sync;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.SnapshotIndex;
import io.evenkeel.ledger.WordIndex;
import org.jspecify.annotations.Nullable;

/**
 * What one job about products or stock knows of the products of both sides. Products go
 * by their ids.
 */
final class Catalogue {

	private static final Set<String> BY_A_PERSON = Set.of(Link.BY_HAND, Link.BY_LINK);

	private final Ledger ledger;

	private final String job;

	private final int jobId;

	private @Nullable SnapshotIndex shop;

	private @Nullable WordIndex words;

	Catalogue(Ledger ledger, JobFile job) {
		this.ledger = ledger;
		this.job = job.name();
		this.jobId = ledger.sides().jobId(job.name());
	}

	/** The till's products by the products of the shop that they are linked with. */
	Map<String, String> linked(Set<String> shopIds) {
		long[] refs = refs(shopIds);
		return ids(refs, this.ledger.links().ends(Side.SHOP, refs));
	}

	/** Whether a person made the link that a product of the shop has. */
	boolean isLinkedByAPerson(String shopId) {
		return this.ledger.links()
			.of(Side.SHOP, refs(Set.of(shopId)))
			.values()
			.stream()
			.anyMatch((link) -> BY_A_PERSON.contains(link.how()));
	}

	/** Those products of the shop that a person took apart. */
	Map<String, TakenApart> apart(Set<String> shopIds) {
		long[] refs = refs(shopIds);
		Map<Long, Long> marks = this.ledger.apart().marks(refs);
		if (marks.isEmpty()) {
			return Map.of();
		}
		Map<Long, Long> ends = new HashMap<>();
		this.ledger.apart().former(refs).forEach((link) -> ends.put(link.shopRef(), link.posRef()));
		Map<String, String> former = ids(refs, ends);
		Map<String, TakenApart> apart = new HashMap<>();
		this.ledger.snapshots()
			.get(refs)
			.values()
			.stream()
			.filter((product) -> marks.containsKey(product.ref()))
			.forEach((product) -> apart.put(product.id(),
					new TakenApart(this.job, marks.get(product.ref()), former.get(product.id()))));
		return apart;
	}

	/**
	 * The till's product with an article number; null when there is none, or more than
	 * one.
	 */
	@Nullable String withSku(String sku) {
		int posSide = Refs.sideId(this.jobId, Side.POS);
		if (this.words == null) {
			this.words = this.ledger.words().load(posSide);
		}
		long[] refs = Arrays.stream(this.words.find(Keys.SKU, sku.strip()))
			.mapToLong((nr) -> Refs.ref(posSide, nr))
			.toArray();
		List<String> found = this.ledger.snapshots()
			.get(refs)
			.values()
			.stream()
			.filter((snapshot) -> snapshot.isLive() && snapshot.record() != null
					&& sku.strip().equals(snapshot.record().get(RecordField.SKU)))
			.map(Snapshot::id)
			.toList();
		return (found.size() == 1) ? found.get(0) : null;
	}

	private long[] refs(Set<String> shopIds) {
		int shopSide = Refs.sideId(this.jobId, Side.SHOP);
		if (this.shop == null) {
			this.shop = this.ledger.indexes().load(shopSide);
		}
		SnapshotIndex index = this.shop;
		return shopIds.stream()
			.mapToInt((id) -> index.find(Keys.idHash(id)))
			.filter((nr) -> nr >= 0)
			.mapToLong((nr) -> Refs.ref(shopSide, nr))
			.toArray();
	}

	private Map<String, String> ids(long[] refs, Map<Long, Long> ends) {
		Map<Long, Snapshot> sold = this.ledger.snapshots().get(refs);
		Map<Long, Snapshot> counted = this.ledger.snapshots()
			.get(ends.values().stream().mapToLong(Long::longValue).toArray());
		Map<String, String> linked = new HashMap<>();
		ends.forEach((ref, end) -> {
			Snapshot product = counted.get(end);
			if (product != null && product.isLive() && sold.containsKey(ref)) {
				linked.put(sold.get(ref).id(), product.id());
			}
		});
		return linked;
	}

	/**
	 * How a product of the shop came to be apart.
	 *
	 * @param job the job whose link was taken away
	 * @param change the number of the change that did it
	 * @param former the till's product that it was linked with; null when that is gone
	 */
	record TakenApart(String job, long change, @Nullable String former) {
	}

}
