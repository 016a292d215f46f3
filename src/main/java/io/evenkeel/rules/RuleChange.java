package io.evenkeel.rules;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a rule set, in words.
 *
 * @param about what it is about: a field, a rule, a setting, an entry of a table
 * @param now what it says now; null when it is gone
 * @param was what it said before; null when it is new
 * @param source file and line, or sheet and cell, where it stands now; where it stood
 * when it is gone
 */
public record RuleChange(String about, @Nullable String now, @Nullable String was, String source) {

	@Override
	public String toString() {
		String place = " (" + this.source + ")";
		if (this.was == null) {
			return this.about + ": new: " + this.now + place;
		}
		if (this.now == null) {
			return this.about + ": gone; was: " + this.was + place;
		}
		return this.about + ": " + this.now + ", was: " + this.was + place;
	}

}
