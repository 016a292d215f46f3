package io.evenkeel.pairs;

import java.nio.file.Path;
import java.time.Duration;

import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.ecwid.EcwidStandIn;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.testing.TestHome;
import tools.jackson.databind.JsonNode;

/** Retail and Ecwid. */
final class RetailAndEcwid extends RetailAndShop {

	static final String CATALOGUE = "catalog-retail-to-ecwid";

	static final String STOCK = "stock-retail-and-ecwid";

	static final String ORDERS = "orders-ecwid-to-retail";

	final EcwidStandIn shop;

	RetailAndEcwid(Path folder) {
		this(TestHome.in(folder).withSampleData());
	}

	RetailAndEcwid(TestHome home) {
		super(home, SandboxOptions.empty());
		this.shop = this.sandbox.ecwid();
		this.shop.limits(100_000, Duration.ofMinutes(1));
		withoutGuards(CATALOGUE, "catalog-retail-to-e-series", STOCK);
	}

	/** The catalogue, then orders once, so that what comes later is new. */
	void begin() {
		run(CATALOGUE);
		run(STOCK);
		run(ORDERS);
	}

	@Override
	StandIn atShop() {
		return this.shop;
	}

	int inShop(String sku) {
		return this.shop.stock(sku).intValueExact();
	}

	JsonNode product(String sku) {
		return this.shop.product(sku).orElseThrow();
	}

}
