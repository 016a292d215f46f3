package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.rules.Decider;
import io.evenkeel.rules.PairInput;
import io.evenkeel.rules.Verdict;

/** Decides stretches of pairs by two rule sets. For one thread. */
final class ImpactWorker implements AutoCloseable {

	private final StoredPairs pairs;

	private final PairInputs inputs;

	private final Holdings holdings;

	private final Decider inForce;

	private final Decider other;

	private final ImpactCounts counts = new ImpactCounts();

	private final VerdictDiff diff = new VerdictDiff(this.counts);

	ImpactWorker(StoredPairs pairs, PairInputs inputs, Holdings holdings, Decider inForce, Decider other) {
		this.pairs = pairs;
		this.inputs = inputs;
		this.holdings = holdings;
		this.inForce = inForce;
		this.other = other;
	}

	List<PairImpact> compare(StoredPairs.Stretch stretch) {
		List<LoadedPair> loaded = this.pairs.of(stretch);
		List<PairInput> inputs = this.inputs.of(loaded);
		List<Verdict> before = this.inputs.held(loaded, this.inForce.decide(inputs));
		List<Verdict> after = this.inputs.held(loaded, this.other.decide(inputs));
		this.counts.pairs(loaded.size());
		List<PairImpact> differences = new ArrayList<>();
		for (int i = 0; i < loaded.size(); i++) {
			LoadedPair pair = loaded.get(i);
			PairImpact impact = this.diff.between(pair, holdable(pair, before.get(i)), holdable(pair, after.get(i)));
			if (impact != null) {
				differences.add(impact);
			}
		}
		return differences;
	}

	/** As in a plan, what a target has no place for makes no difference. */
	private Verdict holdable(LoadedPair pair, Verdict verdict) {
		return verdict.changes().isEmpty() ? verdict : this.holdings.holdable(verdict, pair.isVariant());
	}

	ImpactCounts counts() {
		return this.counts;
	}

	@Override
	public void close() {
		this.inForce.close();
		this.other.close();
	}

}
