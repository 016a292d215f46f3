package io.evenkeel.pairs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sandbox.bigcommerce.BigCommerceStandIn;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.testing.TestHome;

/** Retail and BigCommerce. */
final class RetailAndBigCommerce extends RetailAndShop {

	static final String CATALOGUE = "catalog-retail-to-bigcommerce";

	static final String STOCK = "stock-retail-to-bigcommerce";

	static final String ORDERS = "orders-bigcommerce-to-retail";

	final BigCommerceStandIn shop;

	RetailAndBigCommerce(Path folder) {
		this(TestHome.in(folder).withSampleData());
	}

	RetailAndBigCommerce(TestHome home) {
		super(home, SandboxOptions.of(List.of(SandboxService.RETAIL, SandboxService.BIGCOMMERCE)));
		this.shop = this.sandbox.bigcommerce();
		this.shop.limits(100_000, Duration.ofSeconds(30));
		withoutGuards(CATALOGUE, STOCK);
	}

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

}
