package io.evenkeel.ledger;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a {@link LinkChange} did.
 *
 * @param change the change's number
 * @param kind what it did
 * @param posRef the record of the point of sale; null when it is about one of the shop
 * @param shopRef the record of the shop; null when it is about one of the point of sale
 * @param how how the link was known; null when it is about no link
 */
public record LinkEffect(long change, Kind kind, @Nullable Long posRef, @Nullable Long shopRef, @Nullable String how) {

	/** What can be done about links. */
	public enum Kind {

		/** A link was made. */
		LINKED,
		/** A link was taken away. */
		UNLINKED,
		/** A record was set apart: nothing pairs it any more. */
		APART,
		/** A record that was apart can be paired again. */
		FREED;

		/**
		 * The kind as the state database and documents have it.
		 * @return such as {@code linked}
		 */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

}
