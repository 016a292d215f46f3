package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class BigCommerceProductTests {

	private static final String PRODUCTS = "/v3/catalog/products";

	private static final String SHIRT = """
			{'name': 'Shirt', 'type': 'physical', 'weight': 0.3, 'price': 19.9, 'brand_name': 'Acme', 'sku': 'SHIRT',
			 'inventory_tracking': 'variant', 'images': [{'image_url': 'https://x.example/1.jpg'}],
			 'variants': [
			   {'sku': 'SHIRT-S', 'inventory_level': 3, 'option_values': [{'option_display_name': 'Size', 'label': 'S'}]},
			   {'sku': 'SHIRT-L', 'price': 21.9, 'inventory_level': 4,
			    'option_values': [{'option_display_name': 'Size', 'label': 'L'}]}]}""";

	private final AClock clock = new AClock();

	private final ABigCommerce bigcommerce = new ABigCommerce(this.clock);

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	private long mug(String sku) {
		return this.bigcommerce.shop.addProduct(sku, "Mug " + sku, new BigDecimal("12.10"), 7);
	}

	@Test
	void makesAProductWithVariantsOptionsBrandAndImageInOneCall() {
		Answer answer = this.bigcommerce.client.post(PRODUCTS, SHIRT);

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		JsonNode shirt = answer.data();
		assertThat(shirt.path("base_variant_id").isNull()).isTrue();
		assertThat(shirt.path("inventory_level").intValue()).isEqualTo(7);
		assertThat(shirt.at("/options/0/option_values").size()).isEqualTo(2);
		assertThat(shirt.at("/variants/0/price").isNull()).isTrue();
		assertThat(shirt.at("/variants/0/calculated_price").decimalValue()).isEqualByComparingTo("19.9");
		assertThat(shirt.at("/variants/1/option_values/0/label").asString()).isEqualTo("L");
		assertThat(this.bigcommerce.values("/v3/catalog/brands?name=Acme", "id"))
			.containsExactly(shirt.path("brand_id").asString());
		assertThat(this.bigcommerce.shop.images("SHIRT")).containsExactly("https://x.example/1.jpg");
		assertThat(shirt.at("/images/0").has("source")).isFalse();
	}

	@Test
	void showsTheFieldsOfASimpleProductOnItsBaseVariant() {
		long id = mug("MUG");

		Answer answer = this.bigcommerce.client.get(PRODUCTS + "/" + id + "?include=variants");

		JsonNode base = answer.data().at("/variants/0");
		assertThat(base.path("id")).isEqualTo(answer.data().path("base_variant_id"));
		assertThat(base.path("sku").asString()).isEqualTo("MUG");
		assertThat(base.path("inventory_level").intValue()).isEqualTo(7);
		assertThat(base.path("option_values").isEmpty()).isTrue();
	}

	@Test
	void writesABaseVariantToItsProduct() {
		long id = mug("MUG");
		String variant = this.bigcommerce.values("/v3/catalog/variants?sku=MUG", "id").get(0);

		Answer answer = this.bigcommerce.client.put("/v3/catalog/variants",
				"[{'id': %s, 'price': 9.5, 'upc': '123456789012'}]".formatted(variant));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		JsonNode product = this.bigcommerce.client.get(PRODUCTS + "/" + id).data();
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("9.5");
		assertThat(product.path("upc").asString()).isEqualTo("123456789012");
	}

	@Test
	void givesPagesWithTheirPlace() {
		for (int i = 0; i < 5; i++) {
			mug("MUG-" + i);
		}

		JsonNode pagination = this.bigcommerce.client.get(PRODUCTS + "?limit=2&page=2").json().at("/meta/pagination");

		assertThat(pagination).isEqualTo(Json.read("""
				{"total": 5, "count": 2, "per_page": 2, "current_page": 2, "total_pages": 3, "links":
				 {"previous": "?page=1&limit=2", "current": "?page=2&limit=2", "next": "?page=3&limit=2"}}"""
			.getBytes()));
		assertThat(this.bigcommerce.values(PRODUCTS + "?limit=2&page=4", "id")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "limit=1000, 250", "limit=250&include=variants, 250", "limit=250&include=options, 10", "page=1, 50" })
	void cutsALimitDown(String query, int size) {
		assertThat(
				this.bigcommerce.client.get(PRODUCTS + "?" + query).json().at("/meta/pagination/per_page").intValue())
			.isEqualTo(size);
	}

	@Test
	void filtersByIdSkuVisibilityAndDate() {
		long first = mug("A");
		this.clock.pass(Duration.ofMinutes(1));
		long second = mug("B");
		this.bigcommerce.shop.edit("B", "is_visible", "false");

		assertThat(this.bigcommerce.values(PRODUCTS + "?id:in=" + first + "," + second, "sku")).containsExactly("A",
				"B");
		assertThat(this.bigcommerce.values(PRODUCTS + "?sku=B", "sku")).containsExactly("B");
		assertThat(this.bigcommerce.values(PRODUCTS + "?sku:in=A,B,C", "sku")).containsExactly("A", "B");
		assertThat(this.bigcommerce.values(PRODUCTS + "?is_visible=true", "sku")).containsExactly("A");
		assertThat(this.bigcommerce.values(PRODUCTS + "?id:greater=" + first, "sku")).containsExactly("B");
		assertThat(this.bigcommerce.values(PRODUCTS + "?date_modified:min=2026-03-01T10:01:00Z", "sku"))
			.containsExactly("B");
		assertThat(this.bigcommerce.values(PRODUCTS + "?inventory_level:min=7&sort=id&direction=desc", "sku"))
			.containsExactly("B", "A");
	}

	@Test
	void refusesAFilterThatDoesNotExist() {
		Answer answer = this.bigcommerce.client.get(PRODUCTS + "?modified_since=2026-03-01");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("title").asString()).contains("modified_since");
	}

	@Test
	void showsOnlyTheFieldsThatAreAskedFor() {
		mug("MUG");

		JsonNode row = this.bigcommerce.client.get(PRODUCTS + "?include_fields=name,sku").data().path(0);

		assertThat(row.propertyNames()).containsExactlyInAnyOrder("id", "name", "sku");
	}

	@Test
	void saysWhatAProductLacks() {
		Answer answer = this.bigcommerce.client.post(PRODUCTS, "{'name': 'Cup', 'type': 'mental', 'weight': 1}");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().at("/errors/price").asString()).isEqualTo("error.path.missing");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "'name': 'Mug MUG', name", "'sku': 'MUG', sku" })
	void refusesANameOrSkuThatIsTaken(String twin, String word) {
		mug("MUG");

		Answer answer = this.bigcommerce.client.post(PRODUCTS,
				"{'name': 'Other', 'type': 'physical', 'weight': 1, 'price': 1, " + twin + "}");

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.json().path("title").asString()).contains(word);
	}

	@Test
	void makesAProductWhoseImageCannotBeHadAndSaysSo() {
		this.bigcommerce.shop.breakImage("https://x.example/1.jpg");

		Answer answer = this.bigcommerce.client.post(PRODUCTS, SHIRT);

		assertThat(answer.status()).isEqualTo(207);
		assertThat(answer.json().path("errors").propertyNames()).containsExactly("images.0");
		assertThat(this.bigcommerce.shop.product("SHIRT-S")).isPresent();
	}

	@Test
	void changesTenProductsAtOnceAndNoMore() {
		long id = mug("MUG");
		String one = "{'id': %d, 'price': 5}".formatted(id);

		assertThat(this.bigcommerce.client.put(PRODUCTS, "[" + one + "]").data().at("/0/price").intValue())
			.isEqualTo(5);
		Answer tooMany = this.bigcommerce.client.put(PRODUCTS, "[" + (one + ",").repeat(10) + one + "]");
		assertThat(tooMany.status()).isEqualTo(413);
		assertThat(tooMany.json().path("title").asString()).contains("10");
	}

	@Test
	void refusesAWholeBatchForOneProduct() {
		long id = mug("MUG");

		Answer answer = this.bigcommerce.client.put(PRODUCTS,
				"[{'id': %d, 'price': 5}, {'id': %d, 'price': -1}]".formatted(id, id));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("errors").propertyNames()).containsExactly("1.price");
		assertThat(this.bigcommerce.client.get(PRODUCTS + "/" + id).data().path("price").decimalValue())
			.isEqualByComparingTo("12.10");
	}

	@Test
	void deletesOnlyWhatIsNamed() {
		long id = mug("A");
		mug("B");

		assertThat(this.bigcommerce.client.delete(PRODUCTS).status()).isEqualTo(422);
		assertThat(this.bigcommerce.client.delete(PRODUCTS + "?id:in=" + id).status()).isEqualTo(204);
		assertThat(this.bigcommerce.values(PRODUCTS, "sku")).containsExactly("B");
		assertThat(this.bigcommerce.client.get(PRODUCTS + "/" + id).status()).isEqualTo(404);
	}

	@Test
	void listsTheVariantsOfAllProductsInTheOrderOfTheirIds() {
		mug("A");
		mug("B");
		this.bigcommerce.shop.addVariant("A", "A-RED", Map.of("Colour", "Red"), 2);

		assertThat(this.bigcommerce.values("/v3/catalog/variants", "sku")).containsExactly("B", "A-RED");
	}

	@Test
	void addsAVariantOfAnOptionThatIsThere() {
		long id = mug("MUG");
		String option = "{'display_name': 'Colour', 'type': 'dropdown', 'option_values': [{'label': 'Red', 'sort_order': 0}]}";
		String variant = "{'sku': 'MUG-RED', 'option_values': [{'option_display_name': 'Colour', 'label': 'Red'}]}";
		String variants = PRODUCTS + "/" + id + "/variants";

		assertThat(this.bigcommerce.client.post(variants, variant).status()).isEqualTo(422);
		assertThat(this.bigcommerce.client.post(PRODUCTS + "/" + id + "/options", option).status()).isEqualTo(200);
		assertThat(this.bigcommerce.client.post(variants, variant).status()).isEqualTo(200);
		assertThat(this.bigcommerce.client.post(variants, variant).status()).isEqualTo(409);
		assertThat(this.bigcommerce.values(variants, "sku")).containsExactly("MUG-RED");
	}

	@Test
	void saysWhichVariantsOfABatchAreWrongAndWritesNone() {
		this.bigcommerce.client.post(PRODUCTS, SHIRT);
		String small = this.bigcommerce.values("/v3/catalog/variants?sku=SHIRT-S", "id").get(0);

		Answer answer = this.bigcommerce.client.put("/v3/catalog/variants",
				"[{'id': %s, 'price': 8}, {'id': 1, 'price': 8}]".formatted(small));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("batch_errors").size()).isEqualTo(1);
		assertThat(this.bigcommerce.shop.product("SHIRT").orElseThrow().at("/variants/0/price").isNull()).isTrue();
	}

	@Test
	void becomesSimpleAgainWithoutItsOptions() {
		mug("MUG");
		this.bigcommerce.shop.addVariant("MUG", "MUG-RED", Map.of("Colour", "Red"), 2);
		JsonNode mug = this.bigcommerce.shop.product("MUG").orElseThrow();

		this.bigcommerce.client.delete(PRODUCTS + "/" + mug.path("id") + "/options/" + mug.at("/options/0/id"));

		assertThat(this.bigcommerce.values("/v3/catalog/variants", "sku")).containsExactly("MUG");
	}

}
