package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.evenkeel.connector.AService;
import io.evenkeel.connector.PageSource;
import io.evenkeel.sandbox.ecwid.EcwidStandIn;

/** Ecwid. */
final class AStore extends AService<EcwidStandIn, EcwidConnector> {

	AStore() {
		this(new EcwidStandIn(0, Clock.systemUTC(), null));
	}

	private AStore(EcwidStandIn shop) {
		super(shop, new EcwidConnector(SHORT, Duration.ofSeconds(4), 60_000), "webshop",
				Map.of("store", shop.store(), "token", shop.token()));
		shop.limits(100_000, Duration.ofMinutes(1));
	}

	@Override
	protected String mark(PageSource source) {
		return source.mark().orElseThrow();
	}

	String product(String sku, String price, int quantity) {
		return Long.toString(this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price), quantity));
	}

}
