package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stock of the further stores that a connection names, read once, when it is first
 * asked for. Articles are the same that have the same number.
 */
final class Stores {

	private final CcvApi api;

	private @Nullable Map<String, Quantities> known;

	Stores(CcvApi api) {
		this.api = api;
	}

	/**
	 * The stock of an article in each store.
	 * @param number its number; null when it has none
	 * @param own its stock in the store of the connection itself; null where it is not
	 * counted
	 * @return the stock by the name of the store's connection, without stores that do not
	 * count it
	 */
	Map<String, BigDecimal> of(@Nullable String number, @Nullable BigDecimal own) {
		Map<String, BigDecimal> stock = new LinkedHashMap<>();
		if (own != null) {
			stock.put(this.api.settings().connection(), Nodes.plain(own));
		}
		if (number != null) {
			known().forEach((store, quantities) -> quantities.of(number)
				.ifPresent((quantity) -> stock.put(store, Nodes.plain(quantity))));
		}
		return stock;
	}

	private Map<String, Quantities> known() {
		if (this.known == null) {
			Map<String, Quantities> stores = new LinkedHashMap<>();
			this.api.settings().stores().forEach((store) -> stores.put(store.connection(), read(store)));
			this.known = stores;
		}
		return this.known;
	}

	private Quantities read(CcvSettings store) {
		Quantities quantities = new Quantities();
		try (CcvApi other = this.api.of(store)) {
			other.each(ProductList.PATH, ProductList.STOCK_QUERY, (row) -> add(other, row, quantities));
		}
		return quantities;
	}

	private static void add(CcvApi api, JsonNode row, Quantities quantities) {
		add(ProductMapping.number(row), ProductMapping.stock(row, Combinations.of(api, row)), quantities);
		for (JsonNode combination : Combinations.of(api, row)) {
			add(ProductMapping.combinationNumber(combination), ProductMapping.stock(row, combination), quantities);
		}
	}

	private static void add(@Nullable String number, @Nullable BigDecimal stock, Quantities quantities) {
		if (number != null && stock != null) {
			quantities.add(number, stock);
		}
	}

}
