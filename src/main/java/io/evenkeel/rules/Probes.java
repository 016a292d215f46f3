package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import io.evenkeel.rules.KeptModules.Kept;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Finds out how far the conditions of policies hold for a pair. Each policy becomes one
 * rule for each of its conditions, with all conditions up to it, so that Drools itself
 * answers and a condition is only asked where the policy would ask it.
 */
final class Probes {

	private final PairType pair;

	private final List<Policy> policies;

	private final String version;

	private final KeptModules kept;

	Probes(RuleFolder folder, String build, KeptModules kept) {
		this.pair = PairType.of(folder.kind());
		this.policies = Policies.of(folder);
		this.version = build + "-probes";
		this.kept = kept;
	}

	List<Policy> policies() {
		return this.policies;
	}

	/**
	 * Asks Drools.
	 * @param pair the pair
	 * @return for each policy how many of its conditions hold before the first that does
	 * not; null when it cannot be told
	 */
	@Nullable List<Integer> held(RecordPair pair) {
		KieBase rules = rules();
		if (rules == null) {
			return null;
		}
		KieSession session = rules.newKieSession();
		try {
			session.insert(pair);
			session.fireAllRules();
			return counts(pair.held());
		}
		catch (RuntimeException ex) {
			return null; // a condition fails for this pair; deciding it says which
		}
		finally {
			session.dispose();
		}
	}

	private List<Integer> counts(BitSet held) {
		List<Integer> counts = new ArrayList<>();
		int number = 0;
		for (Policy policy : this.policies) {
			int count = 0;
			while (count < policy.conditions().size() && held.get(number + count)) {
				count++;
			}
			counts.add(count);
			number += policy.conditions().size();
		}
		return counts;
	}

	private @Nullable KieBase rules() {
		DroolsBuild build = new DroolsBuild();
		try {
			Kept module = this.kept.find(this.version).orElse(null);
			if (module == null) {
				byte[] compiled = build.compile(new RuleSources(Map.of("probes.drl", drl()), Map.of()), this.version)
					.module();
				module = (compiled != null) ? this.kept.keep(this.version, compiled, Map.of()) : null;
			}
			return (module != null) ? build.load(module.module().toFile(), this.version) : null;
		}
		catch (RuntimeException ex) {
			return null; // the story of the pair is worth telling without it
		}
	}

	private String drl() {
		StringBuilder drl = new StringBuilder(RuleSources.PREAMBLE).append('\n');
		int number = 0;
		for (Policy policy : this.policies) {
			for (int upTo = 1; upTo <= policy.conditions().size(); upTo++) {
				drl.append("rule \"probe ")
					.append(number)
					.append("\"\nwhen\n\t$it : ")
					.append(this.pair.word())
					.append("( ");
				drl.append(String.join(", ", policy.conditions().subList(0, upTo)));
				drl.append(" )\nthen\n\t$it.holds(").append(number).append(");\nend\n");
				number++;
			}
		}
		return drl.toString();
	}

}
