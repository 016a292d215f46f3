package io.evenkeel.rules;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;

/** The page of a language with all its sentences, made from its vocabulary. */
final class SentenceDocument {

	private static final String HEADING = "#: ";

	private final Language language;

	private final SentenceVocabulary vocabulary;

	private SentenceDocument(Language language) {
		this.language = language;
		this.vocabulary = SentenceVocabulary.of(language);
	}

	static String of(Language language) {
		return new SentenceDocument(language).text();
	}

	private String text() {
		return Resources.file("sentences/" + this.language.code() + ".md")
			.text()
			.replace("<!-- keywords -->\n", keywords())
			.replace("<!-- when -->\n", sections("[condition]", this.vocabulary.conditions()))
			.replace("<!-- then -->\n", sections("[consequence]", this.vocabulary.consequences()))
			.replace("<!-- fields -->\n", fields());
	}

	private String keywords() {
		return List.of("rule", "when", "then", "end", "or", "not", "yes", "no", "atPos", "atShop", "agreed")
			.stream()
			.map((key) -> "| `" + key + "` | "
					+ this.vocabulary.words(key)
						.stream()
						.map((word) -> "`" + word + "`")
						.collect(Collectors.joining(", "))
					+ " |\n")
			.collect(Collectors.joining());
	}

	/**
	 * The headings stand in the vocabulary as comments, in the order of its sentences.
	 */
	private String sections(String section, List<Sentence> sentences) {
		StringBuilder text = new StringBuilder();
		Iterator<Sentence> next = sentences.iterator();
		String heading = "";
		for (String line : Resources.file("sentences/" + this.language.code() + ".dsl").text().lines().toList()) {
			if (line.startsWith(HEADING)) {
				heading = line.substring(HEADING.length());
			}
			else if (line.startsWith(section) && next.hasNext()) {
				text.append(heading.isEmpty() ? "" : "\n### " + heading + "\n\n");
				heading = "";
				text.append("- `").append(shown(next.next())).append("`\n");
			}
		}
		return text.substring(Math.min(1, text.length()));
	}

	private static String shown(Sentence sentence) {
		return sentence.text().replaceAll("\\(([^()]*)\\)", "$1").replace("|", "/");
	}

	private String fields() {
		return Arrays.stream(RecordField.values())
			.map((field) -> "| " + FieldNames.in(this.language).name(field) + " | `" + field.fieldName() + "` | "
					+ VocabularyDocument.records(field) + " |\n")
			.collect(Collectors.joining());
	}

}
