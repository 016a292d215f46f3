package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds a sale up: lines without tax, the tax of each, fees and discounts on top. */
final class SaleTotals {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private SaleTotals() {
	}

	static void add(ObjectNode sale) {
		BigDecimal price = BigDecimal.ZERO;
		BigDecimal tax = BigDecimal.ZERO;
		for (JsonNode line : Json.items(sale, "line_items")) {
			BigDecimal linePrice = line((ObjectNode) line);
			price = price.add(linePrice);
			tax = tax.add(Json.number(line.path("tax"), "total"));
		}
		BigDecimal surcharge = adjustments(sale, price.add(tax));
		sale.putObject("totals")
			.put("price", Prices.plain(price))
			.put("price_incl_tax", Prices.plain(price.add(tax).add(surcharge)))
			.put("tax", Prices.plain(tax))
			.put("loyalty", 0)
			.put("surcharge", Prices.plain(surcharge));
	}

	private static BigDecimal line(ObjectNode line) {
		BigDecimal quantity = Json.number(line, "quantity");
		ObjectNode pricing = line.withObject("pricing");
		BigDecimal total = quantity.multiply(Json.number(pricing, "price").subtract(Json.number(pricing, "discount")));
		pricing.put("price_total", Prices.plain(quantity.multiply(Json.number(pricing, "price"))));
		pricing.put("cost_total", Prices.plain(quantity.multiply(Json.number(pricing, "cost"))));
		pricing.put("discount_total", Prices.plain(quantity.multiply(Json.number(pricing, "discount"))));
		pricing.put("total", Prices.plain(total));
		ObjectNode tax = line.withObject("tax");
		tax.put("total", Prices.plain(quantity.multiply(Json.number(tax, "amount"))));
		return total;
	}

	private static BigDecimal adjustments(ObjectNode sale, BigDecimal whole) {
		BigDecimal sum = BigDecimal.ZERO;
		for (JsonNode adjustment : Json.items(sale, "adjustments")) {
			JsonNode amount = adjustment.path("amount");
			BigDecimal value = amount(amount);
			if (Json.text(amount, "type", "").equals("PERCENT")) {
				value = whole.multiply(value).divide(HUNDRED, 5, RoundingMode.HALF_UP);
			}
			sum = Json.text(adjustment, "type", "").equals("DISCOUNT") ? sum.subtract(value.abs()) : sum.add(value);
		}
		return sum;
	}

	private static BigDecimal amount(JsonNode amount) {
		try {
			return new BigDecimal(Json.text(amount, "value", ""));
		}
		catch (NumberFormatException ex) {
			throw RetailErrors.invalid("the value of an adjustment must be a numeric string");
		}
	}

}
