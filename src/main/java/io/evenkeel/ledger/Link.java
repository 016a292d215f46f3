package io.evenkeel.ledger;

import io.evenkeel.commerce.CommerceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The stored knowledge that two records are the same thing.
 *
 * @param posRef the record of the point of sale
 * @param shopRef the record of the shop
 * @param how how that was found out: the match word, {@code created}, or {@code hand}
 * @param runId the run that found out
 * @param base what both sides last agreed on; null when they never did
 */
public record Link(long posRef, long shopRef, String how, long runId, @Nullable CommerceRecord base) {

	/** How a link is known that a person made. */
	public static final String BY_HAND = "hand";

	/** How a link is known that was there before it was taken apart. */
	public static final String BY_LINK = "link";

}
