package io.evenkeel.rules;

import java.util.List;

/** Decides pairs with one rule set and the settings of one job. For one thread. */
public interface Decider extends AutoCloseable {

	/**
	 * Decides pairs; each on its own, the order does not matter.
	 * @param pairs the pairs, a few hundred at once are quickest
	 * @return a verdict for each pair, in the same order
	 * @throws io.evenkeel.failure.StopFailure when a rule loops or fails, naming it and
	 * the pair
	 */
	List<Verdict> decide(List<PairInput> pairs);

	/**
	 * Tells field by field why a pair is decided as it is.
	 * @param pair the pair
	 * @return one line for each field that a rule speaks of or that a side has
	 */
	List<FieldStory> explain(PairInput pair);

	/**
	 * How often each row and rule decided since this was asked last.
	 * @return one for each that did; the others are left out
	 */
	List<RuleCount> takeCounts();

	@Override
	void close();

}
