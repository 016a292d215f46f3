package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class RetailSaleTests {

	private static final String ID = "6f1c6c6e-0a55-5d0e-9d6b-0d2a4f7b9c11";

	private final ARetail retail = new ARetail();

	@BeforeEach
	void fillShelves() {
		this.retail.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"));
		this.retail.shop.count("MUG", "Main Street", 10);
		this.retail.shop.count("MUG", "Harbour", 5);
	}

	@AfterEach
	void close() {
		this.retail.close();
	}

	private Answer post(String state) {
		return this.retail.client.post("/sales", this.retail.sale(ID, state, "MUG", 2));
	}

	private BigDecimal stock() {
		return this.retail.shop.stock("MUG", "Main Street");
	}

	@Test
	void takesAClosedSaleFromTheOutletOfTheRegister() {
		Answer answer = post("closed");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.data().path("id").asString()).isEqualTo(ID);
		assertThat(stock()).isEqualByComparingTo("8");
		assertThat(this.retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("5");
	}

	@Test
	void addsUpWithoutAndWithTax() {
		JsonNode totals = post("closed").data().path("totals");

		assertThat(totals.path("price").decimalValue()).isEqualByComparingTo("18");
		assertThat(totals.path("tax").decimalValue()).isEqualByComparingTo("3.78");
		assertThat(totals.path("price_incl_tax").decimalValue()).isEqualByComparingTo("21.78");
	}

	@Test
	void keepsTheReferenceAndTheVersionWhereTheServiceHasThem() {
		post("closed");

		JsonNode sale = this.retail.client.get("/sales/" + ID).data();
		assertThat(sale.path("source").path("id").asString()).isEqualTo("XJ12H");
		assertThat(sale.path("source").path("type").asString()).isEqualTo("ecwid");
		assertThat(sale.has("version")).isFalse();
		assertThat(sale.path("_metadata").path("version").isNumber()).isTrue();
	}

	@Test
	void refusesTheSameIdOnceMoreAndTakesNothingTwice() {
		post("closed");

		assertThat(post("closed").status()).isEqualTo(409);
		assertThat(this.retail.shop.sales()).hasSize(1);
		assertThat(stock()).isEqualByComparingTo("8");
	}

	@Test
	void takesTheSameIdAsAnUpdateWhenItIsSetUpThatWay() {
		this.retail.shop.secondPost(SecondPost.UPDATE);
		post("parked");

		assertThat(post("closed").status()).isEqualTo(200);
		assertThat(post("closed").status()).isEqualTo(200);
		assertThat(this.retail.shop.sales()).hasSize(1);
		assertThat(stock()).isEqualByComparingTo("8");
	}

	@Test
	void givesTheStockOfAVoidedSaleBackAndIsDoneWithIt() {
		post("closed");

		JsonNode sale = this.retail.client.put("/sales/" + ID, "{'state': 'voided', 'source': {}}").data();

		assertThat(sale.path("payments").isEmpty()).isTrue();
		assertThat(stock()).isEqualByComparingTo("10");
		assertThat(this.retail.client.put("/sales/" + ID, "{'state': 'closed', 'source': {}}").status()).isEqualTo(422);
	}

	@Test
	void leavesAClosedSaleAsItIs() {
		post("closed");

		assertThat(this.retail.client.put("/sales/" + ID, "{'state': 'parked', 'source': {}}").status()).isEqualTo(422);
	}

	@Test
	void holdsStockOfASaleOnAccountAndNoneOfAParkedOne() {
		post("parked");
		assertThat(stock()).isEqualByComparingTo("10");

		this.retail.client.put("/sales/" + ID, "{'state': 'pending', 'attributes': ['onaccount'], 'source': {}}");
		assertThat(stock()).isEqualByComparingTo("8");

		this.retail.client.put("/sales/" + ID, "{'state': 'closed', 'attributes': ['onaccount'], 'source': {}}");
		assertThat(stock()).isEqualByComparingTo("8");
	}

	@Test
	void returnsASaleByAParkedOneTheOtherWay() {
		post("closed");

		JsonNode back = this.retail.client.post("/sales/" + ID + "/actions/return", "{}").data();
		assertThat(back.path("state").asString()).isEqualTo("parked");
		assertThat(back.path("totals").path("price_incl_tax").decimalValue()).isEqualByComparingTo("-21.78");
		assertThat(stock()).isEqualByComparingTo("8");

		this.retail.client.put("/sales/" + back.path("id").asString(), "{'state': 'closed', 'source': {}}");
		assertThat(stock()).isEqualByComparingTo("10");
	}

	@ParameterizedTest
	@CsvSource({ "/line_items/0/product, id", "/source, author_id", "/source, register_id", "/line_items/0/tax, id",
			"/line_items/0/tax, amount", "/payments/0/type, config_id", "'', state", "/line_items/0, quantity",
			"'', customer_id", "'', id" })
	void refusesWhatRefersToNothing(String place, String field) {
		JsonNode sale = Json.read(this.retail.sale(ID, "closed", "MUG", 2).replace('\'', '"').getBytes());
		((ObjectNode) sale.at(place)).put(field, "nothing");

		Answer answer = this.retail.client.post("/sales", sale.toString());

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().has("error")).isTrue();
		assertThat(answer.json().has("message")).isTrue();
		assertThat(stock()).isEqualByComparingTo("10");
	}

	@Test
	void needsAnOpenRegister() {
		this.retail.shop.register("Web orders", false);

		assertThat(post("closed").status()).isEqualTo(400);
		this.retail.shop.register("Web orders", true);
		assertThat(post("closed").status()).isEqualTo(200);
	}

	@Test
	void sellsAtTheTill() {
		String id = this.retail.shop.sell("MUG", 3, "Harbour");

		assertThat(this.retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("2");
		JsonNode sale = this.retail.client.get("/sales/" + id).data();
		assertThat(sale.path("totals").path("price_incl_tax").decimalValue()).isEqualByComparingTo("36.30");
	}

}
