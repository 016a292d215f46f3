package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Reservations.Reservation;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.Snapshot.State;
import io.evenkeel.ledger.SnapshotIndex;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.Settings;
import io.evenkeel.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the orders that the shop got since they were last taken in, and asks the rules
 * about orders whether their pieces are reserved. Nothing is stored: taking them in is
 * the business of their own job.
 */
final class FreshOrders {

	private final SyncRun run;

	private final OrderTaking taking;

	private final Ledger ledger;

	private final int shopSide;

	private final HandMade handMade;

	FreshOrders(SyncRun run, OrderTaking taking) {
		this.run = run;
		this.taking = taking;
		this.ledger = run.ledger();
		this.shopSide = Refs.sideId(taking.jobId(), Side.SHOP);
		this.handMade = new HandMade(this.ledger, taking.jobId());
	}

	/**
	 * Reads the orders since the mark of their job. Before that job ran for the first
	 * time nobody knows which orders the till has, so nothing counts as reserved.
	 */
	Found read() {
		String since = this.ledger.sides().reading(this.shopSide).mark();
		Found found = new Found(new HashSet<>(), new ArrayList<>());
		if (since == null) {
			return found;
		}
		SyncRun.Endpoint endpoint = this.run.endpoint(Side.SHOP);
		PairInputs inputs = new PairInputs(this.ledger, this.taking.job(), this.run.companions());
		try (PageSource source = endpoint.connector().source(endpoint.connection(), RecordKind.ORDERS, since);
				Decider decider = this.taking.rules().get().decider(new Settings(this.taking.job().settings()))) {
			SnapshotIndex index = this.ledger.indexes().load(this.shopSide);
			String cursor = null;
			do {
				Page page = Pages.read(source, cursor);
				look(page.items(), index, inputs, decider, found);
				cursor = page.next();
			}
			while (cursor != null);
		}
		return found;
	}

	private void look(List<Item> items, SnapshotIndex index, PairInputs inputs, Decider decider, Found found) {
		List<LoadedPair> orders = pairs(items, index);
		List<Verdict> verdicts = decider.decide(inputs.of(orders));
		for (int i = 0; i < orders.size(); i++) {
			Snapshot order = orders.get(i).shop();
			if (order != null && found.orders().add(order.ref()) && verdicts.get(i).reserves() && !isApart(order)) {
				found.reserved().addAll(ReservedOrders.pieces(order));
			}
		}
	}

	/** The till has the sale of an order that was taken apart. */
	private boolean isApart(Snapshot order) {
		return order.ref() >= 0 && this.handMade.isApart(order.ref());
	}

	private List<LoadedPair> pairs(List<Item> items, SnapshotIndex index) {
		Map<Long, Snapshot> stored = stored(items, index);
		List<Snapshot> orders = items.stream()
			.map((item) -> snapshot(item, index, stored))
			.filter((o) -> o != null)
			.toList();
		long[] refs = orders.stream().mapToLong(Snapshot::ref).toArray();
		Map<Long, Link> links = this.ledger.links().of(Side.SHOP, refs);
		Map<Long, Snapshot> sales = this.ledger.snapshots()
			.get(links.values().stream().mapToLong(Link::posRef).toArray());
		return orders.stream().map((order) -> {
			Link link = links.get(order.ref());
			return new LoadedPair((link != null) ? sales.get(link.posRef()) : null, order, link);
		}).toList();
	}

	/** The orders of a page as they were taken in, by ref. */
	private Map<Long, Snapshot> stored(List<Item> items, SnapshotIndex index) {
		long[] refs = items.stream().mapToLong((item) -> ref(item, index)).filter((ref) -> ref >= 0).toArray();
		return this.ledger.snapshots().get(refs);
	}

	/**
	 * An order that nobody has seen before has no ref; a hash of its id stands for it,
	 * below all refs there are.
	 */
	private long ref(Item item, SnapshotIndex index) {
		long idHash = Keys.idHash(item.id());
		int nr = index.find(idHash);
		return (nr >= 0) ? Refs.ref(this.shopSide, nr) : idHash | Long.MIN_VALUE;
	}

	/**
	 * Some services are asked once more for the lines of each order that is not known.
	 */
	private @Nullable Snapshot snapshot(Item item, SnapshotIndex index, Map<Long, Snapshot> stored) {
		long ref = ref(item, index);
		Snapshot known = stored.get(ref);
		if (known != null && known.isLive() && known.hash() == item.hash() && known.record() != null) {
			return known;
		}
		try {
			CommerceRecord record = item.record();
			return new Snapshot(ref, item.id(), item.hash(), State.LIVE, record);
		}
		catch (RefusedFailure refused) {
			return null;
		}
	}

	/**
	 * What was found.
	 *
	 * @param orders the orders that were looked at
	 * @param reserved the pieces that they reserve
	 */
	record Found(Set<Long> orders, List<Reservation> reserved) {
	}

}
