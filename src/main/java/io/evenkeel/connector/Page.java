package io.evenkeel.connector;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param items the records, in the order of the service
 * @param rejections the rows that could not be made out
 * @param next the cursor of the next page, or null when this was the last
 * @param share how much of the whole is read with this page, from 0 to 1; negative when
 * the service does not tell
 */
public record Page(List<Item> items, List<Rejection> rejections, @Nullable String next, double share) {

	/**
	 * How many records the page accounts for.
	 * @return items and rejections together
	 */
	public int size() {
		return this.items.size() + this.rejections.size();
	}

}
