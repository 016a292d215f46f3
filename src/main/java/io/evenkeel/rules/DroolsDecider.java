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

	private final KieBase rules;

	private final Desk desk;

	private final Judge judge;

	private final int ruleCount;

	DroolsDecider(KieBase rules, Desk desk, int ruleCount) {
		this.rules = rules;
		this.desk = desk;
		this.judge = new Judge(desk);
		this.ruleCount = ruleCount;
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
		List<ProductPair> pairs = new ArrayList<>(inputs.size());
		for (PairInput input : inputs) {
			pairs.add(new ProductPair(input, this.desk));
		}
		fire(pairs);
		List<Verdict> verdicts = new ArrayList<>(inputs.size());
		for (ProductPair pair : pairs) {
			verdicts.add(this.judge.verdict(pair));
		}
		return verdicts;
	}

	@Override
	public List<FieldStory> explain(PairInput input) {
		ProductPair pair = new ProductPair(input, this.desk);
		fire(List.of(pair));
		return new Stories(this.desk, this.judge).of(pair);
	}

	@Override
	public void close() {
		// each batch closes its own session
	}

	private void fire(Collection<?> facts) {
		KieSession session = this.rules.newKieSession();
		try {
			session.addEventListener(this.desk.speaker());
			facts.forEach(session::insert);
			int limit = Math.max(1, facts.size()) * Math.max(1, this.ruleCount) * PATIENCE;
			if (session.fireAllRules(limit) >= limit) {
				throw new StopFailure(complaint("fires again and again") + ". Nothing of this batch is decided. "
						+ "Mend the rule, try it with 'evenkeel rules test', then restart.");
			}
		}
		catch (StopFailure ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw failure(facts, ex);
		}
		finally {
			this.desk.speaker().silence();
			session.dispose();
		}
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
		return new StopFailure("Stopped: " + who + ": " + reason
				+ ". Nothing of this batch is decided. Mend the rule, try it with 'evenkeel rules test', then restart.",
				cause);
	}

	private String complaint(String what) {
		ProductPair pair = this.desk.speaker().pair();
		return this.desk.speaker().words() + " " + what + ((pair != null) ? " for " + pair : "");
	}

}
