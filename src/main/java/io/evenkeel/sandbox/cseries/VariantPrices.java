package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prices of variants. A price is kept as the shop has prices, with or without tax; the
 * other one is worked out whenever it is asked for.
 */
final class VariantPrices {

	private final CSeriesStore store;

	VariantPrices(CSeriesStore store) {
		this.store = store;
	}

	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		complete(row, given, "price", isNew);
		complete(row, given, "oldPrice", isNew);
	}

	/** Where both were sent, the one that the shop has counts. */
	private void complete(ObjectNode row, JsonNode given, String name, boolean isNew) {
		boolean includesTax = this.store.pricesIncludeTax();
		String own = name + (includesTax ? "Incl" : "Excl");
		String other = name + (includesTax ? "Excl" : "Incl");
		if (given.has(own) || isNew && !given.has(other)) {
			row.put(name, Json.number(row, own));
		}
		else if (given.has(other)) {
			Money money = Money.of(Json.number(row, other), rate(row), !includesTax);
			row.put(name, Money.plain(includesTax ? money.incl() : money.excl()));
		}
		row.remove(own);
		row.remove(other);
	}

	BigDecimal rate(JsonNode row) {
		return this.store.tax(row).map((tax) -> Json.number(tax, "rate")).orElse(BigDecimal.ZERO);
	}

	Money of(JsonNode row, String name) {
		return this.store.money(Json.number(row, name), rate(row));
	}

}
