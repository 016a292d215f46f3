package io.evenkeel.connector.lightspeedecom;

import java.util.List;
import java.util.function.Function;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;

/** Finds out what became of changes, by looking at the shop. */
final class Probe {

	private final Function<List<Change>, Standing> standing;

	Probe(Function<List<Change>, Standing> standing) {
		this.standing = standing;
	}

	/**
	 * What became of changes. A creation that lacks a part is sent again: then it is
	 * found, and gets it.
	 * @param changes the changes
	 * @return one outcome for each
	 */
	List<Outcome> outcomes(List<Change> changes) {
		try {
			Standing now = this.standing.apply(changes);
			return changes.stream().map((change) -> look(change, now)).toList();
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return changes.stream().map((change) -> Outcome.unknown(change, ex.getMessage())).toList();
		}
	}

	private static Outcome look(Change change, Standing now) {
		try {
			return switch (change.action()) {
				case CREATE -> now.made(change)
					.filter((ids) -> now.isDone(change, ids))
					.map((ids) -> Outcome.done(change, ids.toString(), null))
					.orElseGet(() -> Outcome.unsent(change));
				case DELETE -> now.has(Ids.of(change.targetId())) ? Outcome.unsent(change)
						: Outcome.done(change, String.valueOf(change.targetId()), null);
				case UPDATE, PUBLISH, UNPUBLISH -> update(change, now);
			};
		}
		catch (IllegalArgumentException ex) {
			return Outcome.refused(change, "Refused " + ProductWrites.what(change) + ": " + ex.getMessage()
					+ ". Nothing was written. Mend the record, and it is tried again.");
		}
	}

	private static Outcome update(Change change, Standing now) {
		Ids ids = Ids.of(change.targetId());
		if (!now.has(ids)) {
			return Outcome.unsent(change);
		}
		if (now.isDone(change, ids)) {
			return Outcome.done(change, ids.toString(), null);
		}
		return change.moved(now.record(ids))
			.map((field) -> Outcome.stale(change,
					"the field '" + field.field() + "' of " + ProductWrites.what(change)
							+ " shows neither what the plan saw nor what it wanted"))
			.orElseGet(() -> Outcome.unsent(change));
	}

}
