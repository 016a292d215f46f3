package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.evenkeel.commerce.Side;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.PolicyShape.Ask;
import io.evenkeel.rules.PolicyShape.Effect;
import io.evenkeel.rules.Worlds.World;
import org.jspecify.annotations.Nullable;

/**
 * Compares the policies of a set with themselves, with each other and with the field
 * table. It reports only what is certain from the text.
 */
final class PolicyLogic {

	private final FieldTable table;

	private final List<PolicyShape> policies;

	private final List<Problem> problems = new ArrayList<>();

	PolicyLogic(FieldTable table, List<PolicyShape> policies) {
		this.table = table;
		this.policies = policies;
	}

	List<Problem> problems() {
		List<PolicyShape> possible = new ArrayList<>();
		for (PolicyShape policy : this.policies) {
			List<Ask> contradiction = contradiction(policy);
			if (!contradiction.isEmpty()) {
				Ask last = contradiction.get(contradiction.size() - 1);
				report(policy, last.line(), "this rule can never fire: '" + contradiction.get(0).text() + "' and '"
						+ last.text() + "' contradict each other");
				continue;
			}
			Worlds worlds = Worlds.where(policy.asks());
			policy.effects().forEach((effect) -> check(policy, effect, worlds));
			possible.stream().filter(PolicyShape::always).forEach((earlier) -> compare(earlier, policy));
			possible.add(policy);
		}
		return this.problems;
	}

	private static List<Ask> contradiction(PolicyShape policy) {
		List<Ask> contradiction = Worlds.contradiction(policy.asks());
		return contradiction.isEmpty() ? Comparisons.contradiction(policy.asks()) : contradiction;
	}

	private void check(PolicyShape policy, Effect effect, Worlds worlds) {
		String refusal = effect.target().equals(PolicyShape.RECORD) ? refusalOfFate(effect, worlds)
				: refusalOfField(effect, worlds);
		if (refusal != null) {
			report(policy, effect.line(), refusal);
		}
	}

	private static @Nullable String refusalOfFate(Effect effect, Worlds worlds) {
		Side side = effect.side();
		if (side == null) {
			return worlds.always((world) -> world.inPos() && world.inShop())
					? "'" + effect.verb() + "' is for a record on one side; where this rule fires, both sides have it"
					: null;
		}
		if (effect.verb().startsWith("create") && worlds.always(has(side))) {
			return "'" + effect.verb() + "' cannot be: where this rule fires, the " + side.word()
					+ " has the record already";
		}
		if (effect.verb().startsWith("delete") && worlds.always(has(side).negate())) {
			return "'" + effect.verb() + "' cannot be: where this rule fires, the " + side.word()
					+ " does not have the record";
		}
		return null;
	}

	private @Nullable String refusalOfField(Effect effect, Worlds worlds) {
		Side side = effect.side();
		if (side == null) {
			return null;
		}
		String creation = (side == Side.SHOP) ? "createInShop" : "createInPos";
		if (worlds.always(has(side).negate()) && this.policies.stream().noneMatch((policy) -> policy.does(creation))) {
			return "'" + effect.verb() + "' cannot be: where this rule fires, the " + side.word()
					+ " does not have the record, and no rule creates it there";
		}
		if (effect.verb().startsWith("copy") && worlds.always(has(side.other()).negate())) {
			return "'" + effect.verb() + "' cannot be: where this rule fires, the " + side.other().word()
					+ " does not have the record, so there is nothing to copy";
		}
		FieldRow owner = owner(effect.target());
		return (owner != null && owner.leads().side() == side) ? "'" + effect.verb() + "' writes '" + effect.target()
				+ "' to the " + side.word() + ", which leads it (" + owner.place()
				+ "); give the lead to the other side, or to nobody, in the table" : null;
	}

	private @Nullable FieldRow owner(String field) {
		return this.table.rows()
			.stream()
			.filter((row) -> row.isPlain() && row.field().name().equals(field))
			.findFirst()
			.orElse(null);
	}

	private void compare(PolicyShape earlier, PolicyShape later) {
		if (!later.always()) {
			return;
		}
		for (Effect effect : later.effects()) {
			for (Effect other : earlier.effects()) {
				if (!effect.contradicts(other)) {
					continue;
				}
				String rule = "rule \"" + earlier.name() + "\" (" + earlier.place() + ")";
				String subject = effect.target().equals(PolicyShape.RECORD) ? "the record"
						: "'" + effect.target() + "'";
				String both = " for " + subject + ": " + other.words() + ", here " + effect.words();
				if (isWithin(later, earlier)) {
					report(later, effect.line(),
							"whenever this rule fires, " + rule + " fires too and wants something else" + both);
				}
				else if (isWithin(earlier, later)) {
					report(later, effect.line(),
							"whenever " + rule + " fires, this one fires too and wants something else" + both);
				}
			}
		}
	}

	/** Whether one rule fires only where the other does. */
	private static boolean isWithin(PolicyShape one, PolicyShape other) {
		Worlds worlds = Worlds.where(one.asks());
		List<String> asked = one.asks().stream().map(Ask::text).toList();
		return other.asks().stream().allMatch((ask) -> asked.contains(ask.text()) || worlds.imply(ask));
	}

	private static Predicate<World> has(Side side) {
		return (side == Side.POS) ? World::inPos : World::inShop;
	}

	private void report(PolicyShape policy, int line, String what) {
		this.problems.add(new Problem(policy.place().file(), line, what));
	}

}
