package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CSeriesProductTests {

	private final AClock clock = new AClock();

	private final ACSeries cseries = new ACSeries(this.clock);

	@AfterEach
	void close() {
		this.cseries.close();
	}

	private long product(String title) {
		return this.cseries.create("/products.json", "{'product': {'title': '%s'}}".formatted(title));
	}

	private JsonNode variants(long product) {
		return this.cseries.get("/variants.json?product=" + product);
	}

	private long variant(long product) {
		return variants(product).path(0).path("id").asLong();
	}

	private Answer putVariant(long id, String body) {
		return this.cseries.client.put("/variants/" + id + ".json", "{'variant': " + body + "}");
	}

	@Test
	void makesADefaultVariantWithAProduct() {
		long product = product("Mug & Co");

		JsonNode made = this.cseries.get("/products/" + product + ".json");
		assertThat(made.path("fulltitle").asString()).isEqualTo("Mug & Co");
		assertThat(made.path("url").asString()).isEqualTo("mug-co");
		assertThat(made.path("brand").isBoolean()).isTrue();
		assertThat(made.at("/variants/resource/id").isBoolean()).isTrue();
		JsonNode variants = variants(product);
		assertThat(variants).hasSize(1);
		assertThat(variants.at("/0/isDefault").asBoolean()).isTrue();
		assertThat(variants.at("/0/title").asString()).isEqualTo("Default");
		assertThat(variants.at("/0/product/resource/id").asLong()).isEqualTo(product);
	}

	@Test
	void changesOnlyWhatIsSent() {
		long product = product("Mug");
		this.clock.pass(Duration.ofMinutes(1));

		Answer answer = this.cseries.client.put("/products/" + product + ".json",
				"{'product': {'content': '<p>Blue</p>', 'colour': 'blue'}}");

		assertThat(answer.status()).isEqualTo(200);
		JsonNode changed = ACSeries.only(answer);
		assertThat(changed.path("content").asString()).isEqualTo("<p>Blue</p>");
		assertThat(changed.path("title").asString()).isEqualTo("Mug");
		assertThat(changed.has("colour")).isFalse();
		assertThat(changed.path("createdAt").asString()).isEqualTo("2026-03-01T10:00:00+00:00");
		assertThat(changed.path("updatedAt").asString()).isEqualTo("2026-03-01T10:01:00+00:00");
	}

	@Test
	void namesABrandByItsId() {
		long product = product("Mug");
		long brand = this.cseries.create("/brands.json", "{'brand': {'title': 'Acme'}}");
		String path = "/products/" + product + ".json";

		JsonNode named = ACSeries.only(this.cseries.client.put(path, "{'product': {'brand': " + brand + "}}"));
		assertThat(named.at("/brand/resource/url").asString()).isEqualTo("brands/" + brand);
		assertThat(this.cseries.values("/products.json?brand=" + brand, "title")).containsExactly("Mug");

		assertThat(this.cseries.client.put(path, "{'product': {'brand': 7}}").status()).isEqualTo(422);
		assertThat(
				ACSeries.only(this.cseries.client.put(path, "{'product': {'brand': null}}")).path("brand").isBoolean())
			.isTrue();
	}

	@Test
	void movesTheDatesOfProductAndVariantOnTheirOwn() {
		this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
		this.clock.pass(Duration.ofHours(1));
		this.cseries.shop.setStock("MUG", 5);

		assertThat(this.cseries.values("/products.json?updated_at_min=2026-03-01%2010:30:00", "title")).isEmpty();
		assertThat(this.cseries.values("/variants.json?updated_at_min=2026-03-01%2010:30:00", "sku"))
			.containsExactly("MUG");

		this.clock.pass(Duration.ofHours(1));
		this.cseries.shop.edit("MUG", "content", "Blue");

		assertThat(this.cseries.values("/products.json?updated_at_min=2026-03-01T11:30:00%2B00:00", "title"))
			.containsExactly("Mug");
		assertThat(this.cseries.values("/variants.json?updated_at_min=2026-03-01T11:30:00%2B00:00", "sku")).isEmpty();
	}

	@Test
	void worksOutOnePriceFromTheOther() {
		long variant = variant(product("Mug"));

		JsonNode own = ACSeries.only(putVariant(variant, "{'priceIncl': 12.1, 'oldPriceIncl': 24.2}"));
		assertThat(own.path("priceExcl").decimalValue()).isEqualByComparingTo("10");
		assertThat(own.path("oldPriceExcl").decimalValue()).isEqualByComparingTo("20");

		JsonNode other = ACSeries.only(putVariant(variant, "{'priceExcl': 20}"));
		assertThat(other.path("priceIncl").decimalValue()).isEqualByComparingTo("24.2");
		assertThat(other.path("oldPriceIncl").decimalValue()).isEqualByComparingTo("24.2");

		JsonNode both = ACSeries.only(putVariant(variant, "{'priceExcl': 1, 'priceIncl': 12.1}"));
		assertThat(both.path("priceExcl").decimalValue()).isEqualByComparingTo("10");

		String low = this.cseries.get("/taxes.json").path(1).path("id").asString();
		JsonNode taxed = ACSeries.only(putVariant(variant, "{'tax': " + low + ", 'priceIncl': 10.9}"));
		assertThat(taxed.path("priceExcl").decimalValue()).isEqualByComparingTo("10");
	}

	@Test
	void hasPricesWithoutTaxWhenTheShopDoes() {
		this.cseries.shop.pricesIncludeTax(false);
		this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);

		JsonNode variant = this.cseries.shop.product("MUG").orElseThrow().at("/variants/0");
		assertThat(variant.path("priceExcl").decimalValue()).isEqualByComparingTo("10");
		assertThat(variant.path("priceIncl").decimalValue()).isEqualByComparingTo("12.1");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{'stockLevel': 1.5}", "{'stockLevel': '3'}", "{'stockTracking': 'yes'}", "{'priceIncl': -1}",
					"{'priceIncl': '9.95'}", "{'product': 7}", "{'options': [{'option': 1, 'value': 2}]}" })
	void refusesWhatAVariantCannotHave(String body) {
		long variant = variant(product("Mug"));

		assertThat(putVariant(variant, body).status()).isEqualTo(422);
	}

	@Test
	void notesEveryChangeOfStockAndWhoMadeIt() {
		this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
		long variant = this.cseries.shop.product("MUG").orElseThrow().at("/variants/0/id").asLong();
		putVariant(variant, "{'stockLevel': 10}");
		putVariant(variant, "{'stockLevel': 10}");
		this.cseries.shop.order("ann@example.com").line("MUG", 2).place();
		this.cseries.shop.setStock("MUG", 5);

		String path = "/variants/movements.json?variant=" + variant;
		assertThat(this.cseries.values(path, "stockLevelChange")).containsExactly("3", "7", "-2", "-3");
		assertThat(this.cseries.values(path, "channel")).containsExactly("manual", "api", "auto", "manual");
		assertThat(this.cseries.get(path).at("/0/variant/resource/id").asLong()).isEqualTo(variant);
	}

	@Test
	void writesManyVariantsAtOnceOrNone() {
		this.cseries.shop.addProduct("A", "A", BigDecimal.TEN, 1);
		this.cseries.shop.addProduct("B", "B", BigDecimal.TEN, 1);
		List<JsonNode> ids = Json.items(this.cseries.get("/variants.json"))
			.stream()
			.map((row) -> row.path("id"))
			.toList();

		Answer done = this.cseries.client.put("/variants/bulk.json",
				"{'variant': [{'id': %s, 'stockLevel': 5}, {'id': %s, 'stockLevel': 6}]}".formatted(ids.get(0),
						ids.get(1)));
		assertThat(done.status()).isEqualTo(200);
		assertThat(done.json().path("variants")).hasSize(2);
		assertThat(this.cseries.shop.stock("B")).isEqualByComparingTo("6");

		Answer refused = this.cseries.client.put("/variants/bulk.json",
				"{'variant': [{'id': %s, 'stockLevel': 7}, {'id': 7, 'stockLevel': 6}]}".formatted(ids.get(0)));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(this.cseries.shop.stock("A")).isEqualByComparingTo("5");
	}

	@Test
	void showsAProductOnlyWhenThereIsSomeOfItIfToldTo() {
		this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 0);
		this.cseries.shop.edit("MUG", "visibility", "auto");
		assertThat(this.cseries.values("/products.json?isVisible=false", "title")).containsExactly("Mug");

		this.cseries.shop.setStock("MUG", 1);
		assertThat(this.cseries.values("/products.json?isVisible=1", "title")).containsExactly("Mug");
	}

	@Test
	void makesVariantsOfASet() {
		long set = this.cseries.create("/sets.json",
				"""
						{'set': {'name': 'Shirts', 'options': [{'name': 'Size', 'values': [{'name': 'S'}, {'name': 'M'}]}]}}""");
		JsonNode option = this.cseries.get("/sets/" + set + ".json").at("/options/0");
		long product = this.cseries.create("/products.json",
				"{'product': {'title': 'Shirt', 'set': %s}}".formatted(set));

		long variant = this.cseries.create("/variants.json", """
				{'variant': {'product': %s, 'sku': 'SHIRT-M', 'title': 'M',
				 'options': [{'option': %s, 'value': %s}]}}""".formatted(product, option.path("id"),
				option.at("/values/1/id")));

		JsonNode made = this.cseries.get("/variants/" + variant + ".json");
		assertThat(made.path("isDefault").asBoolean()).isFalse();
		assertThat(made.at("/options/0/option/name").asString()).isEqualTo("Size");
		assertThat(made.at("/options/0/value/name").asString()).isEqualTo("M");
		assertThat(this.cseries.get("/products/" + product + ".json").at("/set/options/0/values/0/name").asString())
			.isEqualTo("S");
	}

	@Test
	void keepsTheIdsOfASetThatGrows() {
		this.cseries.shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0);
		this.cseries.shop.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 1);
		this.cseries.shop.addVariant("SHIRT-S", "SHIRT-M", Map.of("Size", "M"), 2);

		JsonNode shirt = this.cseries.shop.product("SHIRT-M").orElseThrow();
		assertThat(Json.items(shirt, "variants")).extracting((row) -> Json.text(row, "sku"))
			.containsExactly("SHIRT-S", "SHIRT-M");
		assertThat(Json.items(shirt, "variants")).extracting((row) -> row.at("/options/0/value/name").asString())
			.containsExactly("S", "M");
		assertThat(shirt.at("/variants/1/priceIncl").decimalValue()).isEqualByComparingTo("10");
	}

	@Test
	void hasOneDefaultAndKeepsOneVariant() {
		long product = product("Mug");
		long first = variant(product);
		long second = this.cseries.create("/variants.json",
				"{'variant': {'product': %s, 'isDefault': true}}".formatted(product));
		assertThat(this.cseries.get("/variants/" + first + ".json").path("isDefault").asBoolean()).isFalse();

		assertThat(this.cseries.client.delete("/variants/" + second + ".json").status()).isEqualTo(204);
		assertThat(this.cseries.get("/variants/" + first + ".json").path("isDefault").asBoolean()).isTrue();
		assertThat(this.cseries.client.delete("/variants/" + first + ".json").status()).isEqualTo(422);
	}

	@Test
	void leavesAVariantWithItsProduct() {
		long variant = variant(product("Mug"));
		long other = product("Cup");

		assertThat(putVariant(variant, "{'product': %s}".formatted(other)).status()).isEqualTo(422);
		assertThat(variants(other)).hasSize(1);
	}

	@Test
	void hasAtMostFiftyVariants() {
		long product = product("Mug");
		String body = "{'variant': {'product': %s}}".formatted(product);
		for (int i = 1; i < 50; i++) {
			this.cseries.create("/variants.json", body);
		}

		assertThat(this.cseries.client.post("/variants.json", body).status()).isEqualTo(422);
		assertThat(this.cseries.client.get("/variants/count.json?product=" + product).json().path("count").intValue())
			.isEqualTo(50);
	}

	@Test
	void deletesAProductWithAllThatHangsOnIt() {
		long product = this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
		long order = this.cseries.shop.order("ann@example.com").line("MUG", 1).place();

		Answer answer = this.cseries.client.delete("/products/" + product + ".json");

		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.text()).isEmpty();
		assertThat(this.cseries.client.get("/products/" + product + ".json").status()).isEqualTo(404);
		assertThat(this.cseries.get("/variants.json")).isEmpty();
		JsonNode line = this.cseries.get("/orders/" + order + "/products.json").path(0);
		assertThat(line.path("sku").asString()).isEqualTo("MUG");
		assertThat(line.path("variant").isBoolean()).isTrue();
	}

	@Test
	void givesWholeProductsInItsCatalogue() {
		this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);

		JsonNode product = this.cseries.get("/catalog.json?since_id=0").path(0);

		assertThat(product.path("title").asString()).isEqualTo("Mug");
		assertThat(product.at("/variants/resource/embedded/0/sku").asString()).isEqualTo("MUG");
	}

}
