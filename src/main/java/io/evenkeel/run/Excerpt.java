package io.evenkeel.run;

import org.jspecify.annotations.Nullable;

/**
 * A value before and after, short enough for a line: where long texts differ, the part
 * around the first difference.
 *
 * @param before the value before, or a sign that it is unknown
 * @param after the value after, or a sign that it is empty
 */
record Excerpt(String before, String after) {

	/** Stands for a value that nobody knows. */
	static final String NOTHING = "-";

	private static final int LEAD = 12;

	static Excerpt of(@Nullable String before, @Nullable String after, int width) {
		String left = oneLine(before);
		String right = oneLine(after);
		if (left.length() <= width && right.length() <= width) {
			return new Excerpt(left, right);
		}
		int from = Math.max(0, firstDifference(left, right) - LEAD);
		return new Excerpt(cut(left, from, width), cut(right, from, width));
	}

	private static String oneLine(@Nullable String text) {
		if (text == null) {
			return NOTHING;
		}
		return text.isEmpty() ? "''" : Words.line(text);
	}

	private static int firstDifference(String left, String right) {
		int at = 0;
		while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
			at++;
		}
		return at;
	}

	private static String cut(String text, int from, int width) {
		int begin = Math.min(from, Math.max(0, text.length() - width));
		int end = Math.min(text.length(), begin + width);
		return ((begin > 0) ? "…" : "") + text.substring(begin, end) + ((end < text.length()) ? "…" : "");
	}

}
