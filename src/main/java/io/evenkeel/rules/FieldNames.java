package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.RecordField;

/**
 * What a language calls each field, with its article: {@code le prix}. Sentences may also
 * use the field's own name, and {@code extra.} names as they are.
 */
final class FieldNames {

	private static final String TABLE = "sentences/fields.csv";

	private static final Map<Language, FieldNames> ALL = new EnumMap<>(Language.class);

	static {
		List<TableLine> lines = TableFile.lines(Resources.file(TABLE));
		for (Language language : Language.values()) {
			ALL.put(language, new FieldNames(language, lines));
		}
	}

	private final Language language;

	private final Map<RecordField, String> names = new EnumMap<>(RecordField.class);

	private final Map<String, String> fields = new HashMap<>();

	private FieldNames(Language language, List<TableLine> lines) {
		this.language = language;
		int column = lines.get(0).cells().indexOf(language.code());
		for (TableLine line : lines.subList(1, lines.size())) {
			RecordField field = RecordField.named(line.cell(0)).orElseThrow();
			List<String> names = Arrays.stream(line.cell(column).split("\\|")).map(String::strip).toList();
			this.names.put(field, names.get(0));
			names.forEach((name) -> this.fields.put(key(name), field.fieldName()));
		}
		FieldList.allNames().forEach((name) -> this.fields.putIfAbsent(name, name));
	}

	static FieldNames in(Language language) {
		return ALL.get(language);
	}

	/**
	 * The field that is meant.
	 * @param noun what the sentence calls it, with or without article
	 * @return the field's own name, or empty when there is no such field
	 */
	Optional<String> field(String noun) {
		if (FieldList.allNames().contains(noun.strip()) || FieldList.isFurther(noun.strip())) {
			return Optional.of(noun.strip());
		}
		return Optional.ofNullable(this.fields.get(key(noun)));
	}

	/**
	 * What the language calls a field.
	 * @param field the field
	 * @return its name with its article
	 */
	String name(RecordField field) {
		return this.names.getOrDefault(field, field.fieldName());
	}

	/**
	 * All names, without articles, the longest first.
	 * @return the names
	 */
	List<String> all() {
		List<String> names = new ArrayList<>(this.fields.keySet());
		names.sort((one, other) -> (one.length() != other.length()) ? other.length() - one.length()
				: one.compareTo(other));
		return names;
	}

	private String key(String noun) {
		return this.language.withoutArticle(noun).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

}
