package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which rows and policies did not fire for a pair, and why. */
final class NearMisses {

	private final Probes probes;

	private final Desk desk;

	NearMisses(Probes probes, Desk desk) {
		this.probes = probes;
		this.desk = desk;
	}

	List<NearMiss> of(PairInput input) {
		RecordPair pair = this.desk.pair(input);
		List<NearMiss> misses = new ArrayList<>();
		this.desk.table().rows().forEach((row) -> row(pair, row).ifPresent(misses::add));
		List<Policy> policies = this.probes.policies();
		List<Integer> held = policies.isEmpty() ? List.of() : this.probes.held(pair);
		for (int i = 0; i < policies.size(); i++) {
			if (held == null) {
				misses.add(untold(policies.get(i)));
			}
			else {
				policy(pair, policies.get(i), held.get(i)).ifPresent(misses::add);
			}
		}
		misses.sort(Comparator.comparing(NearMiss::isClose).thenComparing(NearMiss::held).reversed());
		return misses;
	}

	private Optional<NearMiss> row(RecordPair pair, FieldRow row) {
		for (int i = 0; i < row.conditions().size(); i++) {
			Condition condition = row.conditions().get(i);
			if (!condition.holdsFor(pair.askedBy(row, i))) {
				Object actual = condition.field().of(pair.askedBy(row, i));
				return Optional.of(new NearMiss(row.because().rule(), row.because().source(),
						List.of(row.field().name()), i, row.conditions().size(), RowWords.when(condition),
						"it is " + condition.field().format(actual)));
			}
		}
		return Optional.empty();
	}

	private static Optional<NearMiss> policy(RecordPair pair, Policy policy, int held) {
		int of = policy.conditions().size();
		if (held < of) {
			String condition = policy.conditions().get(held);
			return Optional
				.of(miss(policy, held, condition, new Actual(pair).of(condition).orElse("it does not hold")));
		}
		List<String> limits = policy.attributes()
			.stream()
			.filter((attribute) -> attribute.equals("enabled false") || attribute.startsWith("date-"))
			.toList();
		return limits.isEmpty() ? Optional.empty() : Optional.of(new NearMiss(policy.name(), policy.place().toString(),
				policy.fields(), held, of, null, "all its conditions hold, but it says " + String.join(", ", limits)));
	}

	private static NearMiss miss(Policy policy, int held, String condition, String why) {
		return new NearMiss(policy.name(), policy.place().toString(), policy.fields(), held, policy.conditions().size(),
				condition, why);
	}

	private static NearMiss untold(Policy policy) {
		return new NearMiss(policy.name(), policy.place().toString(), policy.fields(), 0, policy.conditions().size(),
				null, "whether its conditions hold cannot be told");
	}

}
