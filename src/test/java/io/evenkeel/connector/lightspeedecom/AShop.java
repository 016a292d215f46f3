package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.AService;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.sandbox.cseries.CSeriesStandIn;

import static org.assertj.core.api.Assertions.assertThat;

/** C-Series. Whatever a test made the connector ask for, the service has to know it. */
final class AShop extends AService<CSeriesStandIn, EcomConnector> {

	final Requests requests;

	private boolean recordsToo;

	AShop() {
		this(new CSeriesStandIn(0, Clock.systemUTC(), null));
	}

	private AShop(CSeriesStandIn shop) {
		super(shop, new EcomConnector(SHORT), "webshop",
				Map.of("language", "nl", "key", shop.key(), "secret", shop.secret()));
		shop.limits(1_000_000, 1_000_000, 1_000_000, 1_000_000);
		this.requests = new Requests(shop);
	}

	/**
	 * The orders with their lines.
	 * @return in the order of the service
	 */
	List<Order> orders() {
		this.recordsToo = true;
		try {
			return read(RecordKind.ORDERS).stream().map((item) -> (Order) item.record()).toList();
		}
		finally {
			this.recordsToo = false;
		}
	}

	/** The lines of orders are asked for while the source is open, as in a run. */
	@Override
	protected Item seen(Item item) {
		if (!this.recordsToo) {
			return item;
		}
		CommerceRecord record = item.record();
		return new MappedItem<>(item.id(), item.hash(), item.where(), "", () -> record);
	}

	String product(String sku, String price, int quantity) {
		return Long.toString(this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price), quantity));
	}

	long calls(String method, String path) {
		return this.shop.calls().count(method, path);
	}

	@Override
	public void close() {
		super.close();
		assertThat(this.requests.violations()).as("requests that the service does not describe").isEmpty();
	}

}
