package io.evenkeel.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

import io.evenkeel.ledger.FirstSeen;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.SnapshotIndex;
import io.evenkeel.rules.Past;
import org.jspecify.annotations.Nullable;

/**
 * What orders have to do with the time before their job. A refund belongs to the time of
 * the order that it takes back.
 */
final class OrderPasts {

	private final Ledger ledger;

	private final int side;

	private @Nullable SnapshotIndex index;

	/**
	 * Looks at the orders of a shop.
	 * @param ledger the ledger
	 * @param side the number of the shop's side in the job about orders
	 */
	OrderPasts(Ledger ledger, int side) {
		this.ledger = ledger;
		this.side = side;
	}

	Pasts of(Collection<Snapshot> orders) {
		Map<Long, Long> parents = new HashMap<>();
		for (Snapshot order : orders) {
			String parent = (order.record() != null) ? order.record().getParent() : null;
			int nr = (parent != null) ? index().find(Keys.idHash(parent)) : -1;
			if (nr >= 0) {
				parents.put(order.ref(), Refs.ref(this.side, nr));
			}
		}
		long[] refs = LongStream
			.concat(orders.stream().mapToLong(Snapshot::ref), parents.values().stream().mapToLong(Long::longValue))
			.distinct()
			.toArray();
		return new Pasts(parents, this.ledger.firstSeen().of(refs));
	}

	private SnapshotIndex index() {
		if (this.index == null) {
			this.index = this.ledger.indexes().load(this.side);
		}
		return this.index;
	}

	/**
	 * The pasts of some orders.
	 *
	 * @param parents the orders that refunds take back, by the ref of the refund
	 * @param first the status of orders when the shop was first read, by ref
	 */
	record Pasts(Map<Long, Long> parents, Map<Long, String> first) {

		Past of(@Nullable Snapshot order) {
			if (order == null) {
				return Past.NONE;
			}
			String status = this.first.get(order.ref());
			if (status != null) {
				return FirstSeen.status(order).equals(status) ? Past.AS_IT_WAS : Past.CHANGED_SINCE;
			}
			return this.first.containsKey(this.parents.get(order.ref())) ? Past.CHANGED_SINCE : Past.NONE;
		}

	}

}
