package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;

/** The part of {@code rules/README.md} that lists every word, made from the code. */
final class VocabularyDocument {

	private VocabularyDocument() {
	}

	static String text() {
		return "### Questions about every pair\n\n" + words(RecordPair.class, (method) -> !isVerb(method))
				+ "\n### Verbs for every pair\n\n" + words(RecordPair.class, VocabularyDocument::isVerb)
				+ "\n### Pairs of products and stock: `ProductPair`\n\n" + own(ProductPair.class)
				+ "\n### Pairs of orders: `OrderPair`\n\n" + own(OrderPair.class)
				+ "\n### Questions about a field\n\nAsked as `atPos(\"price\").isAbove(\"100 EUR\")`; values are written as in "
				+ "tables.\n\n" + words(FieldValue.class, (method) -> true)
				+ "\n### Settings of the job\n\nAsked as `settings.text(\"name\")`.\n\n"
				+ words(Settings.class, (method) -> true) + "\n### Fields\n\n"
				+ "A rule asks for them in camel case: `pos.compareAtPrice`. Tables, and texts in rules, use the name."
				+ " Any further field of a service is `extra.` and its name. A set has the fields of its own records.\n\n"
				+ fields() + "\n### Conversions\n\n" + conversions();
	}

	private static boolean isVerb(Method method) {
		return Members.takesReason(method);
	}

	/** The words that pairs of one kind have beside those of every pair. */
	private static String own(Class<? extends RecordPair> pair) {
		return words(pair, (method) -> method.getDeclaringClass() == pair);
	}

	private static String words(Class<?> type, Predicate<Method> chosen) {
		return "| word | meaning |\n| --- | --- |\n" + Vocabulary.words(type)
			.stream()
			.filter(chosen)
			.map((method) -> "| `" + Members.usage(method) + "` | " + method.getAnnotation(Word.class).value() + " |\n")
			.collect(Collectors.joining());
	}

	private static String fields() {
		return "| field | kind | of | meaning |\n| --- | --- | --- | --- |\n" + Arrays.stream(RecordField.values())
			.map((field) -> "| `" + field.fieldName() + "` | "
					+ field.type().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + records(field) + " | "
					+ field.meaning() + " |\n")
			.collect(Collectors.joining());
	}

	/**
	 * The kinds of records that have a field.
	 * @param field the field
	 * @return such as {@code products, stock}
	 */
	static String records(RecordField field) {
		return Arrays.stream(RecordKind.values())
			.filter(field::isOf)
			.map(RecordKind::word)
			.collect(Collectors.joining(", "));
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
