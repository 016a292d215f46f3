package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.evenkeel.commerce.ProductField;

/** The part of {@code rules/README.md} that lists every word, made from the code. */
final class VocabularyDocument {

	private VocabularyDocument() {
	}

	static String text() {
		return "### Parts and questions of a pair\n\n" + words(ProductPair.class, (method) -> !isVerb(method))
				+ "\n### Verbs\n\n" + words(ProductPair.class, VocabularyDocument::isVerb)
				+ "\n### Settings of the job\n\nAsked as `settings.text(\"name\")`.\n\n"
				+ words(Settings.class, (method) -> true) + "\n### Fields\n\n"
				+ "A rule asks for them in camel case: `pos.compareAtPrice`. Tables, and texts in rules, use the name."
				+ " Any further field of a service is `extra.` and its name.\n\n" + fields() + "\n### Conversions\n\n"
				+ conversions();
	}

	private static boolean isVerb(Method method) {
		return Members.takesReason(method);
	}

	private static String words(Class<?> type, Predicate<Method> chosen) {
		return "| word | meaning |\n| --- | --- |\n" + Vocabulary.words(type)
			.stream()
			.filter(chosen)
			.map((method) -> "| `" + Members.usage(method) + "` | " + method.getAnnotation(Word.class).value() + " |\n")
			.collect(Collectors.joining());
	}

	private static String fields() {
		return "| field | kind | meaning |\n| --- | --- | --- |\n" + Arrays.stream(ProductField.values())
			.map((field) -> "| `" + field.fieldName() + "` | "
					+ field.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " | " + field.meaning()
					+ " |\n")
			.collect(Collectors.joining());
	}

	private static String conversions() {
		return "| conversion | meaning | on fields of kind |\n| --- | --- | --- |\n" + Conversions.all()
			.stream()
			.map((conversion) -> "| `" + conversion.name() + "` | " + conversion.meaning() + " | "
					+ conversion.types()
						.stream()
						.map((type) -> type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
						.sorted()
						.collect(Collectors.joining(", "))
					+ " |\n")
			.collect(Collectors.joining());
	}

}
