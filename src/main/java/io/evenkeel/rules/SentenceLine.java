package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Turns a sentence into an expression or statement of the language of rules. */
final class SentenceLine {

	private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»");

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final int SHOWN = 60;

	private final SentenceVocabulary vocabulary;

	private final PairType pair;

	private final SentenceSlots slots;

	SentenceLine(SentenceVocabulary vocabulary, PairType pair) {
		this.pair = pair;
		this.vocabulary = vocabulary;
		this.slots = vocabulary.slots();
	}

	/**
	 * A condition: a sentence, several with "or" between, or one that is denied.
	 * @param line the line without the dash before it
	 * @return an expression
	 * @throws IllegalArgumentException when there is no such sentence, in plain words
	 */
	String condition(String line) {
		for (String not : this.vocabulary.words("not")) {
			if (line.length() > not.length() && line.substring(0, not.length()).equalsIgnoreCase(not)) {
				return "!(" + condition(line.substring(not.length()).strip()) + ")";
			}
		}
		Optional<String> whole = expression(this.vocabulary.conditions(), line);
		if (whole.isPresent()) {
			return whole.get();
		}
		List<String> parts = alternatives(line);
		if (parts.size() == 1) {
			throw unknown(this.vocabulary.conditions(), line);
		}
		return parts.stream()
			.map(this::condition)
			.map((part) -> "(" + part + ")")
			.collect(Collectors.joining(" || ", "(", ")"));
	}

	/**
	 * What is done.
	 * @param line the line
	 * @return a statement
	 * @throws IllegalArgumentException when there is no such sentence, in plain words
	 */
	String consequence(String line) {
		return expression(this.vocabulary.consequences(), line)
			.orElseThrow(() -> unknown(this.vocabulary.consequences(), line));
	}

	private Optional<String> expression(List<Sentence> sentences, String line) {
		IllegalArgumentException trouble = null;
		for (Sentence sentence : SentenceVocabulary.fitting(sentences, line)) {
			if (!sentence.fits(this.pair)) {
				trouble = (trouble != null) ? trouble : misplaced(sentence, line);
				continue;
			}
			try {
				return Optional.of(expression(sentence, sentence.read(line).orElseThrow()));
			}
			catch (IllegalArgumentException ex) {
				trouble = (trouble != null) ? trouble : ex;
			}
		}
		if (trouble != null) {
			throw trouble;
		}
		return Optional.empty();
	}

	private String expression(Sentence sentence, Map<String, String> found) {
		refuseWrongValues(found);
		return VARIABLE.matcher(sentence.meaning()).replaceAll((match) -> {
			String variable = match.group(1);
			String text = found.get(variable);
			return Matcher.quoteReplacement((text != null) ? this.slots.expression(variable, text) : match.group());
		});
	}

	/** A value must be one of the field before it; the rule would fail at night. */
	private void refuseWrongValues(Map<String, String> found) {
		RecordField field = (found.get("field") != null)
				? RecordField.named(this.slots.field(found.get("field"))).orElse(null) : null;
		if (field == null || field.type() == FieldType.NAMED_TEXTS || field.type() == FieldType.NAMED_DECIMALS) {
			return;
		}
		found.forEach((variable, text) -> {
			if (SentenceSlots.kind(variable).equals("value")) {
				field.type().parse(this.slots.value(text));
			}
			if (SentenceSlots.kind(variable).equals("texts")) {
				this.slots.texts(text).forEach(field.type()::parse);
			}
		});
	}

	private List<String> alternatives(String line) {
		String words = this.vocabulary.words("or").stream().map(Pattern::quote).collect(Collectors.joining("|"));
		String masked = QUOTED.matcher(line).replaceAll((match) -> "_".repeat(match.group().length()));
		Matcher or = Pattern.compile("(?i)\\s*,?\\s+(?:" + words + ")\\s+").matcher(masked);
		List<String> parts = new ArrayList<>();
		int from = 0;
		while (or.find()) {
			parts.add(line.substring(from, or.start()));
			from = or.end();
		}
		parts.add(line.substring(from));
		return parts;
	}

	private IllegalArgumentException misplaced(Sentence sentence, String line) {
		return new IllegalArgumentException("'" + shown(line) + "' can be said of "
				+ Objects.requireNonNull(sentence.about()).records() + " only; this set is about " + this.pair.records()
				+ ", which 'records' in settings.yml decides");
	}

	private static String shown(String line) {
		return (line.length() > SHOWN) ? line.substring(0, SHOWN - 3) + "..." : line;
	}

	private IllegalArgumentException unknown(List<Sentence> sentences, String line) {
		String shown = shown(line);
		String bare = bare(line);
		String withoutSide = withoutSide(bare);
		String near = sentences.stream()
			.filter((sentence) -> sentence.fits(this.pair))
			.map(Sentence::plain)
			.min(Comparator
				.comparingInt((sentence) -> Math.min(distance(sentence, bare), distance(sentence, withoutSide))))
			.map(this::typical)
			.orElse("");
		return new IllegalArgumentException("no sentence reads like '" + shown + "'; near: '" + near + "'");
	}

	private static int distance(String sentence, String line) {
		String fixed = VARIABLE.matcher(sentence).replaceAll("_").toLowerCase(Locale.ROOT);
		return LevenshteinDistance.getDefaultInstance().apply(fixed, line);
	}

	private String typical(String sentence) {
		String field = FieldNames.in(this.vocabulary.language())
			.name((this.pair == PairType.ORDER) ? RecordField.TOTAL : RecordField.PRICE);
		String side = this.vocabulary.words("atPos").get(0);
		return VARIABLE.matcher(sentence.replace("{field}", field).replace("{side}", side)).replaceAll("...");
	}

	/** The line with what varies taken out, to see which sentence it is like. */
	private String bare(String line) {
		String bare = QUOTED.matcher(line.toLowerCase(Locale.ROOT))
			.replaceAll("_")
			.replaceAll("\\b\\d[\\d.,]*\\b", "_");
		for (String field : FieldNames.in(this.vocabulary.language()).all()) {
			if (bare.matches("(?s)(^|.*\\W)" + Pattern.quote(field) + "(\\W.*|$)")) {
				bare = bare.replaceFirst("(\\S+\\s+)?" + Pattern.quote(field), "_");
				break;
			}
		}
		return bare;
	}

	private String withoutSide(String bare) {
		String without = bare;
		for (String key : List.of("atPos", "atShop", "agreed")) {
			for (String side : this.vocabulary.words(key)) {
				without = without.replaceFirst("(^| )_ " + Pattern.quote(side.toLowerCase(Locale.ROOT)), "$1_ _");
			}
		}
		return without;
	}

}
