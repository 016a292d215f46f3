package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import io.evenkeel.sandbox.cseries.CSeriesStandIn;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.testing.TestHome;
import tools.jackson.databind.JsonNode;

/** CCV SalesPOS and Lightspeed eCom C-Series. */
final class SalesPosAndCSeries extends ShopPair {

	static final String PRODUCTS = "products-ccv-to-c-series";

	static final String PRODUCTS_BACK = "products-c-series-to-ccv";

	static final String STOCK = "stock-ccv-to-c-series";

	static final String ORDERS = "orders-c-series-to-ccv";

	private static final int MANY = 100_000;

	final CcvStandIn till;

	final CSeriesStandIn shop;

	SalesPosAndCSeries(Path folder) {
		this(TestHome.in(folder).withSampleData());
	}

	SalesPosAndCSeries(TestHome home) {
		super(home, SandboxOptions.of(List.of(SandboxService.CCV, SandboxService.CSERIES)));
		this.till = this.sandbox.ccv();
		this.till.limits(MANY, Duration.ofMinutes(1));
		this.till.routeLimits(MANY, MANY, Duration.ofMinutes(1));
		this.shop = this.sandbox.cseries();
		this.shop.limits(MANY, MANY, MANY, MANY);
		withoutGuards(PRODUCTS, PRODUCTS_BACK, STOCK);
	}

	@Override
	StandIn atTill() {
		return this.till;
	}

	@Override
	StandIn atShop() {
		return this.shop;
	}

	/** The products, the stock, then orders once, so that what comes later is new. */
	void begin() {
		run(PRODUCTS);
		run(STOCK);
		run(ORDERS);
	}

	/** A product of the till with so many pieces. */
	void sells(String sku, String price, int pieces) {
		this.till.addProduct(sku, "Thing " + sku, new BigDecimal(price), pieces);
	}

	int inShop(String sku) {
		return this.shop.stock(sku).intValueExact();
	}

	int atTill(String sku) {
		return this.till.stock(sku).intValueExact();
	}

	/** The variant of the shop with this article number. */
	JsonNode variant(String sku) {
		for (JsonNode product : this.shop.products()) {
			for (JsonNode variant : product.path("variants")) {
				if (variant.path("sku").asString("").equals(sku)) {
					return variant;
				}
			}
		}
		throw new AssertionError("the shop has no variant " + sku);
	}

	/** The only order of the till. */
	JsonNode onlyOrder() {
		List<JsonNode> orders = this.till.orders();
		if (orders.size() != 1) {
			throw new AssertionError("there are " + orders.size() + " orders: " + orders);
		}
		return orders.get(0);
	}

	/**
	 * Says which orders hold stock at the till.
	 * @param reservations as in {@code connections.yml}
	 */
	void reservations(String reservations) {
		String text = this.home.text("jobs/connections.yml");
		String line = reservations.isEmpty() ? "" : "    reservations: " + reservations + "\n";
		this.home.file("jobs/connections.yml", text.replaceFirst("(?m)^    reservations: .*\\n", line));
	}

	/** Adds an open order to the till, which its stock does not show. */
	void openOrder(String sku, int pieces) {
		this.till.openOrder(sku, pieces);
	}

}
