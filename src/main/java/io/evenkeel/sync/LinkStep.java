package io.evenkeel.sync;

/**
 * One step of a {@link LinkPlan}. Records are named by their refs; 0 stands for none.
 *
 * @param kind what is to be done
 * @param posRef the record of the point of sale
 * @param shopRef the record of the shop
 * @param how how the link is known, or was; empty where the step is about no link
 */
public record LinkStep(Kind kind, long posRef, long shopRef, String how) {

	/** What a step does. */
	public enum Kind {

		/** Makes a link. */
		LINK,
		/** Takes a link away. */
		UNLINK,
		/** Sets a record apart. */
		APART,
		/** Lets a record be paired and made again, although nothing was found for it. */
		FREE,
		/** Leaves a record apart, because a key of it stands more than once. */
		STAY

	}

}
