package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;

/** The part of {@code rules/README.md} that lists every word, made from the code. */
final class VocabularyDocument {

	private VocabularyDocument() {
	}

	static String text() {
		return "### Parts and questions of a pair\n\n" + words(ProductPair.class, (method) -> !isVerb(method))
				+ "\n### Verbs\n\n" + words(ProductPair.class, VocabularyDocument::isVerb)
				+ "\n### Questions about a field\n\nAsked as `atPos(\"price\").isAbove(\"100 EUR\")`; values are written as in "
				+ "tables.\n\n" + words(FieldValue.class, (method) -> true)
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
		return "| field | kind | meaning |\n| --- | --- | --- |\n" + Arrays.stream(RecordField.values())
			.map((field) -> "| `" + field.fieldName() + "` | "
					+ field.type().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + field.meaning() + " |\n")
			.collect(Collectors.joining());
	}

	private static String conversions() {
		return "| conversion | meaning | on fields of kind |\n| --- | --- | --- |\n"
				+ Conversions.all()
					.stream()
					.map((kind) -> "| `" + kind.usage() + "` | " + kind.meaning() + " | " + kinds(kind.types())
							+ " |\n")
					.collect(Collectors.joining())
				+ Gatherings.DOCUMENTED.stream()
					.map((row) -> "| `" + row.get(0) + "` | " + row.get(1) + " | any |\n")
					.collect(Collectors.joining());
	}

	private static String kinds(Set<FieldType> types) {
		return types.isEmpty() ? "any"
				: types.stream()
					.map((type) -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
					.sorted()
					.collect(Collectors.joining(", "));
	}

}
