package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prices with and without tax: one is given, the other follows from the product's tax.
 */
final class Prices {

	static final String WITH = "price_including_tax";

	static final String WITHOUT = "price_excluding_tax";

	private static final int DIGITS = 5;

	private final RetailShop shop;

	Prices(RetailShop shop) {
		this.shop = shop;
	}

	BigDecimal rate(String tax) {
		return this.shop.taxes.find(tax)
			.map((row) -> Json.items(row, "rates")
				.stream()
				.map((rate) -> Json.number(rate, "rate"))
				.reduce(BigDecimal.ZERO, BigDecimal::add))
			.orElse(BigDecimal.ZERO);
	}

	/**
	 * Takes over the price that is given.
	 * @param product gets both prices
	 * @param given has one of them, or none
	 */
	void apply(ObjectNode product, JsonNode given) {
		if (Json.has(given, WITH) && Json.has(given, WITHOUT)) {
			throw RetailErrors.invalid("send either " + WITH + " or " + WITHOUT + ", not both");
		}
		if (given.path(WITHOUT).isNumber()) {
			product.put(WITHOUT, Json.number(given, WITHOUT));
			follow(product, WITHOUT);
		}
		else if (given.path(WITH).isNumber()) {
			product.put(WITH, Json.number(given, WITH));
			follow(product, WITH);
		}
		else if (Json.has(given, WITH) || Json.has(given, WITHOUT)) {
			throw RetailErrors.invalid("a price must be a number");
		}
	}

	/**
	 * Works out the one price from the other.
	 * @param product has the leading price
	 * @param leading which one leads
	 */
	void follow(ObjectNode product, String leading) {
		BigDecimal factor = rate(Json.text(product, "tax_id", "")).add(BigDecimal.ONE);
		if (leading.equals(WITH)) {
			product.put(WITHOUT, plain(Json.number(product, WITH).divide(factor, DIGITS, RoundingMode.HALF_UP)));
		}
		else {
			product.put(WITH,
					plain(Json.number(product, WITHOUT).multiply(factor).setScale(DIGITS, RoundingMode.HALF_UP)));
		}
	}

	static BigDecimal plain(BigDecimal number) {
		return (number.signum() == 0) ? BigDecimal.ZERO : number.stripTrailingZeros();
	}

}
