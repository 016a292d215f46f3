package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;

import io.evenkeel.commerce.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the shop says of itself.
 *
 * @param id its number
 * @param domain where its customers find it
 * @param currency the currency of its catalogue and its orders, which name none
 */
record ShopProfile(String id, String domain, String currency) {

	static ShopProfile of(JsonNode shop) {
		return new ShopProfile(Told.text(shop, "id", "?"), Told.text(shop, "mainDomain", "a shop without a domain"),
				Told.text(shop.path("currency"), "shortcode", Money.UNSPECIFIED).toUpperCase(java.util.Locale.ROOT));
	}

	@Nullable Money money(@Nullable BigDecimal amount) {
		return (amount != null) ? new Money(amount, this.currency) : null;
	}

	/**
	 * The number that the shop has for an amount.
	 * @param money the amount
	 * @return the number
	 * @throws IllegalArgumentException when it is in another currency
	 */
	BigDecimal number(Money money) {
		if (!money.goesWith(new Money(BigDecimal.ZERO, this.currency))) {
			throw new IllegalArgumentException(
					"the amount " + money + " is not in " + this.currency + ", the currency of the shop");
		}
		return money.amount();
	}

}
