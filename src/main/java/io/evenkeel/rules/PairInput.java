package io.evenkeel.rules;

import io.evenkeel.commerce.CommerceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What there is to decide about: the two records that are the same thing, one of which
 * may be missing.
 *
 * @param pos the record of the point of sale; null when it has none
 * @param shop the record of the shop; null when it has none
 * @param base what both sides last agreed on; null when they never did
 * @param posGone the point of sale had it, and a complete read confirmed by id that it
 * was deleted
 * @param shopGone the same for the shop
 * @param past what an order has to do with the time before its job
 */
public record PairInput(@Nullable CommerceRecord pos, @Nullable CommerceRecord shop, @Nullable CommerceRecord base,
		boolean posGone, boolean shopGone, Past past) {

	public PairInput(@Nullable CommerceRecord pos, @Nullable CommerceRecord shop, @Nullable CommerceRecord base,
			boolean posGone, boolean shopGone) {
		this(pos, shop, base, posGone, shopGone, Past.NONE);
	}

	public static PairInput of(@Nullable CommerceRecord pos, @Nullable CommerceRecord shop,
			@Nullable CommerceRecord base) {
		return new PairInput(pos, shop, base, false, false);
	}

}
