package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.SalesPosAndCSeries.ORDERS;
import static io.evenkeel.pairs.SalesPosAndCSeries.PRODUCTS;
import static io.evenkeel.pairs.SalesPosAndCSeries.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * SalesPOS and C-Series: new products, variants and prices, sales on both sides, a known
 * and a new customer, and an order that is not paid.
 */
final class BusyDayAtSalesPos extends BusyDay {

	private final SalesPosAndCSeries pair;

	BusyDayAtSalesPos(SalesPosAndCSeries pair) {
		super(pair, List.of(PRODUCTS, ORDERS, STOCK));
		this.pair = pair;
	}

	@Override
	void eveningBefore() {
		List.of("B-1", "B-2", "B-3", "B-4").forEach((sku) -> this.pair.sells(sku, "12.10", 20));
		this.pair.begin();
		order("dee@example.com", "B-2", 1, true);
		this.pair.run(ORDERS);
		this.pair.run(STOCK);
		assertThat(this.pair.till.orders()).hasSize(1);
	}

	@Override
	void happens() {
		this.pair.till.sell("B-1", 2);
		this.pair.till.edit("B-2", "price", "13.31");
		this.pair.sells("B-5", "5.00", 3);
		this.pair.sells("SHIRT", "24.20", 0);
		this.pair.till.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);
		this.pair.till.addVariant("SHIRT", "SHIRT-M", Map.of("Size", "M"), 5);
		order("dee@example.com", "B-1", 1, true);
		order("ann@example.com", "B-3", 3, true);
		order("ann@example.com", "B-3", 1, true);
		order("bo@example.com", "B-4", 1, false);
	}

	private void order(String email, String sku, int pieces, boolean paid) {
		this.pair.shop.order(email)
			.name("Some Body")
			.address("Kade", "12", "a", "1011AA", "Amsterdam", "nl")
			.line(sku, pieces)
			.shipping("By post", new BigDecimal("4.95"))
			.paid(paid)
			.place();
	}

	@Override
	void endedWell() {
		assertThat(this.pair.till.orders()).hasSize(4)
			.extracting((order) -> order.path("reservationnumber").asString())
			.doesNotHaveDuplicates();
		assertThat(this.pair.till.users()).extracting((user) -> user.path("userinfo").path("email").asString())
			.containsExactlyInAnyOrder("dee@example.com", "ann@example.com");
		assertThat(this.pair.shop.products()).extracting((product) -> product.path("title").asString())
			.containsExactlyInAnyOrder("Thing B-1", "Thing B-2", "Thing B-3", "Thing B-4", "Thing B-5", "Thing SHIRT");
		assertThat(skus()).containsExactlyInAnyOrder("B-1", "B-2", "B-3", "B-4", "B-5", "SHIRT-S", "SHIRT-M");
		assertThat(this.pair.variant("B-2").path("priceIncl").decimalValue()).isEqualByComparingTo("13.31");
		Map<String, Integer> levels = new HashMap<>();
		skus().forEach((sku) -> levels.put(sku, this.pair.atTill(sku)));
		assertThat(levels)
			.isEqualTo(Map.of("B-1", 17, "B-2", 19, "B-3", 16, "B-4", 20, "B-5", 3, "SHIRT-S", 4, "SHIRT-M", 5));
		levels.forEach((sku, level) -> {
			int reserved = sku.equals("B-4") ? 1 : 0;
			assertThat(this.pair.inShop(sku)).as("stock of " + sku).isEqualTo(level - reserved);
		});
		assertThat(this.pair.till.refusals()).as("calls over the limit").isZero();
		assertThat(this.pair.shop.refusals()).as("calls over the limit").isZero();
	}

	private List<String> skus() {
		return this.pair.shop.products()
			.stream()
			.flatMap((product) -> product.path("variants").valueStream())
			.map((JsonNode variant) -> variant.path("sku").asString(""))
			.toList();
	}

}
