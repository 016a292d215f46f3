package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.util.Map;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class BigCommerceInventoryTests {

	private static final String ABSOLUTE = "/v3/inventory/adjustments/absolute";

	private static final String RELATIVE = "/v3/inventory/adjustments/relative";

	private final ABigCommerce bigcommerce = new ABigCommerce(new AClock());

	private long mug;

	@BeforeEach
	void fillShelves() {
		this.mug = this.bigcommerce.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
		this.bigcommerce.shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0);
		this.bigcommerce.shop.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);
	}

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	private Answer set(String items) {
		return this.bigcommerce.client.put(ABSOLUTE, "{'reason': 'sync', 'items': [" + items + "]}");
	}

	private Answer add(String items) {
		return this.bigcommerce.client.post(RELATIVE, "{'reason': 'sync', 'items': [" + items + "]}");
	}

	private static String item(String identity, int quantity) {
		return "{'location_id': 1, %s, 'quantity': %d}".formatted(identity, quantity);
	}

	@Test
	void setsStockBySkuVariantAndProduct() {
		String variant = this.bigcommerce.values("/v3/catalog/variants?sku=SHIRT-S", "id").get(0);

		Answer answer = set(item("'product_id': " + this.mug, 5) + "," + item("'variant_id': " + variant, 6));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("transaction_id").asString()).isNotBlank();
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("5");
		assertThat(this.bigcommerce.shop.stock("SHIRT-S")).isEqualByComparingTo("6");
		assertThat(set(item("'sku': 'MUG'", 8)).status()).isEqualTo(200);
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("8");
	}

	@Test
	void takesAnAdjustmentAtOnceAndDoesItLater() {
		this.bigcommerce.shop.holdAdjustments(true);

		assertThat(set(item("'sku': 'MUG'", 3)).status()).isEqualTo(200);
		assertThat(add(item("'sku': 'MUG'", 2)).status()).isEqualTo(200);

		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("10");
		this.bigcommerce.shop.holdAdjustments(false);
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("5");
	}

	@Test
	void doesNotSayThatAProductChangedWhenItsStockMoved() {
		String before = this.bigcommerce.shop.product("MUG").orElseThrow().path("date_modified").asString();

		set(item("'sku': 'MUG'", 3));

		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("3");
		assertThat(this.bigcommerce.shop.product("MUG").orElseThrow().path("date_modified").asString())
			.isEqualTo(before);
	}

	@Test
	void keepsStockByLocation() {
		long harbour = this.bigcommerce.shop.addLocation("HARBOUR", "Harbour");
		set("{'location_id': %d, 'sku': 'MUG', 'quantity': 2}".formatted(harbour));

		assertThat(this.bigcommerce.shop.stock("MUG", harbour)).isEqualByComparingTo("2");
		JsonNode item = this.bigcommerce.client.get("/v3/inventory/items?sku:in=MUG").data().path(0);
		assertThat(item.at("/identity/sku").asString()).isEqualTo("MUG");
		assertThat(item.at("/locations/0/available_to_sell").intValue()).isEqualTo(10);
		assertThat(item.at("/locations/1/location_code").asString()).isEqualTo("HARBOUR");
		assertThat(item.at("/locations/1/total_inventory_onhand").intValue()).isEqualTo(2);
		JsonNode there = this.bigcommerce.client.get("/v3/inventory/locations/" + harbour + "/items").data().path(0);
		assertThat(there.path("available_to_sell").intValue()).isEqualTo(2);
		assertThat(this.bigcommerce.values("/v3/inventory/locations", "code")).containsExactly("BC-LOCATION-1",
				"HARBOUR");
	}

	@Test
	void sellsNotTheSafetyStock() {
		this.bigcommerce.client.put("/v3/inventory/locations/1/items",
				"{'settings': [{'identity': {'sku': 'MUG'}, 'safety_stock': 4}]}");

		assertThat(this.bigcommerce.shop.product("MUG").orElseThrow().path("inventory_level").intValue()).isEqualTo(6);
		assertThat(add(item("'sku': 'MUG'", -7)).status()).isEqualTo(422);
		assertThat(add(item("'sku': 'MUG'", -6)).status()).isEqualTo(200);
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("4");
	}

	@Test
	void wantsAnAbsoluteNumberBeforeARelativeOne() {
		long harbour = this.bigcommerce.shop.addLocation("HARBOUR", "Harbour");

		Answer answer = add("{'location_id': %d, 'sku': 'MUG', 'quantity': 2}".formatted(harbour));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("title").asString())
			.isEqualTo("Items with identity: [sku MUG] requires absolute adjustment before relative");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'sku': 'NOBODY'", "'sku': 'MUG', 'product_id': 1", "'sku': 'PLAIN'", "'reason': ''" })
	void changesNothingWhereOneItemIsWrong(String identity) {
		this.bigcommerce.shop.addProduct("PLAIN", "Plain", BigDecimal.ONE, 1);
		this.bigcommerce.shop.edit("PLAIN", "inventory_tracking", "none");

		Answer answer = set(item("'sku': 'MUG'", 1) + "," + item(identity, 1));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void saysHowAnItemIsTracked() {
		this.bigcommerce.shop.edit("SHIRT", "inventory_tracking", "product");

		Answer answer = set(item("'sku': 'SHIRT-S'", 1));

		assertThat(answer.json().path("title").asString())
			.matches("\\[Item with variant_id \\d+ is tracked by product, please update stock by product id]");
	}

	@Test
	void takesTwoThousandItemsAndNoMore() {
		String one = item("'sku': 'MUG'", 1);

		assertThat(set((one + ",").repeat(1999) + one).status()).isEqualTo(200);
		assertThat(set((one + ",").repeat(2000) + one).status()).isEqualTo(413);
	}

}
