package io.evenkeel.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns a file of sentences ({@code .dslr}) into rules, each line into one line, so that
 * whatever is found later stands on the line where the sentence is.
 */
final class SentenceFile {

	private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z-]* (\\S+|\"[^\"]*\")");

	private static final int LONGEST_LINE = 2000;

	private final RuleFile file;

	private final PairType pair;

	private final SentenceVocabulary vocabulary;

	private final SentenceLine sentences;

	private final Consumer<Problem> problems;

	private final List<String> rules = new ArrayList<>();

	private Part part = Part.OUTSIDE;

	private int line;

	private boolean first;

	SentenceFile(RuleFile file, PairType pair, SentenceVocabulary vocabulary, Consumer<Problem> problems) {
		this.file = file;
		this.pair = pair;
		this.vocabulary = vocabulary;
		this.sentences = new SentenceLine(vocabulary, pair);
		this.problems = problems;
	}

	/**
	 * The rules that the sentences stand for.
	 * @return a file of rules that people know by the name of this one
	 */
	RuleFile rules() {
		List<String> lines = this.file.text().lines().toList();
		for (this.line = 1; this.line <= lines.size(); this.line++) {
			String text = lines.get(this.line - 1).strip();
			int more = 0;
			while (continues(lines, more)) {
				more++;
				text += " " + lines.get(this.line - 1 + more).strip();
			}
			this.rules.add(translated(text));
			for (; more > 0; more--) {
				this.rules.add("");
				this.line++;
			}
		}
		if (this.part != Part.OUTSIDE) {
			report("the file ends in the middle of a rule; is an '" + word("end") + "' missing?");
			this.rules.add(ending());
		}
		return new RuleFile(this.file.name() + ".drl", this.file.shown(),
				(String.join("\n", this.rules) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** What a rule lacks, so that nothing but that is reported. */
	private String ending() {
		return switch (this.part) {
			case OUTSIDE -> "";
			case HEAD -> "when " + this.pair.word() + "() then end";
			case WHEN -> ") then end";
			case THEN -> "end";
		};
	}

	/** A line that begins with a quote goes on with the line before it. */
	private boolean continues(List<String> lines, int more) {
		int next = this.line + more;
		return next < lines.size() && lines.get(next).strip().matches("[\"“„«].*") && !lines.get(next - 1).isBlank();
	}

	private String translated(String text) {
		if (text.isEmpty() || text.startsWith("//") || text.startsWith("#")) {
			return "";
		}
		if (text.length() > LONGEST_LINE) {
			report("this line is longer than " + LONGEST_LINE + " signs; no sentence needs that");
			return "";
		}
		return switch (this.part) {
			case OUTSIDE -> head(text);
			case HEAD -> attribute(text);
			case WHEN -> condition(text);
			case THEN -> consequence(text);
		};
	}

	private String head(String text) {
		String name = after("rule", text);
		if (name == null || !name.matches("[\"“„«].*[\"”“»]")) {
			report("a rule begins with: " + word("rule") + " \"...\"; this line is outside of any rule: '" + text
					+ "'");
			return "";
		}
		this.part = Part.HEAD;
		return "rule \"" + name.substring(1, name.length() - 1).strip() + "\"";
	}

	private String attribute(String text) {
		if ("".equals(after("when", text))) {
			this.part = Part.WHEN;
			this.first = true;
			return "when $pair : " + this.pair.word() + "(";
		}
		if (!ATTRIBUTE.matcher(text).matches()) {
			report("'" + word("when") + "' is expected here, not '" + text + "'");
			return "";
		}
		return text;
	}

	private String condition(String text) {
		if ("".equals(after("then", text))) {
			this.part = Part.THEN;
			return ") then";
		}
		try {
			String condition = this.sentences.condition(bare(text));
			String comma = this.first ? "" : ", ";
			this.first = false;
			return comma + condition;
		}
		catch (IllegalArgumentException ex) {
			report(String.valueOf(ex.getMessage()));
			return "";
		}
	}

	private String consequence(String text) {
		if ("".equals(after("end", text))) {
			this.part = Part.OUTSIDE;
			return "end";
		}
		try {
			return this.sentences.consequence(bare(text));
		}
		catch (IllegalArgumentException ex) {
			report(String.valueOf(ex.getMessage()));
			return "";
		}
	}

	private static String bare(String text) {
		return text.replaceFirst("^[-–•]\\s*", "").replaceFirst("\\s*[.;,]$", "");
	}

	/** What follows a keyword, in the language of the file or in English. */
	private @Nullable String after(String key, String text) {
		List<String> words = new ArrayList<>(this.vocabulary.words(key));
		words.add(key);
		for (String word : words) {
			String begin = text.substring(0, Math.min(word.length(), text.length()));
			String rest = text.substring(begin.length());
			if (begin.equalsIgnoreCase(word) && (rest.isEmpty() || !Character.isLetter(rest.charAt(0)))) {
				return rest.strip();
			}
		}
		return null;
	}

	private String word(String key) {
		List<String> words = this.vocabulary.words(key);
		return words.isEmpty() ? key : words.get(0);
	}

	private void report(String what) {
		this.problems
			.accept(new Problem(this.file.shown(), Math.min(this.line, (int) this.file.text().lines().count()), what));
	}

	private enum Part {

		OUTSIDE, HEAD, WHEN, THEN

	}

}
