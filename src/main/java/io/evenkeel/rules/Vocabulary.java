package io.evenkeel.rules;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;

/** The words of rule files, as the code has them. */
final class Vocabulary {

	/** Goes up when rule files of the same words come to mean something else. */
	private static final int MEANING = 2;

	/** The types of our own that rules can ask. */
	static final List<Class<?>> TYPES = List.of(ProductPair.class, OrderPair.class, FieldValue.class, Settings.class);

	private Vocabulary() {
	}

	/**
	 * The words of a type, in the order of their names.
	 * @param type {@link ProductPair}, {@link OrderPair} or {@link Settings}
	 * @return the methods that rules may use
	 */
	static List<Method> words(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.isAnnotationPresent(Word.class))
			.sorted(Comparator.comparing(Vocabulary::word).thenComparing(Method::getParameterCount))
			.toList();
	}

	/**
	 * How rule files write a word: {@code inBoth} for {@code isInBoth()}.
	 * @param method the method
	 * @return the word
	 */
	static String word(Method method) {
		String name = method.getName();
		if (method.getParameterCount() == 0) {
			String bare = name.replaceFirst("^(get|is)(?=[A-Z])", "");
			return bare.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + bare.substring(1);
		}
		return name;
	}

	/**
	 * What decides how rule files are understood, besides what is in them.
	 * @return a text that changes whenever that changes
	 */
	static String version() {
		String words = TYPES.stream()
			.flatMap((type) -> words(type).stream())
			.map(Method::toGenericString)
			.collect(Collectors.joining("\n"));
		String fields = Arrays.stream(RecordField.values())
			.map((field) -> field.fieldName() + ":" + field.type())
			.collect(Collectors.joining("\n"));
		return String.join("\n", "meaning " + MEANING, "drools " + droolsVersion(), words, fields,
				String.join(",", Conversions.names()), RuleSources.PREAMBLE, sentences());
	}

	private static String sentences() {
		MessageDigest digest = Hashes.sha256();
		Hashes.add(digest, Resources.file("sentences/fields.csv").content());
		Language.codes().forEach((code) -> Hashes.add(digest, Resources.file("sentences/" + code + ".dsl").content()));
		return Hashes.hex(digest);
	}

	private static String droolsVersion() {
		try (InputStream stream = Vocabulary.class.getClassLoader()
			.getResourceAsStream("META-INF/maven/org.drools/drools-core/pom.properties")) {
			Properties properties = new Properties();
			if (stream != null) {
				properties.load(stream);
			}
			return properties.getProperty("version", "unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
