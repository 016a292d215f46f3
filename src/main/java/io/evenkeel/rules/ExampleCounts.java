package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.StopFailure;

/** Counts how often each row and rule of a set decides in its examples. */
final class ExampleCounts {

	private final RuleFolder folder;

	private final RuleSet set;

	private final Map<String, long[]> counts = new HashMap<>();

	ExampleCounts(RuleFolder folder, RuleSet set) {
		this.folder = folder;
		this.set = set;
	}

	/**
	 * Runs the examples.
	 * @return one for each row and each policy, in the order of the files, also for those
	 * that never fired
	 */
	List<RuleUse> all() {
		this.folder.examples().forEach((file) -> ExampleReader.read(this.folder.kind(), file).forEach(this::count));
		List<RuleUse> uses = new ArrayList<>();
		RuleReading.of(this.folder)
			.table()
			.rows()
			.forEach((row) -> uses.add(use(row.because().source(), row.because().rule(), true)));
		Policies.of(this.folder).forEach((policy) -> uses.add(use(policy.place().toString(), policy.name(), false)));
		return uses;
	}

	private void count(Example example) {
		try (Decider decider = this.set.decider(example.settings())) {
			decider.decide(List.of(example.pair()));
			decider.takeCounts().forEach((count) -> {
				long[] sums = this.counts.computeIfAbsent(count.source(), (source) -> new long[2]);
				sums[0] += count.fired();
				sums[1] += count.overruled();
			});
		}
		catch (StopFailure ex) {
			// 'rules test' tells about an example that fails; it counts for nothing here
		}
	}

	private RuleUse use(String source, String rule, boolean isRow) {
		long[] sums = this.counts.getOrDefault(source, new long[2]);
		return new RuleUse(source, rule, isRow, sums[0], sums[1]);
	}

}
