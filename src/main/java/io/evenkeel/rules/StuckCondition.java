package io.evenkeel.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drools.core.impl.InternalRuleBase;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Tells which condition a thread hangs in. A condition is compiled to a class that knows
 * its text and its rules.
 */
final class StuckCondition {

	private final ClassLoader classes;

	private final Map<String, Place> places;

	StuckCondition(KieBase rules, Map<String, Place> places) {
		this.classes = ((InternalRuleBase) rules).getRootClassLoader();
		this.places = places;
	}

	/**
	 * Says in words where a thread hangs.
	 * @param stack its stack
	 * @return the condition with its rules and their places, or empty when it hangs
	 * elsewhere
	 */
	Optional<String> words(StackTraceElement[] stack) {
		return Arrays.stream(stack)
			.map(StackTraceElement::getClassName)
			.filter((name) -> name.startsWith(RuleSources.PACKAGE + "."))
			.findFirst()
			.map(this::information)
			.map(this::words);
	}

	private @Nullable PredicateInformation information(String name) {
		try {
			Object[] constants = Class.forName(name, false, this.classes).getEnumConstants();
			return (constants != null && constants.length > 0 && constants[0] instanceof Predicate1<?> predicate)
					? predicate.predicateInformation() : null;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return null;
		}
	}

	private String words(PredicateInformation information) {
		String rules = information.getRuleNameMap()
			.values()
			.stream()
			.flatMap((names) -> names.stream())
			.distinct()
			.map((rule) -> "rule \"" + rule + "\" (" + this.places.get(rule) + ")")
			.collect(Collectors.joining(", "));
		return "The condition '" + information.getStringConstraint() + "' of " + rules;
	}

}
