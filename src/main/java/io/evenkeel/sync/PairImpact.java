package io.evenkeel.sync;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What other rules would do differently to one pair.
 *
 * @param key how people know the record
 * @param differences what differs, never empty
 */
public record PairImpact(String key, List<Difference> differences) {

	/**
	 * One thing that differs.
	 *
	 * @param side the side it happens on, {@code pos} or {@code shop}; empty for what
	 * happens to the pair as such
	 * @param what a field, or {@code record} for creation and deletion, or
	 * {@code finding}
	 * @param before what the rules in force come to; null for nothing or unknown
	 * @param after what the other rules come to; null for nothing or unknown
	 * @param source the row or rule that decides so in the other rules, else the one in
	 * force; file and line
	 * @param reason its reason
	 */
	public record Difference(String side, String what, @Nullable String before, @Nullable String after, String source,
			String reason) {
	}

}
