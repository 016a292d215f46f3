package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.ledger.Reservations.Reservation;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.rules.Verdict;

/** Stores which pieces the orders reserve that the till does not have yet. */
final class ReservedOrders {

	private final SyncRun run;

	ReservedOrders(SyncRun run) {
		this.run = run;
	}

	void store(List<LoadedPair> pairs, List<Verdict> verdicts) {
		if (this.run.kind() != RecordKind.ORDERS) {
			return;
		}
		List<Reservation> reserved = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			Snapshot order = pairs.get(i).shop();
			if (order != null && verdicts.get(i).reserves()) {
				reserved.addAll(pieces(order));
			}
		}
		long[] orders = pairs.stream()
			.map(LoadedPair::shop)
			.filter(Objects::nonNull)
			.mapToLong(Snapshot::ref)
			.toArray();
		this.run.ledger().reservations().replace(this.run.jobId(), orders, reserved);
	}

	/** The pieces of an order, by the ids of the shop. */
	static List<Reservation> pieces(Snapshot order) {
		Map<String, BigDecimal> pieces = new HashMap<>();
		if (order.record() instanceof Order known) {
			known.getLines()
				.stream()
				.filter((line) -> line.isProduct() && line.product() != null)
				.forEach((OrderLine line) -> pieces.merge(Objects.requireNonNull(line.product()), line.quantity(),
						BigDecimal::add));
		}
		return pieces.entrySet()
			.stream()
			.map((entry) -> new Reservation(order.ref(), entry.getKey(), entry.getValue()))
			.toList();
	}

}
