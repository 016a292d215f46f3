package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.EachChange;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.ServiceRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Writes stock by what it changes by, so that a sale made meanwhile is not undone. A
 * batch is one question about what is there and as few adjustments as it fits into; the
 * service takes all of one or none.
 */
final class RetailStockTarget implements Target {

	private final RetailApi api;

	private final ProductMapping mapping;

	private final StockAdjustments adjustments;

	RetailStockTarget(RetailApi api) {
		this.api = api;
		Account account = new Account(api);
		this.mapping = new ProductMapping(account, RecordKind.STOCK);
		this.adjustments = new StockAdjustments(api, account);
	}

	@Override
	public int batch() {
		return RetailApi.LEVEL_PRODUCTS;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		return EachChange.batch(changes, () -> write(changes));
	}

	private List<Outcome> write(List<Change> changes) {
		List<StockMove> moves = new ArrayList<>();
		Map<Change, Outcome> outcomes = each(changes, (change, stock) -> judged(change, stock, moves));
		for (List<StockMove> portion : StockAdjustments.portions(moves)) {
			send(portion, outcomes);
		}
		return changes.stream().map((change) -> Objects.requireNonNull(outcomes.get(change))).toList();
	}

	/** Answers how a change ends without writing; unsent, as yet, when it is to write. */
	private Outcome judged(Change change, Map<String, BigDecimal> current, List<StockMove> moves) {
		Map<String, BigDecimal> before = quantities(written(change).before());
		Map<String, BigDecimal> deltas = new LinkedHashMap<>();
		for (Map.Entry<String, BigDecimal> after : quantities(written(change).after()).entrySet()) {
			BigDecimal now = current.getOrDefault(after.getKey(), BigDecimal.ZERO);
			BigDecimal seen = before.getOrDefault(after.getKey(), now);
			if (now.compareTo(after.getValue()) == 0) {
				continue;
			}
			if (now.compareTo(seen) != 0) {
				return Outcome.stale(change,
						"Left the stock of '" + change.key() + "' alone: at " + after.getKey() + " there are "
								+ now.toPlainString() + ", the plan saw " + seen.toPlainString()
								+ ". The next run decides anew.");
			}
			deltas.put(after.getKey(), after.getValue().subtract(now));
		}
		if (deltas.isEmpty()) {
			return Outcome.done(change, Objects.requireNonNull(change.targetId()), null);
		}
		moves.add(this.adjustments.move(change, deltas));
		return Outcome.unsent(change);
	}

	private void send(List<StockMove> portion, Map<Change, Outcome> outcomes) {
		try {
			this.adjustments.write(portion);
			portion.forEach((move) -> outcomes.put(move.change(),
					Outcome.done(move.change(), Objects.requireNonNull(move.change().targetId()), null)));
		}
		catch (UnknownFailure ex) {
			portion.forEach((move) -> outcomes.put(move.change(), Outcome.unknown(move.change(), ex.getMessage())));
		}
		catch (ServiceRefusal ex) {
			refused(portion, ex, outcomes);
		}
		catch (TryAgainFailure ex) {
			portion.forEach((move) -> outcomes.put(move.change(), new Outcome(move.change().id(), Outcome.Kind.UNSENT,
					move.change().targetId(), ex.getMessage(), null)));
		}
		catch (StopFailure ex) {
			if (outcomes.values().stream().noneMatch(RetailStockTarget::mayBeWritten)) {
				throw ex;
			}
		}
	}

	/** Then the batch has to be settled, and only the next one stops. */
	private static boolean mayBeWritten(Outcome outcome) {
		return outcome.kind() == Outcome.Kind.DONE || outcome.kind() == Outcome.Kind.UNKNOWN;
	}

	/** One bad adjustment spoils its call: the halves are sent until it is alone. */
	private void refused(List<StockMove> portion, ServiceRefusal refusal, Map<Change, Outcome> outcomes) {
		if (portion.size() == 1) {
			Change change = portion.get(0).change();
			outcomes.put(change, Outcome.refused(change, refusal.getMessage()));
			return;
		}
		int middle = portion.size() / 2;
		send(portion.subList(0, middle), outcomes);
		send(portion.subList(middle, portion.size()), outcomes);
	}

	/**
	 * Looks changes up. Where stock is neither what the plan saw nor what it wanted,
	 * something else moved it: it counts as unsent, and the next look finds it stale.
	 */
	@Override
	public List<Outcome> probe(List<Change> changes) {
		return EachChange.lookUp(changes, () -> lookUp(changes));
	}

	private List<Outcome> lookUp(List<Change> changes) {
		Map<Change, Outcome> outcomes = each(changes, (change, stock) -> {
			boolean isDone = quantities(written(change).after()).entrySet()
				.stream()
				.allMatch((
						after) -> after.getValue().compareTo(stock.getOrDefault(after.getKey(), BigDecimal.ZERO)) == 0);
			return isDone ? Outcome.done(change, Objects.requireNonNull(change.targetId()), null)
					: Outcome.unsent(change);
		});
		return changes.stream().map((change) -> Objects.requireNonNull(outcomes.get(change))).toList();
	}

	private Map<Change, Outcome> each(List<Change> changes, BiFunction<Change, Map<String, BigDecimal>, Outcome> look) {
		List<String> ids = changes.stream()
			.map(Change::targetId)
			.filter((id) -> id != null && RetailApi.isId(id))
			.distinct()
			.toList();
		Map<String, Map<String, BigDecimal>> stock = this.mapping.stock(this.api.levels(ids));
		Map<Change, Outcome> outcomes = new LinkedHashMap<>();
		for (Change change : changes) {
			try {
				outcomes.put(change, look.apply(change, stock.getOrDefault(change.targetId(), Map.of())));
			}
			catch (RefusedFailure ex) {
				outcomes.put(change, Outcome.refused(change, ex.getMessage()));
			}
			catch (UnknownFailure ex) {
				// a reason that may or may not be there now; the change itself was not
				// sent
				outcomes.put(change, Outcome.unsent(change));
			}
		}
		return outcomes;
	}

	private static FieldChange written(Change change) {
		boolean isStock = change.action() == Change.Action.UPDATE && change.fields().size() == 1
				&& change.fields().get(0).field().equals(RecordField.STOCK_BY_OUTLET.fieldName());
		if (!isStock || change.targetId() == null || ProductRows.isFamily(change.targetId())) {
			throw new RefusedFailure("Refused the stock of '" + change.key() + "': Retail counts each product and"
					+ " variant at its outlets, so only its stock-by-outlet is written. Nothing was written."
					+ " Let the rules write that.", null);
		}
		return change.fields().get(0);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, BigDecimal> quantities(@Nullable Object value) {
		return (value != null) ? (Map<String, BigDecimal>) value : Map.of();
	}

	@Override
	public void close() {
		this.api.close();
	}

}
