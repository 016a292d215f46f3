package io.evenkeel.connector.bigcommerce;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import tools.jackson.databind.JsonNode;

/** Finds out what became of changes, by looking at the store. */
final class Probe {

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final BigCommerceApi api;

	private final Location location;

	private final Function<List<Change>, Standing> standing;

	Probe(BigCommerceApi api, Location location, Function<List<Change>, Standing> standing) {
		this.api = api;
		this.location = location;
		this.standing = standing;
	}

	/**
	 * What became of changes. The service writes differences of stock some time after it
	 * took them, so one that does not show is waited for before it may be sent again.
	 * @param changes the changes
	 * @param forStock how long
	 * @return one outcome for each
	 */
	List<Outcome> outcomes(List<Change> changes, Duration forStock) {
		try {
			Standing now = settled(changes, forStock);
			return changes.stream().map((change) -> look(change, () -> outcome(change, now))).toList();
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return changes.stream().map((change) -> Outcome.unknown(change, ex.getMessage())).toList();
		}
	}

	private Standing settled(List<Change> changes, Duration forStock) {
		long end = System.nanoTime() + forStock.toNanos();
		Standing now = this.standing.apply(changes);
		while (isWaiting(changes, now) && System.nanoTime() - end < 0 && pause()) {
			now = this.standing.apply(changes);
		}
		return now;
	}

	private static boolean isWaiting(List<Change> changes, Standing now) {
		return changes.stream()
			.filter((change) -> change.action() == Action.UPDATE && Ids.isOne(change.targetId()))
			.anyMatch((change) -> now.isStockBefore(change, Ids.of(change.targetId())));
	}

	private static boolean pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Whether a creation that was refused has been made by an earlier try.
	 * @param change the creation
	 * @return done, or unsent when it has not
	 */
	Outcome existing(Change change) {
		return look(change, () -> outcome(change, this.standing.apply(List.of(change))));
	}

	static boolean isNewProduct(Change change) {
		return change.action() == Action.CREATE && change.parentId() == null;
	}

	/** Nothing is sent again because the question failed. */
	private static Outcome look(Change change, Supplier<Outcome> question) {
		try {
			return question.get();
		}
		catch (IllegalArgumentException ex) {
			return Outcome.refused(change, "Refused " + ProductWrites.what(change) + ": " + ex.getMessage()
					+ ". Nothing was written. Mend the record, and it is tried again.");
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return Outcome.unknown(change, ex.getMessage());
		}
	}

	private Outcome outcome(Change change, Standing now) {
		if (isNewProduct(change)) {
			return product(change).map((id) -> Outcome.done(change, id, null)).orElseGet(() -> Outcome.unsent(change));
		}
		if (change.action() == Action.CREATE) {
			return variant(change, now);
		}
		Ids ids = Ids.of(change.targetId());
		if (change.action() == Action.DELETE) {
			return now.has(ids) ? Outcome.unsent(change) : Outcome.done(change, ids.toString(), null);
		}
		return now.has(ids) ? update(change, ids, now) : Outcome.unsent(change);
	}

	/**
	 * The product that a creation has made: the service has no second one with its
	 * article number, nor with its name, and ours has both.
	 */
	private Optional<String> product(Change change) {
		Object sku = Standing.after(change, RecordField.SKU);
		Object name = Standing.after(change, RecordField.NAME);
		Map<String, String> query = new LinkedHashMap<>();
		query.put((sku != null) ? "sku" : "name", String.valueOf((sku != null) ? sku : name));
		query.put("include_fields", "sku,name");
		query.put("limit", "1");
		List<JsonNode> rows = Nodes.items(
				this.api.ask(BigCommerceApi.PRODUCTS, query, "whether " + ProductWrites.what(change) + " is there"),
				"data");
		return rows.stream()
			.filter((row) -> Objects.equals(Nodes.text(row, "name"), name)
					&& Objects.equals(Nodes.text(row, "sku"), sku))
			.map((row) -> Nodes.text(row, "id", ""))
			.findFirst();
	}

	/** One that lacks its stock is sent again: then it is found, and gets it. */
	private Outcome variant(Change change, Standing now) {
		StockWrites stock = new StockWrites(now, this.location);
		return now.variantOf(change, Ids.of(change.parentId()))
			.filter((id) -> stock.missing(change, Ids.of(id)).isEmpty())
			.map((id) -> Outcome.done(change, id, null))
			.orElseGet(() -> Outcome.unsent(change));
	}

	private static Outcome update(Change change, Ids ids, Standing now) {
		if (now.isDone(change, ids)) {
			return Outcome.done(change, ids.toString(), null);
		}
		return now.moved(change, ids)
			.map((field) -> Outcome.stale(change,
					"the field '" + field.field() + "' of " + ProductWrites.what(change)
							+ " shows neither what the plan saw nor what it wanted"))
			.orElseGet(() -> Outcome.unsent(change));
	}

}
