package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.evenkeel.connector.AService;
import io.evenkeel.http.Call;
import io.evenkeel.http.Urgency;
import io.evenkeel.sandbox.bigcommerce.BigCommerceStandIn;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * BigCommerce. Whatever a test made the connector ask for, the service has to know it.
 */
final class AStore extends AService<BigCommerceStandIn, BigCommerceConnector> {

	final Requests requests;

	AStore() {
		this(new BigCommerceStandIn(0, Clock.systemUTC(), null));
	}

	private AStore(BigCommerceStandIn shop) {
		super(shop, new BigCommerceConnector(SHORT, Duration.ofMillis(1200)), "webshop",
				Map.of("store", shop.store(), "token", shop.token()));
		shop.limits(100_000, Duration.ofMinutes(1));
		this.requests = new Requests(shop);
	}

	String product(String sku, String price, int quantity) {
		return Long.toString(this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price), quantity));
	}

	/**
	 * Makes a category, which the connector never does.
	 * @param name its name
	 * @param parent the id of the one above it, 0 for none
	 * @return its id
	 */
	long category(String name, long parent) {
		BigCommerceSettings settings = BigCommerceSettings.of(this.connection);
		try (BigCommerceApi api = new BigCommerceApi(settings, SHORT, Urgency.PRODUCTS)) {
			JsonNode body = Json.of("[{\"name\": \"" + name + "\", \"parent_id\": " + parent
					+ ", \"tree_id\": 1, \"is_visible\": true}]");
			JsonNode made = api.send(Call.post("/v3/catalog/trees/categories", body)).json();
			return made.at("/data/0/category_id").asLong(made.at("/data/0/id").asLong());
		}
	}

	@Override
	public void close() {
		super.close();
		assertThat(this.requests.violations()).as("requests that the service does not describe").isEmpty();
	}

}
