package io.evenkeel.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;

/** Writes changes one after the other, and turns each failure into an outcome. */
public final class EachChange {

	private EachChange() {
	}

	/**
	 * Writes changes.
	 * @param changes the changes
	 * @param write writes one
	 * @return one outcome for each. When the service closes its door in the middle, those
	 * from there on are unsent, and the next call says why
	 * @throws StopFailure when it is closed at the first one
	 */
	public static List<Outcome> write(List<Change> changes, Function<Change, Outcome> write) {
		List<Outcome> outcomes = new ArrayList<>(changes.size());
		for (Change change : changes) {
			try {
				outcomes.add(outcome(change, write));
			}
			catch (StopFailure ex) {
				if (outcomes.isEmpty()) {
					throw ex;
				}
				break;
			}
		}
		changes.subList(outcomes.size(), changes.size()).forEach((change) -> outcomes.add(Outcome.unsent(change)));
		return outcomes;
	}

	private static Outcome outcome(Change change, Function<Change, Outcome> write) {
		try {
			return write.apply(change);
		}
		catch (RefusedFailure ex) {
			return Outcome.refused(change, ex.getMessage());
		}
		catch (UnknownFailure ex) {
			return Outcome.unknown(change, ex.getMessage());
		}
		catch (TryAgainFailure ex) {
			return new Outcome(change.id(), Outcome.Kind.UNSENT, change.targetId(), ex.getMessage(), null);
		}
	}

	/**
	 * Finds out what became of changes.
	 * @param changes the changes
	 * @param look looks for one
	 * @return one outcome for each; unknown where the service cannot be asked
	 */
	public static List<Outcome> probe(List<Change> changes, Function<Change, Outcome> look) {
		return changes.stream().map((change) -> {
			Outcome outcome = outcome(change, look);
			// nothing is sent again because the question failed
			return (outcome.kind() == Outcome.Kind.UNSENT && !outcome.message().isEmpty())
					? Outcome.unknown(change, outcome.message()) : outcome;
		}).toList();
	}

	/**
	 * Writes a batch that begins with a question.
	 * @param changes the changes
	 * @param write asks and writes
	 * @return its outcomes; all unsent when the question got no answer
	 */
	public static List<Outcome> batch(List<Change> changes, Supplier<List<Outcome>> write) {
		try {
			return write.get();
		}
		catch (TryAgainFailure ex) {
			return all(changes, Outcome.Kind.UNSENT, ex.getMessage());
		}
	}

	/**
	 * Looks a batch up with one question.
	 * @param changes the changes
	 * @param look asks
	 * @return its outcomes; all still unknown when the question got no answer
	 */
	public static List<Outcome> lookUp(List<Change> changes, Supplier<List<Outcome>> look) {
		try {
			return look.get();
		}
		catch (TryAgainFailure ex) {
			return all(changes, Outcome.Kind.UNKNOWN, ex.getMessage());
		}
	}

	private static List<Outcome> all(List<Change> changes, Outcome.Kind kind, String message) {
		return changes.stream()
			.map((change) -> new Outcome(change.id(), kind, change.targetId(), message, null))
			.toList();
	}

}
