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

	private final Decider inForce;

	private final Decider other;

	private final ImpactCounts counts = new ImpactCounts();

	private final VerdictDiff diff = new VerdictDiff(this.counts);

	ImpactWorker(StoredPairs pairs, PairInputs inputs, Decider inForce, Decider other) {
		this.pairs = pairs;
		this.inputs = inputs;
		this.inForce = inForce;
		this.other = other;
	}

	List<PairImpact> compare(StoredPairs.Stretch stretch) {
		List<LoadedPair> loaded = this.pairs.of(stretch);
		List<PairInput> inputs = this.inputs.of(loaded);
		List<Verdict> before = this.inForce.decide(inputs);
		List<Verdict> after = this.other.decide(inputs);
		this.counts.pairs(loaded.size());
		List<PairImpact> differences = new ArrayList<>();
		for (int i = 0; i < loaded.size(); i++) {
			PairImpact impact = this.diff.between(loaded.get(i), before.get(i), after.get(i));
			if (impact != null) {
				differences.add(impact);
			}
		}
		return differences;
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
