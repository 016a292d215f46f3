package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.retail.RetailStandIn;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.testing.TestHome;
import tools.jackson.databind.JsonNode;

/** Retail beside a shop. */
abstract class RetailAndShop extends ShopPair {

	static final String MAIN_STREET = "Main Street";

	static final String HARBOUR = "Harbour";

	final RetailStandIn till;

	RetailAndShop(TestHome home, SandboxOptions options) {
		super(home, options);
		this.till = this.sandbox.retail();
		this.till.limits(100_000, Duration.ofMinutes(5));
	}

	@Override
	StandIn atTill() {
		return this.till;
	}

	/**
	 * A product of the till with so many in Main Street, in the shop as well and on sale.
	 */
	void sells(String sku, String price, int pieces) {
		this.till.addProduct(sku, "Thing " + sku, new BigDecimal(price));
		this.till.count(sku, MAIN_STREET, pieces);
	}

	/** The only sale that came out of an order. */
	JsonNode onlySale() {
		List<JsonNode> posted = postedSales();
		if (posted.size() != 1) {
			throw new AssertionError("there are " + posted.size() + " posted sales: " + posted);
		}
		return posted.get(0);
	}

	/** The sales that were made of orders, cashiers' sales apart. */
	List<JsonNode> postedSales() {
		return this.till.sales()
			.stream()
			.filter((sale) -> sale.path("source").path("type").asString("").equals("evenkeel"))
			.toList();
	}

	int inMainStreet(String sku) {
		return this.till.stock(sku, MAIN_STREET).intValueExact();
	}

}
