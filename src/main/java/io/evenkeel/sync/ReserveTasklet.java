package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.ReadPages.ReadPage;
import io.evenkeel.ledger.Reservations.Reservation;
import io.evenkeel.ledger.SnapshotIndex;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Finds out which pieces the shop has sold that the till does not have yet: those of the
 * orders that wait, and of the orders that came since they were read last. It comes after
 * the stock of the shop was read: whatever was sold before that is known here, and
 * whatever is sold after it makes a relative write right or an absolute one stale.
 * Products of which more or fewer pieces are reserved than last time are due.
 */
final class ReserveTasklet implements Tasklet {

	private static final String STEP = "reserve";

	private final SyncRun run;

	private final OrderTaking taking;

	ReserveTasklet(SyncRun run, OrderTaking taking) {
		this.run = run;
		this.taking = taking;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		this.run.progress().begins(this.run.id(), STEP);
		Map<String, BigDecimal> reserved = total(new FreshOrders(this.run, this.taking).read());
		this.run.transactions().commit(() -> take(reserved));
		this.run.progress().ends(STEP, reserved.size());
		return RepeatStatus.FINISHED;
	}

	/**
	 * An order that was looked at just now counts as it is now, others as they were
	 * stored.
	 */
	private Map<String, BigDecimal> total(FreshOrders.Found fresh) {
		List<Reservation> known = this.run.ledger().reservations().of(this.taking.jobId(), this.run.id());
		Set<Long> open = new HashSet<>(this.run.ledger().reservations().open(this.taking.jobId()));
		Set<Long> ended = known.stream()
			.map(Reservation::ref)
			.filter((ref) -> !open.contains(ref))
			.collect(Collectors.toSet());
		Map<String, BigDecimal> total = new HashMap<>();
		known.stream()
			.filter((piece) -> ended.contains(piece.ref()) || !fresh.orders().contains(piece.ref()))
			.forEach((piece) -> total.merge(piece.product(), piece.quantity(), BigDecimal::add));
		fresh.reserved()
			.stream()
			.filter((piece) -> !ended.contains(piece.ref()))
			.forEach((piece) -> total.merge(piece.product(), piece.quantity(), BigDecimal::add));
		return total;
	}

	private void take(Map<String, BigDecimal> reserved) {
		Ledger ledger = this.run.ledger();
		int sideId = this.run.sideId(Side.SHOP);
		SnapshotIndex index = this.run.index(Side.SHOP);
		RoaringBitmap due = new RoaringBitmap();
		for (String product : different(ledger.reservations().taken(sideId), reserved)) {
			int nr = index.find(Keys.idHash(product));
			if (nr >= 0) {
				due.add(nr);
			}
		}
		ledger.reservations().take(sideId, reserved);
		if (!due.isEmpty()) {
			int page = ledger.pages().of(this.run.id(), sideId).size();
			ledger.pages().add(this.run.id(), sideId, new ReadPage(page, 0, 0, 0, 0, new RoaringBitmap(), due));
		}
	}

	private static Set<String> different(Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
		Set<String> products = new HashSet<>(before.keySet());
		products.addAll(now.keySet());
		products.removeIf((product) -> before.getOrDefault(product, BigDecimal.ZERO)
			.compareTo(now.getOrDefault(product, BigDecimal.ZERO)) == 0);
		return products;
	}

}
