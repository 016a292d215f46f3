package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;
import io.evenkeel.rules.RuleSet;

/**
 * Gives an interrupted run other rules than it began with. What was decided so far is
 * forgotten and decided again; what was read stays. A finished plan is not touched:
 * exactly it is applied.
 */
final class RulesExchange {

	/** Counts how often the rules of a run were exchanged. */
	static final String EXCHANGED = "rules-exchanged";

	private static final List<String> READ = List.of(Counts.READ_POS, Counts.READ_SHOP, Counts.QUARANTINED, EXCHANGED);

	private final Ledger ledger;

	private final Launcher launcher;

	RulesExchange(Ledger ledger, Launcher launcher) {
		this.ledger = ledger;
		this.launcher = launcher;
	}

	void refuseWithPlan(Run run) {
		if (this.launcher.hasPlanned(run)) {
			throw new StopFailure("Run " + run.id() + " of '" + run.job()
					+ "' has its plan already, decided by version " + RunRules.shortened(run.ruleVersion())
					+ "; a plan is applied as it is. Nothing was done. 'evenkeel" + " restart " + run.id()
					+ "' goes on with it; the run after that takes the current rules.");
		}
	}

	void exchange(Run run, RuleSet rules) {
		if (run.ruleSet().equals(rules.name()) && run.ruleVersion().equals(rules.version())) {
			return;
		}
		this.launcher.commit(() -> {
			Counts counts = this.ledger.runs().counts(run.id());
			Counts kept = new Counts();
			READ.forEach((name) -> kept.set(name, counts.get(name)));
			kept.add(EXCHANGED, 1);
			this.ledger.plans().forget(run.id());
			this.ledger.ruleFirings().forget(run.id());
			this.ledger.runs().counts(run.id(), kept);
			this.ledger.runs().rules(run.id(), rules.name(), rules.version());
		});
	}

}
