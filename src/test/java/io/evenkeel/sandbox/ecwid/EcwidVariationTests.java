package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidVariationTests {

	private final AnEcwid ecwid = new AnEcwid(new AClock());

	private String path = "";

	@BeforeEach
	void shirt() {
		long id = this.ecwid.shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 7);
		this.path = "/products/" + id + "/combinations";
	}

	@AfterEach
	void close() {
		this.ecwid.close();
	}

	private Answer add(String value, String more) {
		return this.ecwid.client.post(this.path,
				"{'options': [{'name': 'Size', 'value': '%s'}]%s}".formatted(value, more));
	}

	@Test
	void makesOptionsAndChoicesThatAreMissing() {
		add("S", ", 'sku': 'SHIRT-S', 'quantity': 3, 'price': 9");
		add("M", ", 'sku': 'SHIRT-M', 'quantity': 4");

		JsonNode product = this.ecwid.shop.product("SHIRT").orElseThrow();
		assertThat(product.at("/options/0/type").asString()).isEqualTo("SELECT");
		assertThat(product.at("/options/0/choices")).hasSize(2);
		assertThat(product.at("/combinations/1/combinationNumber").asInt()).isEqualTo(2);
		assertThat(this.ecwid.client.get(this.path).json().isArray()).isTrue();
		assertThat(this.ecwid.values("/products?sku=SHIRT-M", "sku")).containsExactly("SHIRT");
	}

	@Test
	void savesVariationsWithAProductWhenAsked() {
		String body = """
				{'sku': '%s', 'name': 'Cap', 'price': 5, 'combinations': [{'options': [{'name': 'Color', 'value': 'Red'}]}]}""";

		this.ecwid.client.post("/products?saveCombinations=true", body.formatted("CAP-1"));
		this.ecwid.client.post("/products", body.formatted("CAP-2"));

		assertThat(this.ecwid.shop.product("CAP-1").orElseThrow().path("combinations")).hasSize(1);
		assertThat(this.ecwid.shop.product("CAP-2").orElseThrow().path("combinations")).isEmpty();
	}

	@Test
	void refusesTwins() {
		add("S", ", 'sku': 'SHIRT-S'");

		assertThat(add("S", "").json().path("errorCode").asString()).isEqualTo("COMBINATION_DUPLICATED");
		assertThat(add("M", ", 'sku': 'SHIRT-S'").json().path("errorCode").asString()).isEqualTo("SKU_ALREADY_EXISTS");
		assertThat(this.ecwid.client.post(this.path, "{'sku': 'X'}").status()).isEqualTo(400);
	}

	@Test
	void countsOnItsOwnWithASkuAndWithItsProductWithoutOne() {
		String own = add("S", ", 'sku': 'SHIRT-S', 'quantity': 3").json().path("id").asString();
		String shared = add("M", "").json().path("id").asString();

		this.ecwid.client.put(this.path + "/" + own + "/inventory", "{'quantityDelta': -1}");
		this.ecwid.client.put(this.path + "/" + shared + "/inventory", "{'quantityDelta': -2}");

		assertThat(this.ecwid.shop.stock("SHIRT-S")).isEqualByComparingTo("2");
		assertThat(this.ecwid.shop.stock("SHIRT")).isEqualByComparingTo("5");
	}

	@Test
	void changesAndDeletesOne() {
		String id = add("S", ", 'sku': 'SHIRT-S', 'quantity': 3").json().path("id").asString();
		add("M", ", 'sku': 'SHIRT-M'");

		assertThat(this.ecwid.client.put(this.path + "/" + id, "{'price': 8, 'quantity': 1}").json())
			.hasToString("{\"updateCount\":1}");
		assertThat(this.ecwid.client.get(this.path + "/" + id).json().path("price").asInt()).isEqualTo(8);
		assertThat(this.ecwid.client.delete(this.path + "/" + id).json()).hasToString("{\"deleteCount\":1}");
		assertThat(this.ecwid.client.get(this.path).json()).hasSize(1);
		assertThat(this.ecwid.client.get(this.path + "/" + id).status()).isEqualTo(404);
	}

	@Test
	void refusesMoreThanThePlanHas() {
		this.ecwid.shop.plan(new EcwidPlan(10, 10, 1, 10));
		add("S", "");

		assertThat(add("M", "").status()).isEqualTo(400);
	}

}
