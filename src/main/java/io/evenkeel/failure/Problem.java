package io.evenkeel.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * One thing to mend in a file: {@code jobs/nightly.yml:4: there is no key 'maches'; did
 * you mean 'match'?}.
 *
 * @param file the file, as the user knows it (relative to the home where it is below it)
 * @param line the line from 1, or 0 when no line is to blame
 * @param what what is wrong and what to do, in plain words
 */
public record Problem(String file, int line, String what) {

	/**
	 * Says that a name is not known, and which one was likely meant.
	 * @param file the file
	 * @param line the line
	 * @param kind what the name should be, such as {@code field}
	 * @param name the unknown name
	 * @param known the names there are
	 * @return the problem
	 */
	public static Problem unknown(String file, int line, String kind, String name, Collection<String> known) {
		return new Problem(file, line, "there is no " + kind + " '" + name + "'" + suggestion(name, known));
	}

	/**
	 * The likely word, as the end of a sentence.
	 * @param name what was written
	 * @param known the words there are
	 * @return {@code "; did you mean 'x'?"}, or the list of words when none is close
	 */
	public static String suggestion(String name, Collection<String> known) {
		int limit = Math.max(2, name.length() / 3);
		LevenshteinDistance distance = new LevenshteinDistance(limit);
		Optional<String> close = known.stream()
			.filter((word) -> distance.apply(lower(word), lower(name)) >= 0)
			.min(Comparator.comparing((String word) -> distance.apply(lower(word), lower(name)))
				.thenComparing(Comparator.naturalOrder()));
		return close.map((word) -> "; did you mean '" + word + "'?")
			.orElseGet(() -> known.isEmpty() ? "" : " (there are: " + String.join(", ", known) + ")");
	}

	private static String lower(String word) {
		return word.toLowerCase(java.util.Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.file + ((this.line > 0) ? ":" + this.line : "") + ": " + this.what;
	}

}
