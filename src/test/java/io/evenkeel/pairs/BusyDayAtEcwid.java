package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.RetailAndEcwid.CATALOGUE;
import static io.evenkeel.pairs.RetailAndEcwid.ORDERS;
import static io.evenkeel.pairs.RetailAndEcwid.STOCK;
import static io.evenkeel.pairs.RetailAndShop.MAIN_STREET;
import static org.assertj.core.api.Assertions.assertThat;

/** Retail and Ecwid: new products and prices, sales on both sides, a cancelled order. */
final class BusyDayAtEcwid extends BusyDay {

	private static final List<String> ARTICLES = List.of("B-1", "B-2", "B-3", "B-4");

	private final RetailAndEcwid pair;

	BusyDayAtEcwid(RetailAndEcwid pair) {
		super(pair, List.of(CATALOGUE, ORDERS, STOCK));
		this.pair = pair;
	}

	@Override
	void eveningBefore() {
		ARTICLES.forEach((sku) -> this.pair.sells(sku, "12.10", 20));
		this.pair.begin();
		this.pair.shop.order("dee@example.com").name("Dee Dyer").line("B-2", 1).place();
		this.pair.run(ORDERS);
		assertThat(this.pair.postedSales()).hasSize(1);
	}

	@Override
	void happens() {
		this.pair.shop.cancel(this.pair.shop.orders().get(0).path("id").asString());
		this.pair.till.sell("B-1", 2, MAIN_STREET);
		this.pair.till.edit("B-2", "price", "13.31");
		this.pair.sells("B-5", "5.00", 3);
		this.pair.shop.order("ann@example.com").name("Ann Archer").line("B-1", 1).line("B-3", 2).place();
		this.pair.shop.order("ann@example.com").name("Ann Archer").line("B-3", 1).place();
		this.pair.shop.order("bo@example.com").name("Bo Baker").line("B-4", 1).payment("AWAITING_PAYMENT").place();
	}

	@Override
	void endedWell() {
		assertThat(this.pair.postedSales()).extracting((sale) -> sale.path("state").asString())
			.containsExactlyInAnyOrder("voided", "closed", "closed");
		assertThat(this.pair.postedSales()).extracting((sale) -> sale.path("source").path("id").asString())
			.doesNotHaveDuplicates();
		assertThat(this.pair.till.customers()).extracting((customer) -> customer.path("email").asString())
			.containsExactlyInAnyOrder("dee@example.com", "ann@example.com");
		assertThat(skus()).containsExactlyInAnyOrder("B-1", "B-2", "B-3", "B-4", "B-5");
		assertThat(this.pair.product("B-2").path("price").decimalValue()).isEqualByComparingTo("13.31");
		for (String sku : List.of("B-1", "B-2", "B-3", "B-4", "B-5")) {
			int reserved = sku.equals("B-4") ? 1 : 0;
			assertThat(this.pair.inShop(sku)).as("stock of " + sku).isEqualTo(this.pair.inMainStreet(sku) - reserved);
		}
		assertThat(levels()).isEqualTo(Map.of("B-1", 17, "B-2", 20, "B-3", 17, "B-4", 20, "B-5", 3));
		assertThat(this.pair.till.refusals()).as("calls over the limit").isZero();
		assertThat(this.pair.shop.refusals()).as("calls over the limit").isZero();
	}

	private List<String> skus() {
		return this.pair.shop.products().stream().map((product) -> product.path("sku").asString()).toList();
	}

	private Map<String, Integer> levels() {
		Map<String, Integer> levels = new HashMap<>();
		for (JsonNode product : this.pair.till.products()) {
			BigDecimal level = this.pair.till.stock(product.path("sku").asString(), MAIN_STREET);
			levels.put(product.path("sku").asString(), level.intValueExact());
		}
		return levels;
	}

}
