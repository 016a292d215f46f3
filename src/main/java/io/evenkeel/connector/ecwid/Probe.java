package io.evenkeel.connector.ecwid;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

	private final EcwidApi api;

	private final Function<List<Change>, Standing> standing;

	Probe(EcwidApi api, Function<List<Change>, Standing> standing) {
		this.api = api;
		this.standing = standing;
	}

	/**
	 * What became of changes. A batch that still waits at the service could write later
	 * what was not seen now, so all of them are waited for.
	 * @param changes the changes
	 * @param batches tells whether earlier ones are through
	 * @return one outcome for each
	 */
	List<Outcome> outcomes(List<Change> changes, Batches batches) {
		try {
			if (!batches.areWorkedOff()) {
				return changes.stream()
					.map((change) -> Outcome.unknown(change,
							"Ecwid is still at work on earlier batches, so nobody knows yet. The next run asks again."))
					.toList();
			}
			Standing now = this.standing.apply(changes);
			return changes.stream().map((change) -> look(change, () -> outcome(change, now))).toList();
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return changes.stream().map((change) -> Outcome.unknown(change, ex.getMessage())).toList();
		}
	}

	/**
	 * Whether a creation that was refused has been made by an earlier try.
	 * @param change the creation
	 * @return done, or unsent when it has not
	 */
	Outcome existing(Change change) {
		return look(change,
				() -> isNewProduct(change)
						? this.api.productByReference(change.id())
							.map((row) -> Outcome.done(change, Nodes.text(row, "id", ""), null))
							.orElseGet(() -> Outcome.unsent(change))
						: outcome(change, this.standing.apply(List.of(change))));
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
			return product(change);
		}
		if (change.action() == Action.CREATE) {
			return now.variationOf(change, Ids.of(change.parentId()))
				.map((id) -> Outcome.done(change, id, null))
				.orElseGet(() -> Outcome.unsent(change));
		}
		Ids ids = Ids.of(change.targetId());
		if (change.action() == Action.DELETE) {
			return now.has(ids) ? Outcome.unsent(change) : Outcome.done(change, ids.toString(), null);
		}
		return now.has(ids) ? update(change, ids, now) : Outcome.unsent(change);
	}

	/** A product that lacks images is sent again: then it is found, and gets them. */
	private Outcome product(Change change) {
		Optional<JsonNode> row = this.api.productByReference(change.id());
		return row.filter((one) -> NewImages.areComplete(change, one))
			.map((one) -> Outcome.done(change, Nodes.text(one, "id", ""), null))
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
