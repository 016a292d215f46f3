package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods of Java's own types rules can call: those that look at a value or make
 * one of the same size. A method is not admitted with its class: {@code String.repeat},
 * {@code BigDecimal.pow} and regular expressions take a rule's single line to any amount
 * of memory or time. An entry is a name with the number of its values.
 */
final class JavaReach {

	private static final Map<String, Set<String>> BY_RULES = table(
			"""
					java.lang.Object: equals/1 toString/0
					java.lang.String: length/0 isEmpty/0 isBlank/0 equals/1 equalsIgnoreCase/1 startsWith/1 endsWith/1 contains/1
					java.lang.String: indexOf/1 lastIndexOf/1 substring/1 substring/2 toLowerCase/0 toUpperCase/0 trim/0 strip/0
					java.lang.String: compareTo/1 compareToIgnoreCase/1 toString/0 valueOf/1
					java.lang.Boolean: equals/1 booleanValue/0 toString/0 valueOf/1
					java.lang.Number: intValue/0 longValue/0 doubleValue/0
					java.lang.Integer: equals/1 compareTo/1 toString/0 intValue/0 longValue/0 doubleValue/0 valueOf/1
					java.lang.Long: equals/1 compareTo/1 toString/0 intValue/0 longValue/0 doubleValue/0 valueOf/1
					java.lang.Double: equals/1 compareTo/1 toString/0 intValue/0 longValue/0 doubleValue/0 valueOf/1
					java.lang.Comparable: compareTo/1
					java.lang.Enum: equals/1 toString/0 compareTo/1
					java.math.BigDecimal: add/1 subtract/1 multiply/1 divide/1 negate/0 abs/0 min/1 max/1 signum/0 compareTo/1
					java.math.BigDecimal: equals/1 toString/0 toPlainString/0 intValue/0 longValue/0 valueOf/1
					java.util.Collection: contains/1 containsAll/1 isEmpty/0 size/0 equals/1
					java.util.List: contains/1 containsAll/1 isEmpty/0 size/0 get/1 indexOf/1 equals/1 of/*
					java.util.Set: contains/1 containsAll/1 isEmpty/0 size/0 equals/1
					java.util.Map: get/1 containsKey/1 containsValue/1 isEmpty/0 size/0 equals/1
					""");

	/** What the Drools compiler puts around conditions and consequences. */
	private static final Map<String, Set<String>> BY_DROOLS = table(
			"""
					java.lang.Object: <init>/0
					java.lang.Enum: <init>/2 valueOf/2
					java.lang.String: hashCode/0
					java.lang.IllegalArgumentException: <init>/1
					java.lang.RuntimeException: <init>/1
					java.lang.Class: desiredAssertionStatus/0 getSimpleName/0
					java.lang.System: arraycopy/5
					java.lang.Boolean: parseBoolean/1
					java.math.BigDecimal: <init>/1 add/2 subtract/2 multiply/2 divide/2
					java.time.LocalDate: atStartOfDay/1 parse/2
					java.time.ZoneId: systemDefault/0
					java.time.format.DateTimeFormatterBuilder: <init>/0 appendPattern/1 parseCaseInsensitive/0 toFormatter/1
					java.util.Arrays: asList/1
					java.util.Collections: emptyList/0 singletonList/1
					java.util.GregorianCalendar: from/1
					java.util.regex.Pattern: compile/1 matcher/1
					java.util.regex.Matcher: matches/0
					org.drools.model.BitMask: getPatternMask/*
					org.drools.model.DomainClassMetadata: getPropertyIndex/1
					org.drools.model.Drools: update/*
					org.drools.model.PatternDSL$PatternDef: bind/* expr/*
					org.drools.model.consequences.ConsequenceBuilder$_1: execute/1
					org.drools.model.consequences.ConsequenceBuilder$_2: execute/1
					org.drools.model.consequences.ConsequenceBuilder$_3: execute/1
					org.drools.model.consequences.ConsequenceBuilder$_4: execute/1
					org.drools.model.functions.PredicateInformation: <init>/* addRuleNames/* setMoreThanMaxRuleDefs/1
					org.drools.model.impl.RuleBuilder: attribute/* build/1
					org.drools.modelcompiler.dsl.pattern.D: alphaIndexedBy/* declarationOf/* eval/* on/* pattern/* reactOn/* rule/*
					org.drools.util.DateUtils: getDateFormatMask/0
					""");

	private static final Set<String> FIELDS = Set.of("java.math.BigDecimal.ZERO", "java.math.BigDecimal.ONE",
			"java.math.BigDecimal.TEN", "java.math.MathContext.DECIMAL128", "java.lang.Boolean.TRUE",
			"java.lang.Boolean.FALSE", "java.lang.Integer.TYPE", "java.lang.Long.TYPE", "java.lang.Boolean.TYPE",
			"java.lang.Double.TYPE", "java.util.Locale.ENGLISH");

	private static final Set<String> SAFE_NAMES = BY_RULES.values()
		.stream()
		.flatMap(Set::stream)
		.map((entry) -> entry.substring(0, entry.indexOf('/')))
		.collect(Collectors.toUnmodifiableSet());

	private JavaReach() {
	}

	/**
	 * Whether the text of a rule may call a method of a type that is not ours.
	 * @param method the method
	 * @return true when it may
	 */
	static boolean admits(Method method) {
		return hierarchy(method.getDeclaringClass())
			.anyMatch((type) -> isListed(BY_RULES, type, method.getName(), method.getParameterCount()));
	}

	/**
	 * Whether a name is that of an admitted method of some type: what is asked where the
	 * type of a value is not known.
	 * @param name the name
	 * @return true when it is harmless whatever the type
	 */
	static boolean isSafeName(String name) {
		return SAFE_NAMES.contains(name);
	}

	/**
	 * Whether the compiled form of a rule may call a method.
	 * @param owner the class
	 * @param name the method
	 * @param arguments the number of its values
	 * @return true when it may
	 */
	static boolean admitsCall(String owner, String name, int arguments) {
		return isListed(BY_RULES, owner, name, arguments) || isListed(BY_DROOLS, owner, name, arguments)
				|| owner.startsWith("org.drools.model.operators.") || owner.startsWith("org.drools.model.bitmask.")
				|| owner.equals("org.drools.modelcompiler.util.EvaluationUtil");
	}

	/**
	 * Whether the compiled form of a rule may read a constant.
	 * @param owner the class
	 * @param name the constant
	 * @return true when it may
	 */
	static boolean admitsField(String owner, String name) {
		return FIELDS.contains(owner + "." + name) || owner.startsWith("org.drools.model.operators.")
				|| owner.startsWith("org.drools.model.Index$") || owner.startsWith("org.drools.model.Rule$Attribute");
	}

	private static Stream<String> hierarchy(Class<?> type) {
		return Stream
			.of(Stream.of(type), Arrays.stream(type.getInterfaces()),
					Stream.ofNullable((Class<?>) type.getSuperclass()))
			.flatMap((types) -> types)
			.map(Class::getName);
	}

	private static boolean isListed(Map<String, Set<String>> table, String owner, String name, int arguments) {
		Set<String> listed = table.getOrDefault(owner, Set.of());
		return listed.contains(name + "/" + arguments) || listed.contains(name + "/*");
	}

	private static Map<String, Set<String>> table(String lines) {
		Map<String, Set<String>> table = new HashMap<>();
		lines.lines().forEach((line) -> {
			String[] parts = line.strip().split(": ");
			table.merge(parts[0], Set.of(parts[1].split(" ")),
					(one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
		});
		return table;
	}

}
