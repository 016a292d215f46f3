package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.evenkeel.failure.StopFailure;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Runs the rules over pairs. Each batch has a session of its own, so that nothing a rule
 * leaves behind reaches another batch.
 */
final class DroolsDecider implements Decider {

	/** How often a rule may fire for one pair before that counts as a loop. */
	private static final int PATIENCE = 20;

	private static final String UNDECIDED = ". Nothing of this batch is decided. "
			+ "Mend the rule, try it with 'evenkeel rules test', then restart.";

	private final KieBase rules;

	private final Desk desk;

	private final Judge judge;

	private final int ruleCount;

	private final Watch watch;

	DroolsDecider(KieBase rules, Desk desk, int ruleCount) {
		this(rules, desk, ruleCount, Watch.usual());
	}

	DroolsDecider(KieBase rules, Desk desk, int ruleCount, Watch watch) {
		this.watch = watch;
		this.rules = rules;
		this.desk = desk;
		this.judge = new Judge(desk);
		this.ruleCount = ruleCount;
	}

	Desk desk() {
		return this.desk;
	}

	/** Asks the plain rows of the table who owns each field. */
	void askForOwners() {
		List<OwnedField> fields = this.desk.fields()
			.all()
			.stream()
			.map((field) -> new OwnedField(field, this.desk))
			.toList();
		fire(fields);
	}

	@Override
	public List<Verdict> decide(List<PairInput> inputs) {
		List<RecordPair> pairs = new ArrayList<>(inputs.size());
		for (PairInput input : inputs) {
			pairs.add(this.desk.pair(input));
		}
		fire(pairs);
		List<Verdict> verdicts = new ArrayList<>(inputs.size());
		for (RecordPair pair : pairs) {
			verdicts.add(this.judge.verdict(pair));
		}
		return verdicts;
	}

	@Override
	public List<FieldStory> explain(PairInput input) {
		RecordPair pair = this.desk.pair(input);
		fire(List.of(pair));
		return new Stories(this.desk, this.judge).of(pair);
	}

	@Override
	public List<RuleCount> takeCounts() {
		List<RuleCount> counts = new ArrayList<>(this.desk.tally().take());
		counts.addAll(this.desk.speaker().take());
		return counts;
	}

	@Override
	public void close() {
		this.watch.close();
	}

	private void fire(Collection<?> facts) {
		KieSession session = this.rules.newKieSession();
		boolean abandoned = false;
		try {
			session.addEventListener(this.desk.speaker());
			facts.forEach(session::insert);
			int limit = Math.max(1, facts.size()) * Math.max(1, this.ruleCount) * PATIENCE;
			if (this.watch.over(facts.size(), () -> session.fireAllRules(limit)) >= limit) {
				throw new StopFailure(complaint("fires again and again") + UNDECIDED);
			}
		}
		catch (StopFailure ex) {
			throw ex;
		}
		catch (Watch.Overdue ex) {
			abandoned = true;
			throw overdue(facts, ex);
		}
		catch (RuntimeException ex) {
			throw failure(facts, ex);
		}
		finally {
			this.desk.speaker().silence();
			if (!abandoned) {
				session.dispose();
			}
		}
	}

	private StopFailure overdue(Collection<?> facts, Watch.Overdue overdue) {
		String tooLong = "is not done after " + this.watch.limit().toSeconds() + " s";
		if (this.desk.speaker().words() != null) {
			return new StopFailure("Stopped: " + complaint(tooLong) + UNDECIDED, overdue);
		}
		if (facts.size() > 1) {
			for (Object fact : facts) {
				fire(List.of(fact));
			}
		}
		String who = new StuckCondition(this.rules, this.desk.speaker().places()).words(overdue.where())
			.orElse("A condition");
		String about = (facts.size() == 1) ? " for " + facts.iterator().next() : "";
		return new StopFailure("Stopped: " + who + " " + tooLong + about + UNDECIDED, overdue);
	}

	private StopFailure failure(Collection<?> facts, RuntimeException cause) {
		if (facts.size() > 1 && this.desk.speaker().words() == null) {
			for (Object fact : facts) {
				fire(List.of(fact));
			}
		}
		Throwable deepest = cause;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		String reason = (deepest.getMessage() != null) ? deepest.getMessage() : deepest.getClass().getSimpleName();
		String about = (facts.size() == 1) ? " of " + facts.iterator().next() : "";
		String who = (this.desk.speaker().words() != null) ? complaint("failed") : "A condition" + about + " failed";
		return new StopFailure("Stopped: " + who + ": " + reason + UNDECIDED, cause);
	}

	private String complaint(String what) {
		RecordPair pair = this.desk.speaker().pair();
		return this.desk.speaker().words() + " " + what + ((pair != null) ? " for " + pair : "");
	}

}
