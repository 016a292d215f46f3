package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.Problem;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry.Section;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a language: those that come with the product, and those that a rule
 * set adds.
 */
final class SentenceVocabulary {

	private static final Map<Language, SentenceVocabulary> SHARED = new ConcurrentHashMap<>();

	private final Language language;

	private final Map<String, List<String>> keywords = new LinkedHashMap<>();

	private final List<Sentence> conditions = new ArrayList<>();

	private final List<Sentence> consequences = new ArrayList<>();

	private SentenceVocabulary(Language language) {
		this.language = language;
	}

	static SentenceVocabulary of(Language language) {
		return SHARED.computeIfAbsent(language, SentenceVocabulary::shared);
	}

	private static SentenceVocabulary shared(Language language) {
		SentenceVocabulary vocabulary = new SentenceVocabulary(language);
		vocabulary.add(Resources.file("sentences/" + language.code() + ".dsl"), (problem) -> {
			throw new IllegalStateException(problem.toString());
		});
		return vocabulary;
	}

	/**
	 * This vocabulary with sentences of a rule set; they come before the shared ones.
	 * @param files the set's own vocabularies
	 * @param problems takes what is wrong with them
	 * @return another vocabulary
	 */
	SentenceVocabulary with(List<RuleFile> files, Consumer<Problem> problems) {
		SentenceVocabulary larger = new SentenceVocabulary(this.language);
		this.keywords.forEach((key, words) -> larger.keywords.put(key, new ArrayList<>(words)));
		files.forEach((file) -> larger.add(file, problems));
		larger.conditions.addAll(this.conditions);
		larger.consequences.addAll(this.consequences);
		return larger;
	}

	private void add(RuleFile file, Consumer<Problem> problems) {
		List<DSLMappingEntry> entries = DslFile.entries(file, problems);
		entries.stream()
			.filter((entry) -> entry.getSection() == Section.KEYWORD)
			.forEach((entry) -> this.keywords
				.computeIfAbsent(entry.getMappingValue().strip(), (key) -> new ArrayList<>())
				.add(entry.getMappingKey().strip()));
		SentenceSlots slots = slots();
		for (DSLMappingEntry entry : entries) {
			Sentence sentence = Sentence.of(entry.getMappingKey(), entry.getMappingValue(),
					about(file, entry, problems), slots);
			sentence.variables()
				.stream()
				.filter((variable) -> !SentenceSlots.KINDS.contains(SentenceSlots.kind(variable)))
				.forEach((variable) -> problems.accept(new Problem(file.shown(), 0, "'" + sentence.text() + "': {"
						+ variable + "} is of no known kind" + Problem.suggestion(variable, SentenceSlots.KINDS))));
			if (entry.getSection() == Section.CONDITION || entry.getSection() == Section.ANY) {
				this.conditions.add(sentence);
			}
			if (entry.getSection() == Section.CONSEQUENCE || entry.getSection() == Section.ANY) {
				this.consequences.add(sentence);
			}
		}
	}

	/** What stands in the second brackets: products, stock or orders; nothing for all. */
	private static @Nullable PairType about(RuleFile file, DSLMappingEntry entry, Consumer<Problem> problems) {
		String word = entry.getMetaData().getMetaData();
		if (word == null || word.isBlank()) {
			return null;
		}
		Optional<RecordKind> kind = RecordKind.named(word.strip());
		if (kind.isEmpty()) {
			problems.accept(new Problem(file.shown(), 0, "'" + entry.getMappingKey().strip()
					+ "': there is no kind of records '" + word + "'" + Problem.suggestion(word, RecordKind.words())));
		}
		return kind.map(PairType::of).orElse(null);
	}

	Language language() {
		return this.language;
	}

	SentenceSlots slots() {
		return new SentenceSlots(this.language, this.keywords);
	}

	/**
	 * The words that stand for a keyword.
	 * @param key such as {@code when}
	 * @return the words of the language; rule, when, then and end can be English too
	 */
	List<String> words(String key) {
		return this.keywords.getOrDefault(key, List.of());
	}

	List<Sentence> conditions() {
		return this.conditions;
	}

	List<Sentence> consequences() {
		return this.consequences;
	}

	/**
	 * The sentences that a line can be, the most exact first.
	 * @param sentences conditions or consequences
	 * @param line the line
	 * @return those it fits
	 */
	static List<Sentence> fitting(List<Sentence> sentences, String line) {
		return sentences.stream()
			.filter((sentence) -> sentence.read(line).isPresent())
			.sorted(Comparator.comparingInt(Sentence::rank).reversed())
			.toList();
	}

}
