package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.connector.AService;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.http.Limits;
import io.evenkeel.sandbox.ccv.CcvStandIn;

import static org.assertj.core.api.Assertions.assertThat;

/** CCV. Whatever a test made the connector ask for, the service has to know it. */
final class AShop extends AService<CcvStandIn, CcvConnector> {

	static final CcvSettings.Pacing NO_LIMITS = new CcvSettings.Pacing(Limits.none(), Limits.none(), Limits.none());

	final Requests requests;

	AShop() {
		this(new CcvStandIn(0, Clock.systemUTC(), null, null));
	}

	private AShop(CcvStandIn shop) {
		super(shop, new CcvConnector(SHORT, NO_LIMITS), "till", Map.of("shop", "example.ccvshop.nl", "public-key",
				shop.publicKey(), "secret", shop.secret(), "reservations", "open"));
		shop.routeLimits(100_000, 100_000, Duration.ofMinutes(1));
		shop.limits(100_000, Duration.ofMinutes(1));
		this.requests = new Requests(shop);
	}

	String product(String sku, String price, int quantity) {
		return Long.toString(this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price), quantity));
	}

	/** Makes the record while the source is open, as a run does. */
	@Override
	protected Item seen(Item item) {
		CommerceRecord record = item.record();
		return new MappedItem<>(item.id(), item.hash(), item.where(), "", () -> record);
	}

	@Override
	public void close() {
		super.close();
		assertThat(this.requests.violations()).as("requests that the service does not describe").isEmpty();
	}

}
