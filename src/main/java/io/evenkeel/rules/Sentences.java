package io.evenkeel.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.Problem;

/**
 * Puts rules in the place of the sentences of a rule set. What comes after, the checks
 * and the fence, does not know the difference.
 */
final class Sentences {

	static final String FILE = ".dslr";

	static final String VOCABULARY = ".dsl";

	private static final Pattern NAMED = Pattern.compile(".*\\.([a-z]{2})\\.dslr?");

	private static final Pattern FIRST_LINE = Pattern.compile("(?:#|//)?\\s*language:?\\s+([a-z]{2})\\s*");

	private final RuleFolder folder;

	private final Consumer<Problem> problems;

	private Sentences(RuleFolder folder, Consumer<Problem> problems) {
		this.folder = folder;
		this.problems = problems;
	}

	/**
	 * A folder with rules where it had sentences.
	 * @param folder the folder as it was read
	 * @param problems takes what is wrong with its sentences
	 * @return the same folder when there are none
	 */
	static RuleFolder translated(RuleFolder folder, Consumer<Problem> problems) {
		return new Sentences(folder, problems).translated();
	}

	private RuleFolder translated() {
		if (this.folder.rules().stream().noneMatch((file) -> file.name().endsWith(FILE))) {
			return this.folder;
		}
		List<RuleFile> files = new ArrayList<>();
		for (RuleFile file : this.folder.rules()) {
			if (file.name().endsWith(FILE)) {
				language(file).ifPresent((language) -> files.add(rules(file, language)));
			}
			else {
				files.add(file);
			}
		}
		return new RuleFolder(this.folder.name(), this.folder.shown(), files, this.folder.examples());
	}

	private RuleFile rules(RuleFile file, Language language) {
		SentenceVocabulary shared = SentenceVocabulary.of(language);
		List<RuleFile> own = this.folder.rules()
			.stream()
			.filter((dsl) -> dsl.name().endsWith(VOCABULARY) && isFor(language, dsl.name()))
			.toList();
		SentenceVocabulary vocabulary = own.isEmpty() ? shared : shared.with(own, this.problems);
		RuleFile sentences = isFirstLine(file) ? withoutFirstLine(file) : file;
		return new SentenceFile(sentences, PairType.of(this.folder.kind()), vocabulary, this.problems).rules();
	}

	private Optional<Language> language(RuleFile file) {
		Matcher named = NAMED.matcher(file.name());
		Matcher first = FIRST_LINE.matcher(firstLine(file));
		String code = named.matches() ? named.group(1) : first.matches() ? first.group(1) : "";
		Optional<Language> language = Language.of(code);
		if (language.isEmpty()) {
			this.problems.accept(new Problem(file.shown(), 1, code.isEmpty()
					? "the language is missing; name the file like stock.fr.dslr, or begin it with 'language: fr'"
					: "there are no sentences in the language '" + code + "'"
							+ Problem.suggestion(code, Language.codes())));
		}
		return language;
	}

	private static boolean isFor(Language language, String name) {
		Matcher named = NAMED.matcher(name);
		return !named.matches() || named.group(1).equals(language.code());
	}

	private static boolean isFirstLine(RuleFile file) {
		return FIRST_LINE.matcher(firstLine(file)).matches();
	}

	private static RuleFile withoutFirstLine(RuleFile file) {
		return new RuleFile(file.name(), file.shown(),
				file.text().substring(firstLine(file).length()).getBytes(StandardCharsets.UTF_8));
	}

	private static String firstLine(RuleFile file) {
		return file.text().lines().findFirst().orElse("");
	}

}
