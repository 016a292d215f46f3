package io.evenkeel.connector;

import java.util.List;

import io.evenkeel.failure.StopFailure;

/**
 * Writes changes to one side. A target answers with one outcome for each change and never
 * throws for one. Applying a change that is already there is {@code done}, not a second
 * record: every write may be replayed.
 */
public interface Target extends AutoCloseable {

	/**
	 * The largest number of changes that it takes at once.
	 * @return at least 1
	 */
	int batch();

	/**
	 * Writes changes.
	 * @param changes at most {@link #batch()} changes, in dependency order
	 * @return one outcome for each change, in the same order. A change whose target no
	 * longer shows its {@code before} is {@code stale} and is not written. One that is
	 * safely stored but not yet visible is {@code pending} until {@link #complete()}
	 * @throws StopFailure when nothing of this batch or any later one can be written;
	 * nothing of this batch was
	 */
	List<Outcome> apply(List<Change> changes);

	/**
	 * Finds out what became of changes whose outcome is unknown.
	 * @param changes the changes
	 * @return one outcome for each: {@code done} when the target shows it,
	 * {@code pending} as in {@link #apply}, {@code unsent} when it surely does not and
	 * may be sent again
	 */
	List<Outcome> probe(List<Change> changes);

	/**
	 * Makes all that is pending visible, at once. Called again after a crash, it answers
	 * the same. Where every change is visible with its own call there is nothing to do.
	 * @return an outcome for each pending change that did not end as {@code done};
	 * whatever is not named is done
	 * @throws StopFailure when it cannot be completed; everything stays pending
	 */
	default List<Outcome> complete() {
		return List.of();
	}

	/**
	 * Forgets what {@link #complete()} keeps for a repetition. The outcomes are stored.
	 */
	default void settled() {
		// nothing is kept where nothing was pending
	}

	@Override
	void close();

}
