package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.rules.PairInput;
import io.evenkeel.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Makes of pairs what rules are asked about. What other jobs know comes in here: the
 * till's products for the lines of an order, and what the shop has sold that the till
 * does not have yet. An order of which an article is apart is held, whatever rules say.
 */
final class PairInputs {

	private final Ledger ledger;

	private final RecordKind kind;

	private final Articles articles;

	private final ApartOrders apart;

	private final OrderPasts pasts;

	/** Null where no job takes orders in, so that nothing is known of them. */
	private final @Nullable Map<String, BigDecimal> reserved;

	PairInputs(Ledger ledger, JobFile job, Companions companions) {
		this.ledger = ledger;
		this.kind = RecordKind.named(job.records()).orElseThrow();
		this.articles = new Articles(ledger, (this.kind == RecordKind.ORDERS) ? companions.catalogues() : List.of());
		this.apart = new ApartOrders(ledger, job, this.articles);
		this.pasts = new OrderPasts(ledger, Refs.sideId(ledger.sides().jobId(job.name()), Side.SHOP));
		boolean counts = this.kind != RecordKind.ORDERS && companions.orders().isPresent();
		this.reserved = counts ? ledger.reservations().taken(Refs.sideId(ledger.sides().jobId(job.name()), Side.SHOP))
				: null;
	}

	List<PairInput> of(List<LoadedPair> pairs) {
		return (this.kind == RecordKind.ORDERS) ? orders(pairs)
				: pairs.stream().map((pair) -> withReservations(pair.input())).toList();
	}

	/**
	 * What the rules want, with the orders held that wait for an article.
	 * @param pairs the pairs that were made inputs of last
	 * @param verdicts what the rules want for each of them
	 * @return a verdict for each pair, in the same order
	 */
	List<Verdict> held(List<LoadedPair> pairs, List<Verdict> verdicts) {
		if (this.kind != RecordKind.ORDERS) {
			return verdicts;
		}
		List<Verdict> held = new ArrayList<>(pairs.size());
		for (int i = 0; i < pairs.size(); i++) {
			Verdict verdict = verdicts.get(i);
			held.add(why(pairs.get(i), verdict).map((finding) -> ApartOrders.held(verdict, finding)).orElse(verdict));
		}
		return held;
	}

	/**
	 * Why an order waits for an article; empty for one that does not, and for all others.
	 */
	Optional<Verdict.Finding> why(LoadedPair pair, Verdict verdict) {
		return this.apart.finding(pair, verdict);
	}

	private List<PairInput> orders(List<LoadedPair> pairs) {
		this.articles.prepare(pairs.stream()
			.map(LoadedPair::shop)
			.filter((order) -> order != null && order.record() instanceof Order)
			.flatMap((order) -> ((Order) Objects.requireNonNull(order.record())).getLines().stream())
			.toList());
		OrderPasts.Pasts pasts = this.pasts.of(pairs.stream().map(LoadedPair::shop).filter(Objects::nonNull).toList());
		return pairs.stream().map((pair) -> order(pair, pasts)).toList();
	}

	private PairInput order(LoadedPair pair, OrderPasts.Pasts pasts) {
		PairInput input = pair.input();
		return new PairInput(input.pos(), inWordsOfTheTill(pair), input.base(), input.posGone(), input.shopGone(),
				pasts.of(pair.shop()));
	}

	/**
	 * The order with the till's products on its lines. One that the till has keeps those
	 * that it was sold with.
	 */
	private @Nullable CommerceRecord inWordsOfTheTill(LoadedPair pair) {
		if (!(pair.input().shop() instanceof Order order)) {
			return pair.input().shop();
		}
		boolean isSold = pair.link() != null;
		List<OrderLine> lines = order.getLines()
			.stream()
			.map((line) -> line.of(isSold ? this.articles.soldInPos(line) : this.articles.inPos(line)))
			.toList();
		return order.toBuilder().with(RecordField.LINES, lines).build();
	}

	private PairInput withReservations(PairInput input) {
		CommerceRecord shop = input.shop();
		if (this.reserved == null || shop == null) {
			return input;
		}
		BigDecimal pieces = this.reserved.getOrDefault(shop.id(), BigDecimal.ZERO);
		CommerceRecord known = shop.toBuilder().parse(RecordField.STOCK_RESERVED, pieces.toPlainString()).build();
		return new PairInput(input.pos(), known, input.base(), input.posGone(), input.shopGone());
	}

}
