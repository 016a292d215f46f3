package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Side;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.rules.Settings;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;
import org.jspecify.annotations.Nullable;

/**
 * Says what the next run would do about pairs, by the rules in force and what was last
 * seen.
 */
final class NextRun implements AutoCloseable {

	private final PairInputs inputs;

	/** Null when the rules need mending first. */
	private final @Nullable Decider decider;

	NextRun(Ledger ledger, JobFile job, Companions companions, RuleSets sets, PublishedRules published) {
		this.inputs = new PairInputs(ledger, job, companions);
		this.decider = decider(job, sets, published);
	}

	private static @Nullable Decider decider(JobFile job, RuleSets sets, PublishedRules published) {
		try {
			RuleContent rules = new RunRules(sets, published, (notice) -> {
			}).current(job);
			return sets.load(rules).decider(new Settings(job.settings()));
		}
		catch (InputFailure ex) {
			return null;
		}
	}

	/** What would be written for a pair, and what would be reported; in words. */
	List<String> of(LoadedPair pair) {
		if (this.decider == null) {
			return List.of("what the rules make of it cannot be told: they need mending first");
		}
		if (pair.isOver() || pair.isInQuarantine()) {
			return List.of("nothing is decided while it is in quarantine or gone");
		}
		Verdict verdict = verdict(this.decider, pair);
		List<String> words = new ArrayList<>(verdict.changes().stream().map(NextRun::words).toList());
		verdict.findings()
			.forEach((finding) -> words.add(finding.kind().name().toLowerCase(Locale.ROOT) + ": " + finding.text()));
		return words.isEmpty() ? List.of("compared; nothing to write") : words;
	}

	/** The side on which the rules would make a record that stands alone. */
	boolean makes(LoadedPair pair, Side side) {
		return this.decider != null && verdict(this.decider, pair).changes()
			.stream()
			.anyMatch((wanted) -> wanted.side() == side && wanted.action() == Verdict.Action.CREATE);
	}

	private Verdict verdict(Decider rules, LoadedPair pair) {
		List<LoadedPair> one = List.of(pair);
		return this.inputs.held(one, rules.decide(this.inputs.of(one))).get(0);
	}

	private static String words(Wanted wanted) {
		String what = wanted.action().name().toLowerCase(Locale.ROOT) + " at " + wanted.side().word();
		return (wanted.action() != Verdict.Action.UPDATE) ? what
				: what + ": " + wanted.fields().stream().map(WantedField::field).collect(Collectors.joining(", "));
	}

	@Override
	public void close() {
		if (this.decider != null) {
			this.decider.close();
		}
	}

}
