package io.evenkeel.sync;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.SnapshotIndex;
import io.evenkeel.ledger.WordIndex;
import org.jspecify.annotations.Nullable;

/**
 * Finds the till's products for the lines of the shop's orders: by the links that the
 * jobs about products have made, then by an article number that only one product of the
 * till has, then by the link that a product had before a person took it apart, so that an
 * order in between makes no second product.
 */
final class Articles {

	private final Ledger ledger;

	private final List<Catalogue> catalogues;

	private final Map<String, String> bySku = new HashMap<>();

	private final Map<String, String> byProduct = new HashMap<>();

	private final Map<String, String> byFormerLink = new HashMap<>();

	Articles(Ledger ledger, List<JobFile> jobs) {
		this.ledger = ledger;
		this.catalogues = jobs.stream().map((job) -> new Catalogue(ledger.sides().jobId(job.name()))).toList();
	}

	/**
	 * Looks up all the lines at once, so that {@link #inPos} answers from memory.
	 * @param lines lines of orders of the shop
	 */
	void prepare(Collection<OrderLine> lines) {
		Set<String> products = lines.stream()
			.map(OrderLine::product)
			.filter((id) -> id != null && !this.byProduct.containsKey(id))
			.collect(Collectors.toSet());
		for (Catalogue catalogue : this.catalogues) {
			products.removeAll(this.byProduct.keySet());
			this.byProduct.putAll(catalogue.linked(products));
			catalogue.formerlyLinked(products).forEach(this.byFormerLink::putIfAbsent);
		}
		lines.stream()
			.filter((line) -> line.sku() != null && !isLinked(line) && !this.bySku.containsKey(line.sku()))
			.map(OrderLine::sku)
			.distinct()
			.forEach((sku) -> this.catalogues.stream()
				.map((catalogue) -> catalogue.withSku(sku))
				.filter((found) -> found != null)
				.findFirst()
				.ifPresent((found) -> this.bySku.put(sku, found)));
	}

	/**
	 * The product of the till that a line sells.
	 * @param line a line that was looked up
	 * @return its id at the till; null when there is none, or more than one
	 */
	@Nullable String inPos(OrderLine line) {
		if (isLinked(line)) {
			return this.byProduct.get(line.product());
		}
		String bySku = this.bySku.get(line.sku());
		return (bySku != null) ? bySku : this.byFormerLink.get(line.product());
	}

	private boolean isLinked(OrderLine line) {
		return line.product() != null && this.byProduct.containsKey(line.product());
	}

	/** What one job knows of the products of both sides. */
	private final class Catalogue {

		private final int jobId;

		private @Nullable SnapshotIndex shop;

		private @Nullable WordIndex words;

		Catalogue(int jobId) {
			this.jobId = jobId;
		}

		Map<String, String> linked(Set<String> shopIds) {
			long[] refs = refs(shopIds);
			return ids(refs, Articles.this.ledger.links().ends(Side.SHOP, refs));
		}

		/** By the links that products had before they were taken apart. */
		Map<String, String> formerlyLinked(Set<String> shopIds) {
			long[] refs = refs(shopIds);
			Map<Long, Long> ends = new HashMap<>();
			Articles.this.ledger.apart().former(refs).forEach((link) -> ends.put(link.shopRef(), link.posRef()));
			return ids(refs, ends);
		}

		private long[] refs(Set<String> shopIds) {
			int shopSide = Refs.sideId(this.jobId, Side.SHOP);
			if (this.shop == null) {
				this.shop = Articles.this.ledger.indexes().load(shopSide);
			}
			SnapshotIndex index = this.shop;
			return shopIds.stream()
				.mapToInt((id) -> index.find(Keys.idHash(id)))
				.filter((nr) -> nr >= 0)
				.mapToLong((nr) -> Refs.ref(shopSide, nr))
				.toArray();
		}

		private Map<String, String> ids(long[] refs, Map<Long, Long> ends) {
			Map<Long, Snapshot> sold = Articles.this.ledger.snapshots().get(refs);
			Map<Long, Snapshot> counted = Articles.this.ledger.snapshots()
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

		@Nullable String withSku(String sku) {
			int posSide = Refs.sideId(this.jobId, Side.POS);
			if (this.words == null) {
				this.words = Articles.this.ledger.words().load(posSide);
			}
			long[] refs = Arrays.stream(this.words.find(Keys.SKU, sku.strip()))
				.mapToLong((nr) -> Refs.ref(posSide, nr))
				.toArray();
			List<String> found = Articles.this.ledger.snapshots()
				.get(refs)
				.values()
				.stream()
				.filter((snapshot) -> snapshot.isLive() && snapshot.record() != null
						&& sku.strip().equals(snapshot.record().get(RecordField.SKU)))
				.map(Snapshot::id)
				.toList();
			return (found.size() == 1) ? found.get(0) : null;
		}

	}

}
