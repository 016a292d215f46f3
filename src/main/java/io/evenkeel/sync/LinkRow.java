package io.evenkeel.sync;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list of links.
 *
 * @param state how it stands
 * @param pos the record of the point of sale; null when the line is about one of the shop
 * @param shop the record of the shop; null when the line is about one of the till
 * @param how how the link is known; null where there is none
 * @param run the run that linked them; null where there is no link
 * @param at when they were linked; null where that is not known any more
 * @param sinceRun the run that found an end gone; null for what is not orphaned, and when
 * it is not known any more
 * @param why why there is no link, or what stands in its way; empty for linked pairs
 * @param candidates who it may be on the other side, the likeliest first
 */
public record LinkRow(State state, @Nullable RecordView pos, @Nullable RecordView shop, @Nullable String how,
		@Nullable Long run, @Nullable Instant at, @Nullable Long sinceRun, String why, List<Candidate> candidates) {

	/** How a record or a pair stands. */
	public enum State {

		/** Both are there and known to be the same. */
		LINKED,
		/** There on one side only, as far as is known. */
		UNLINKED,
		/** Not linked, or not synced, because a key stands more than once. */
		AMBIGUOUS,
		/** Linked, and one end is gone. */
		ORPHANED;

		/**
		 * The state in commands and documents.
		 * @return such as {@code linked}
		 */
		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A record that may be the other end.
	 *
	 * @param record the record
	 * @param evidence what speaks for it
	 * @param linkedWith the id of the record that it is linked with; null when it is free
	 */
	public record Candidate(RecordView record, List<Evidence> evidence, @Nullable String linkedWith) {
	}

}
