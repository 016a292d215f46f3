package io.evenkeel.rules;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A rule that did not fire for a pair, and why.
 *
 * @param rule its name
 * @param source file and line, or sheet and cell
 * @param fields the fields that it may decide; none when it is about the whole record
 * @param held how many of its conditions hold before the first that does not
 * @param of how many conditions it has
 * @param condition the first condition that does not hold; null when that cannot be told
 * or something else keeps it from firing
 * @param why why, in words: {@code it is true}; what is known when it cannot be told
 */
public record NearMiss(String rule, String source, List<String> fields, int held, int of, @Nullable String condition,
		String why) {

	/** Conditions that say which sort of pair a rule is for. */
	private static final Set<String> SITUATIONS = Set.of("inBoth", "inPos", "inShop", "onlyInPos", "onlyInShop",
			"posGone", "shopGone", "linkedBefore", "variant");

	/**
	 * Whether it came close: it is a rule for this sort of pair.
	 * @return false when the pair is not of the sort that the rule is for
	 */
	public boolean isClose() {
		return this.condition == null || !SITUATIONS.contains(this.condition.replaceFirst("^!\\s*", ""));
	}

	@Override
	public String toString() {
		String what = (this.condition != null) ? this.condition + ": " + this.why : this.why;
		return "\"" + this.rule + "\" (" + this.source + "): " + what;
	}

}
