package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RetailStockTests {

	private final ARetail retail = new ARetail();

	private String mug = "";

	private String outlet = "";

	@BeforeEach
	void stock() {
		this.mug = this.retail.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"));
		this.retail.shop.count("MUG", "Main Street", 10);
		this.retail.shop.count("MUG", "Harbour", 5);
		this.outlet = this.retail.named("outlets", "Harbour");
	}

	@AfterEach
	void close() {
		this.retail.close();
	}

	@Test
	void readsARowForEachOutletInTheOrderOfVersions() {
		JsonNode rows = this.retail.client.post("/inventory", "{'after': 0, 'sort_direction': 'asc'}").json();

		assertThat(rows.isArray()).isTrue();
		assertThat(Json.items(rows)).extracting((row) -> row.path("current_inventory_level").asInt())
			.containsExactly(10, 5);
	}

	@Test
	void readsTheLatestFirstUnlessAsked() {
		JsonNode rows = this.retail.client.post("/inventory", "{}").json();

		assertThat(rows.path(0).path("current_inventory_level").asInt()).isEqualTo(5);
	}

	@Test
	void wrapsTheRowsInVersionTwo() {
		JsonNode rows = this.retail.client("/api/2.0").post("/inventory", "{'sort_direction': 'asc'}").json();

		assertThat(rows.path("data").path(0).path("current_inventory_level").asInt()).isEqualTo(10);
		assertThat(this.retail.client("/api/2.0").get("/inventory").data().path(0).path("inventory_level").asInt())
			.isEqualTo(10);
	}

	@Test
	void tellsWhatChangedSinceAVersion() {
		JsonNode rows = this.retail.client.post("/inventory", "{'sort_direction': 'asc'}").json();
		long last = rows.path(1).path("version").longValue();

		this.retail.shop.sell("MUG", 1, "Main Street");

		JsonNode changed = this.retail.client
			.post("/inventory", "{'after': %d, 'sort_direction': 'asc'}".formatted(last))
			.json();
		assertThat(changed).hasSize(1);
		assertThat(changed.path(0).path("current_inventory_level").asInt()).isEqualTo(9);
	}

	@Test
	void adjustsByAQuantityThatIsTextAndHasTheSignOfItsReason() {
		String body = "{'stock_adjustments': [{'product_id': '%s', 'outlet_id': '%s', 'quantity': '%s', 'reason': '%s'}]}";

		Answer answer = this.retail.client.post("/stock_adjustments",
				body.formatted(this.mug, this.outlet, "-3", "DAMAGE"));

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(this.retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("2");
		assertThat(this.retail.client.post("/stock_adjustments", body.formatted(this.mug, this.outlet, "3", "DAMAGE"))
			.status()).isEqualTo(422);
		assertThat(this.retail.client.post("/stock_adjustments", body.formatted(this.mug, this.outlet, "x", "DAMAGE"))
			.status()).isEqualTo(400);
		assertThat(this.retail.client.get("/stock_adjustments").data()).hasSize(1);
	}

	@Test
	void adjustsAllOrNothing() {
		Answer answer = this.retail.client.post("/stock_adjustments",
				"""
						{'stock_adjustments': [{'product_id': '%s', 'outlet_id': '%s', 'quantity': '-3', 'reason': 'THEFT'},
						                       {'product_id': 'none', 'outlet_id': '%s', 'quantity': '-3', 'reason': 'THEFT'}]}"""
					.formatted(this.mug, this.outlet, this.outlet));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(this.retail.shop.stock("MUG")).isEqualByComparingTo("15");
	}

	@Test
	void losesNothingWhenManyCallAtOnce() {
		String body = "{'stock_adjustments': [{'product_id': '%s', 'outlet_id': '%s', 'quantity': '1', 'reason': 'STOCK_FOUND'}]}"
			.formatted(this.mug, this.outlet);

		IntStream.range(0, 200).parallel().forEach((i) -> this.retail.client.post("/stock_adjustments", body));

		assertThat(this.retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("205");
		assertThat(Json.items(this.retail.client.get("/stock_adjustments?page_size=1000").json(), "data"))
			.extracting((row) -> row.path("version").longValue())
			.hasSize(200)
			.doesNotHaveDuplicates()
			.isSorted();
	}

	@Test
	void setsALevelThroughTheProduct() {
		this.retail.client.put("/products/" + this.mug,
				"{'details': {'inventory': [{'outlet_id': '%s', 'current_amount': 12}]}}".formatted(this.outlet));

		assertThat(this.retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("12");
		assertThat(this.retail.shop.stock("MUG")).isEqualByComparingTo("22");
	}

	@Test
	void keepsCustomReasonsApartByName() {
		String body = "{'name': 'E-commerce sync +', 'enabled': true, 'type': 'POSITIVE'}";
		String id = this.retail.client.post("/custom_inventory_adjustment_reasons", body).data().path("id").asString();

		assertThat(this.retail.client.post("/custom_inventory_adjustment_reasons", body).status()).isEqualTo(409);
		this.retail.client.post("/stock_adjustments", """
				{'stock_adjustments': [{'product_id': '%s', 'outlet_id': '%s', 'quantity': '2', 'reason': 'CUSTOM',
				  'custom_inventory_adjustment_reason_id': '%s'}]}""".formatted(this.mug, this.outlet, id));
		assertThat(this.retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("7");
	}

}
