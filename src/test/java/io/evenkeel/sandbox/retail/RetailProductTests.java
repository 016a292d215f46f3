package io.evenkeel.sandbox.retail;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RetailProductTests {

	private final ARetail retail = new ARetail();

	@AfterEach
	void close() {
		this.retail.close();
	}

	private List<String> create(String body) {
		Answer answer = this.retail.client.post("/products", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return Json.items(answer.json(), "data").stream().map(JsonNode::asString).toList();
	}

	@Test
	void answersACreatedProductWithItsIdOnly() {
		List<String> ids = create("{'name': 'Mug', 'sku': 'MUG-1', 'price_including_tax': 12.10}");

		JsonNode product = this.retail.client.get("/products/" + ids.get(0)).data();
		assertThat(ids).hasSize(1);
		assertThat(product.path("name").asString()).isEqualTo("Mug");
		assertThat(product.path("price_excluding_tax").decimalValue()).isEqualByComparingTo("10");
		assertThat(product.path("brand").isEmpty()).isTrue();
	}

	@Test
	void makesOneProductAVariantAndTheFirstIsTheParent() {
		String color = this.retail.client.post("/variant_attributes", "{'name': 'Color'}").data().path("id").asString();

		List<String> ids = create(
				"""
						{'name': 'Shirt', 'price_including_tax': 20, 'variants': [
						  {'variant_definitions': [{'attribute_id': '%s', 'value': 'Red'}], 'sku': 'S-R'},
						  {'variant_definitions': [{'attribute_id': '%s', 'value': 'Blue'}], 'sku': 'S-B', 'price_including_tax': 25}]}"""
					.formatted(color, color));

		JsonNode parent = this.retail.client.get("/products/" + ids.get(0)).data();
		JsonNode other = this.retail.client.get("/products/" + ids.get(1)).data();
		assertThat(parent.path("has_variants").asBoolean()).isTrue();
		assertThat(parent.path("variant_parent_id").isNull()).isTrue();
		assertThat(parent.path("variant_count").asInt()).isEqualTo(2);
		assertThat(other.path("variant_parent_id").asString()).isEqualTo(ids.get(0));
		assertThat(other.path("variant_name").asString()).isEqualTo("Shirt / Blue");
		assertThat(other.path("price_including_tax").asInt()).isEqualTo(25);
		assertThat(other.path("handle").asString()).isEqualTo(parent.path("handle").asString());
	}

	@Test
	void changesTheFamilyByCommonAndOneVariantByDetails() {
		this.retail.shop.addProduct("S-R", "Shirt", BigDecimal.TEN);
		String variant = this.retail.shop.addVariant("S-R", "S-B", Map.of("Color", "Blue"));

		Answer answer = this.retail.client.put("/products/" + variant,
				"{'common': {'name': 'Tee'}, 'details': {'is_active': false, 'price_including_tax': 12}}");

		assertThat(answer.status()).isEqualTo(200);
		JsonNode sibling = this.retail.shop.product("S-R").orElseThrow();
		assertThat(sibling.path("name").asString()).isEqualTo("Tee");
		assertThat(sibling.path("is_active").asBoolean()).isTrue();
		assertThat(this.retail.shop.product("S-B").orElseThrow().path("is_active").asBoolean()).isFalse();
	}

	@Test
	void refusesWhatRefersToNothingOrIsTaken() {
		this.retail.shop.addProduct("MUG-1", "Mug", BigDecimal.TEN);

		assertThat(this.retail.client.post("/products", "{'name': 'Mug', 'sku': 'MUG-1'}").status()).isEqualTo(400);
		assertThat(this.retail.client.post("/products", "{'sku': 'X'}").status()).isEqualTo(400);
		assertThat(this.retail.client.post("/products", "{'name': 'A', 'brand_id': 'none'}").status()).isEqualTo(400);
		assertThat(this.retail.client
			.post("/products", "{'name': 'A', 'price_including_tax': 1, 'price_excluding_tax': 1}")
			.status()).isEqualTo(400);
		assertThat(this.retail.client.put("/products/none", "{'details': {}}").status()).isEqualTo(404);
		assertThat(this.retail.client.put("/products/" + this.retail.product("MUG-1"), "{}").status()).isEqualTo(422);
	}

	@Test
	void pagesByVersionUntilAPageIsEmpty() {
		for (int i = 0; i < 5; i++) {
			this.retail.shop.addProduct("P-" + i, "Product " + i, BigDecimal.ONE);
		}

		List<String> skus = new ArrayList<>();
		String after = "0";
		JsonNode page = this.retail.client.get("/products?page_size=2&after=0").json();
		while (!page.path("data").isEmpty()) {
			Json.items(page, "data").forEach((row) -> skus.add(row.path("sku").asString()));
			after = page.path("version").path("max").asString();
			page = this.retail.client.get("/products?page_size=2&after=" + after).json();
		}

		assertThat(skus).containsExactly("P-0", "P-1", "P-2", "P-3", "P-4");
		assertThat(page.path("version")).hasToString("{\"min\":null,\"max\":null}");
	}

	@Test
	void showsAProductThatChangedDuringACrawlAgainWithAHigherVersion() {
		this.retail.shop.addProduct("P-0", "First", BigDecimal.ONE);
		this.retail.shop.addProduct("P-1", "Second", BigDecimal.ONE);
		long after = this.retail.client.get("/products?page_size=1").json().path("version").path("max").longValue();

		this.retail.shop.edit("P-0", "name", "Changed");

		JsonNode rest = this.retail.client.get("/products?after=" + after).json();
		assertThat(Json.items(rest, "data")).extracting((row) -> row.path("name").asString())
			.containsExactly("Second", "Changed");
	}

	@Test
	void keepsWhatWasDeletedForWhoAsks() {
		this.retail.shop.addProduct("P-0", "First", BigDecimal.ONE);
		String id = this.retail.product("P-0");

		assertThat(this.retail.client.delete("/products/" + id).status()).isEqualTo(200);

		assertThat(this.retail.client.get("/products").data().isEmpty()).isTrue();
		assertThat(this.retail.client.get("/products?deleted=true").data().path(0).path("deleted_at").isString())
			.isTrue();
		assertThat(this.retail.client.get("/products/" + id).status()).isEqualTo(404);
	}

	@Test
	void makesTheNextVariantTheParentWhenTheParentIsDeleted() {
		this.retail.shop.addProduct("S-R", "Shirt", BigDecimal.TEN);
		this.retail.shop.addVariant("S-R", "S-B", Map.of("Color", "Blue"));
		this.retail.shop.addVariant("S-R", "S-G", Map.of("Color", "Green"));

		this.retail.shop.delete("S-R");

		JsonNode blue = this.retail.shop.product("S-B").orElseThrow();
		JsonNode green = this.retail.shop.product("S-G").orElseThrow();
		assertThat(blue.path("has_variants").asBoolean()).isTrue();
		assertThat(green.path("variant_parent_id").asString()).isEqualTo(blue.path("id").asString());
	}

	@Test
	void deletesAWholeFamily() {
		this.retail.shop.addProduct("S-R", "Shirt", BigDecimal.TEN);
		String variant = this.retail.shop.addVariant("S-R", "S-B", Map.of("Color", "Blue"));

		this.retail.client.delete("/products/" + variant + "/all");

		assertThat(this.retail.shop.products()).isEmpty();
	}

	@Test
	void findsByAnyCodeAndByNameAndIgnoresTheRest() {
		create("{'name': 'Mug', 'sku': 'MUG-1', 'product_codes': [{'code': '4006381333931', 'type': 'EAN'}]}");

		assertThat(this.retail.client.get("/products?sku=4006381333931&after=999999999").data()).hasSize(1);
		assertThat(this.retail.client.get("/products?name=Mug").data()).hasSize(1);
		assertThat(this.retail.client.get("/products?sku=mug-1").data()).isEmpty();
	}

	@Test
	void letsPeopleGiveTheSameSkuTwice() {
		this.retail.shop.addProduct("TWICE", "One", BigDecimal.ONE);
		this.retail.shop.addProduct("TWICE", "Other", BigDecimal.ONE);

		assertThat(this.retail.client.get("/products?sku=TWICE").data()).hasSize(2);
	}

	@Test
	void takesImagesByAddress() {
		create("{'name': 'Mug', 'sku': 'M', 'images': [{'type': 'url', 'location': 'https://x.example/a.jpg'}]}");

		JsonNode product = this.retail.shop.product("M").orElseThrow();
		assertThat(product.path("images").path(0).path("url").asString()).isEqualTo("https://x.example/a.jpg");
		assertThat(product.path("image_url").asString()).isEqualTo("https://x.example/a.jpg");
	}

	@Test
	void takesAnImageAsAFormToo() throws IOException, InterruptedException {
		String id = this.retail.shop.addProduct("M", "Mug", BigDecimal.ONE);
		String form = "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\nJPEG\r\n--x--\r\n";
		HttpRequest upload = HttpRequest
			.newBuilder(this.retail.shop.origin().resolve("/api/2026-07/products/" + id + "/actions/image_upload"))
			.header("Authorization", "Bearer " + this.retail.shop.token())
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();

		int status = HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.discarding()).statusCode();

		assertThat(status).isEqualTo(201);
		assertThat(this.retail.shop.product("M").orElseThrow().path("images")).hasSize(1);
		assertThat(this.retail.client.post("/products/" + id + "/actions/image_upload", "{}").status()).isEqualTo(400);
	}

	@Test
	void buildsATreeOfCategoriesFromOneCall() {
		Answer answer = this.retail.client.post("/product_categories/bulk",
				"""
						{'categories': [{'payload_id': 'r', 'name': 'Pet'}, {'payload_parent_category_id': 'r', 'name': 'Cat'}]}""");

		JsonNode categories = this.retail.client.get("/product_categories").json().path("data").path("categories");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		String pet = categories.path(0).path("leaf_category").asBoolean() ? categories.path(1).path("id").asString()
				: categories.path(0).path("id").asString();
		assertThat(this.retail.client.post("/products", "{'name': 'A', 'product_category_id': '%s'}".formatted(pet))
			.status()).isEqualTo(400);
		JsonNode cat = Json.items(categories)
			.stream()
			.filter((row) -> row.path("name").asString().equals("Cat"))
			.findFirst()
			.orElseThrow();
		assertThat(cat.path("leaf_category").asBoolean()).isTrue();
		assertThat(Json.items(cat, "category_path")).extracting((row) -> row.path("name").asString())
			.containsExactly("Pet", "Cat");
	}

}
