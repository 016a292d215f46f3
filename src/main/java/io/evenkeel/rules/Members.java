package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Product;
import io.evenkeel.failure.Problem;

/** The parts, questions and verbs that a type offers to rules. */
final class Members {

	private static final Set<String> OF_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
		.map(Method::getName)
		.filter((name) -> !name.equals("equals") && !name.equals("toString"))
		.collect(Collectors.toUnmodifiableSet());

	private Members() {
	}

	static boolean isOfObject(String name) {
		return OF_OBJECT.contains(name) || name.equals("class");
	}

	/**
	 * The methods that a name stands for.
	 * @param type the type
	 * @param name the name, as written
	 * @param call whether brackets follow it
	 * @param java whether it stands in a consequence, where parts are asked for by their
	 * Java names
	 * @return the methods, none when there is nothing of that name
	 */
	static List<Method> named(Class<?> type, String name, boolean call, boolean java) {
		return methods(type).filter((method) -> isNamed(method, name, call, java)).toList();
	}

	static String unknown(Class<?> type, String name, boolean call, boolean java) {
		List<String> known = methods(type).filter((method) -> java || call || method.getParameterCount() == 0)
			.map((method) -> (java || call && method.getParameterCount() > 0) ? method.getName()
					: Vocabulary.word(method))
			.distinct()
			.sorted()
			.toList();
		String kind = call ? "word" : "field";
		String suggestion = Problem.suggestion(name, known);
		return "there is no " + kind + " '" + name + "' on " + type.getSimpleName()
				+ (suggestion.startsWith(" (there are") ? "; rules/README.md lists them all" : suggestion);
	}

	static boolean takesReason(Method method) {
		Parameter[] parameters = method.getParameters();
		return parameters.length > 0 && parameters[parameters.length - 1].getName().equals("reason");
	}

	/**
	 * How a word is used.
	 * @param method the word's method
	 * @return such as {@code publish(reason)}
	 */
	static String usage(Method method) {
		String word = Vocabulary.word(method);
		return (method.getParameterCount() == 0) ? word
				: Arrays.stream(method.getParameters())
					.map(Parameter::getName)
					.collect(Collectors.joining(", ", word + "(", ")"));
	}

	private static Stream<Method> methods(Class<?> type) {
		if (Vocabulary.TYPES.contains(type)) {
			return Vocabulary.words(type).stream();
		}
		return Arrays.stream(type.getMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !isOfObject(method.getName()))
			.filter((method) -> isCommerce(method) || JavaReach.admits(method));
	}

	private static boolean isCommerce(Method method) {
		Class<?> type = method.getDeclaringClass();
		return type.getPackage() == Product.class.getPackage() && !type.isEnum() && !type.isMemberClass()
				&& !method.getName().equals("toBuilder") && !method.getName().equals("forEach");
	}

	private static boolean isNamed(Method method, String name, boolean call, boolean java) {
		if (java || call && method.getParameterCount() > 0) {
			return method.getName().equals(name);
		}
		return method.getParameterCount() == 0
				&& (Vocabulary.word(method).equals(name) || method.getName().equals(name));
	}

}
