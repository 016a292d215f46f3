package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;

/**
 * What an order is placed on that its body does not say.
 *
 * @param taxPercent the rate
 * @param includesTax whether prices have the tax in them
 * @param couponCode the coupon's code, empty for none
 * @param coupon what it takes off
 * @param source where the order comes from: www, or external for the API
 */
record Terms(BigDecimal taxPercent, boolean includesTax, String couponCode, BigDecimal coupon, String source) {

	static final BigDecimal USUAL_TAX = BigDecimal.valueOf(21);

	static Terms ofTheApi(boolean includesTax) {
		return new Terms(USUAL_TAX, includesTax, "", BigDecimal.ZERO, "external");
	}

}
