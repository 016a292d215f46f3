package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.RetailAndBigCommerce.CATALOGUE;
import static io.evenkeel.pairs.RetailAndBigCommerce.ORDERS;
import static io.evenkeel.pairs.RetailAndBigCommerce.STOCK;
import static io.evenkeel.pairs.RetailAndShop.MAIN_STREET;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Retail and BigCommerce: new products and prices, sales on both sides, an article that
 * only the shop has, an order that is cancelled and one that is given back in part.
 */
final class BusyDayAtBigCommerce extends BusyDay {

	private static final int PENDING = 1;

	private static final int CANCELLED = 5;

	private static final int COMPLETED = 10;

	private final RetailAndBigCommerce pair;

	BusyDayAtBigCommerce(RetailAndBigCommerce pair) {
		super(pair, List.of(CATALOGUE, ORDERS, STOCK));
		this.pair = pair;
	}

	@Override
	void eveningBefore() {
		List.of("B-1", "B-2", "B-3", "B-4").forEach((sku) -> this.pair.sells(sku, "12.10", 20));
		this.pair.begin();
		order("dee@example.com", "B-2", 1, COMPLETED);
		order("eve@example.com", "B-3", 2, COMPLETED);
		this.pair.run(ORDERS);
		this.pair.run(STOCK);
		assertThat(this.pair.postedSales()).hasSize(2);
	}

	@Override
	void happens() {
		List<JsonNode> orders = this.pair.shop.orders();
		this.pair.shop.status(orders.get(0).path("id").asLong(), CANCELLED);
		this.pair.shop.refund(orders.get(1).path("id").asLong(), "B-3", 1);
		this.pair.till.sell("B-1", 2, MAIN_STREET);
		this.pair.till.edit("B-2", "price", "13.31");
		this.pair.sells("B-5", "5.00", 3);
		order("ann@example.com", "B-1", 1, COMPLETED);
		order("ann@example.com", "B-3", 3, COMPLETED);
		this.pair.shop.addProduct("ONLINE-1", "Only online", new BigDecimal("6.05"), 5);
		order("ann@example.com", "ONLINE-1", 1, COMPLETED);
		order("bo@example.com", "B-4", 1, PENDING);
	}

	private void order(String email, String sku, int pieces, int status) {
		this.pair.shop.order(email).name("Somebody").line(sku, pieces).status(status).place();
	}

	@Override
	void endedWell() {
		assertThat(this.pair.postedSales()).extracting((sale) -> sale.path("state").asString())
			.containsExactlyInAnyOrder("voided", "closed", "closed", "closed", "closed", "closed");
		assertThat(this.pair.postedSales()).extracting((sale) -> sale.path("source").path("id").asString())
			.doesNotHaveDuplicates();
		assertThat(this.pair.till.customers()).extracting((customer) -> customer.path("email").asString())
			.containsExactlyInAnyOrder("dee@example.com", "eve@example.com", "ann@example.com");
		assertThat(this.pair.till.products()).extracting((product) -> product.path("sku").asString(""))
			.containsOnlyOnce("B-1", "B-2", "B-3", "B-4", "B-5", "ONLINE-1");
		assertThat(this.pair.shop.products()).extracting((product) -> product.path("sku").asString(""))
			.containsExactlyInAnyOrder("B-1", "B-2", "B-3", "B-4", "B-5", "ONLINE-1");
		assertThat(this.pair.shop.product("B-2").orElseThrow().path("price").decimalValue())
			.isEqualByComparingTo("13.31");
		assertThat(levels()).containsAllEntriesOf(Map.of("B-1", 17, "B-2", 20, "B-3", 16, "B-4", 20, "B-5", 3));
		levels().forEach((sku, level) -> {
			if (sku.startsWith("B-")) {
				int reserved = sku.equals("B-4") ? 1 : 0;
				assertThat(this.pair.inShop(sku)).as("stock of " + sku).isEqualTo(level - reserved);
			}
		});
		assertThat(this.pair.till.refusals()).as("calls over the limit").isZero();
		assertThat(this.pair.shop.refusals()).as("calls over the limit").isZero();
	}

	private Map<String, Integer> levels() {
		Map<String, Integer> levels = new HashMap<>();
		for (JsonNode product : this.pair.till.products()) {
			String sku = product.path("sku").asString("");
			levels.put(sku, this.pair.till.stock(sku, MAIN_STREET).intValue());
		}
		return levels;
	}

}
