package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.time.Duration;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidProductTests {

	private final AClock clock = new AClock();

	private final AnEcwid ecwid = new AnEcwid(this.clock);

	@AfterEach
	void close() {
		this.ecwid.close();
	}

	private long mug() {
		return this.ecwid.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
	}

	@Test
	void answersACreatedProductWithItsId() {
		Answer answer = this.ecwid.client.post("/products",
				"{'sku': 'A-1', 'name': 'A', 'price': 10.5, 'externalReferenceId': 'r-1'}");

		JsonNode product = this.ecwid.client.get("/products/" + answer.json().path("id").asString()).json();
		assertThat(answer.json().path("id").isIntegralNumber()).isTrue();
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("10.5");
		assertThat(product.path("unlimited").asBoolean()).isTrue();
		assertThat(product.path("created").asString()).isEqualTo("2026-03-01 10:00:00 +0000");
		assertThat(this.ecwid.values("/products?externalReferenceId=r-1", "sku")).containsExactly("A-1");
	}

	@Test
	void changesOnlyWhatIsSent() {
		long id = mug();

		Answer answer = this.ecwid.client.put("/products/" + id, "{'price': 11, 'id': 5, 'inStock': false}");

		assertThat(answer.json()).hasToString("{\"updateCount\":1}");
		JsonNode product = this.ecwid.shop.product("MUG").orElseThrow();
		assertThat(product.path("name").asString()).isEqualTo("Mug");
		assertThat(product.path("price").asInt()).isEqualTo(11);
		assertThat(product.path("quantity").asInt()).isEqualTo(10);
		assertThat(product.path("id").longValue()).isEqualTo(id);
		assertThat(product.path("inStock").asBoolean()).isTrue();
	}

	@Test
	void refusesAnExternalReferenceAndASkuThatAreTaken() {
		this.ecwid.client.post("/products", "{'sku': 'A-1', 'name': 'A', 'price': 1, 'externalReferenceId': 'r-1'}");

		Answer sku = this.ecwid.client.post("/products", "{'sku': 'A-1', 'name': 'B', 'price': 1}");
		Answer reference = this.ecwid.client.post("/products",
				"{'sku': 'A-2', 'name': 'B', 'price': 1, 'externalReferenceId': 'r-1'}");

		assertThat(sku.status()).isEqualTo(409);
		assertThat(sku.json().path("errorCode").asString()).isEqualTo("SKU_ALREADY_EXISTS");
		assertThat(reference.json().path("errorCode").asString()).isEqualTo("EXTERNAL_ID_ALREADY_USED");
		assertThat(this.ecwid.client.post("/products", "{'sku': 'A-3', 'name': 'B'}").status()).isEqualTo(400);
		assertThat(this.ecwid.client.get("/products/99").json().path("errorCode").asString())
			.isEqualTo("PRODUCT_NOT_FOUND");
	}

	@Test
	void neverEmptiesTheShop() {
		mug();

		assertThat(this.ecwid.client.delete("/products").status()).isEqualTo(405);
		assertThat(this.ecwid.client.delete("/products/").status()).isEqualTo(404);
		assertThat(this.ecwid.shop.products()).hasSize(1);
	}

	@Test
	void givesNoMoreThanAHundredRows() {
		for (int i = 0; i < 101; i++) {
			this.ecwid.shop.addProduct("P-" + i, "Product", BigDecimal.ONE, 1);
		}

		JsonNode page = this.ecwid.client.get("/products?limit=250&responseFields=total,count,offset,limit").json();

		assertThat(page).hasToString("{\"total\":101,\"count\":100,\"offset\":0,\"limit\":100}");
		assertThat(this.ecwid.values("/products?offset=100", "sku")).hasSize(1);
	}

	@Test
	void findsWhatChangedSinceASecond() {
		mug();
		this.clock.pass(Duration.ofSeconds(10));
		this.ecwid.shop.addProduct("CUP", "Cup", BigDecimal.ONE, 1);
		long now = this.clock.instant().getEpochSecond();

		assertThat(this.ecwid.values("/products?updatedFrom=" + now, "sku")).containsExactly("CUP");
		assertThat(this.ecwid.values("/products?updatedTo=2026-03-01%2010:00:00%20%2B0000", "sku"))
			.containsExactly("MUG");
		this.ecwid.shop.setStock("MUG", 3);
		assertThat(this.ecwid.values("/products?updatedFrom=" + now + "&sortBy=NAME_DESC", "sku"))
			.containsExactly("MUG", "CUP");
	}

	@Test
	void filtersByFlagsAndWords() {
		mug();
		this.ecwid.client.post("/products",
				"{'sku': 'OFF', 'name': 'Old', 'price': 1, 'enabled': false, 'quantity': 0}");

		assertThat(this.ecwid.values("/products?enabled=false", "sku")).containsExactly("OFF");
		assertThat(this.ecwid.values("/products?inStock=true", "sku")).containsExactly("MUG");
		assertThat(this.ecwid.values("/products?keyword=ol", "sku")).containsExactly("OFF");
		assertThat(this.ecwid.client.get("/products?sortBy=COLOR").status()).isEqualTo(400);
		assertThat(this.ecwid.client.get("/products?limit=many").status()).isEqualTo(400);
	}

	@Test
	void changesStockByADelta() {
		long id = mug();

		Answer answer = this.ecwid.client.put("/products/" + id + "/inventory", "{'quantityDelta': -3}");
		Answer below = this.ecwid.client.put("/products/" + id + "/inventory", "{'quantityDelta': -8}");

		assertThat(answer.json()).hasToString("{\"updateCount\":1}");
		assertThat(below.json().has("warning")).isTrue();
		assertThat(this.ecwid.shop.stock("MUG")).isEqualByComparingTo("-1");
	}

	@Test
	void listsWhatWasDeleted() {
		long id = mug();
		this.clock.pass(Duration.ofMinutes(1));

		assertThat(this.ecwid.client.delete("/products/" + id).json()).hasToString("{\"deleteCount\":1}");

		assertThat(this.ecwid.values("/products/deleted?from_date=" + this.clock.instant().getEpochSecond(), "id"))
			.containsExactly(Long.toString(id));
		assertThat(this.ecwid.values("/products/deleted?to_date=2026-03-01", "id")).isEmpty();
	}

	@Test
	void takesImagesByAddressAndGivesThemItsOwn() {
		long id = mug();

		this.ecwid.client.post("/products/" + id + "/gallery?externalUrl=https://source.example/2.jpg", "");
		this.ecwid.client.post("/products/" + id + "/image?externalUrl=https://source.example/1.jpg", "");
		Answer async = this.ecwid.client.post("/products/" + id + "/gallery/async",
				"{'url': 'https://source.example/3.jpg', 'width': 1, 'height': 1}");

		assertThat(this.ecwid.shop.images("MUG")).containsExactly("https://source.example/1.jpg",
				"https://source.example/3.jpg");
		JsonNode product = this.ecwid.client.get("/products/" + id).json();
		assertThat(product.toString()).doesNotContain("source.example");
		assertThat(product.path("galleryImages")).hasSize(1);
		assertThat(
				this.ecwid.client.delete("/products/" + id + "/gallery/" + async.json().path("id").asString()).json())
			.hasToString("{\"deleteCount\":1}");
		assertThat(this.ecwid.client.post("/products/" + id + "/image?externalUrl=nowhere", "").status())
			.isEqualTo(400);
	}

	@Test
	void keepsCategoriesAndWhoIsInThem() {
		long id = mug();
		String category = this.ecwid.client.post("/categories", "{'name': 'Cups'}").json().path("id").asString();
		String below = this.ecwid.client.post("/categories", "{'name': 'Mugs', 'parentId': %s}".formatted(category))
			.json()
			.path("id")
			.asString();

		this.ecwid.client.post("/categories/" + below + "/assignProducts", "{'productIds': [%d]}".formatted(id));

		assertThat(this.ecwid.values("/categories?parent=" + category, "name")).containsExactly("Mugs");
		assertThat(this.ecwid.client.get("/categories/" + below).json().path("productCount").asInt()).isEqualTo(1);
		assertThat(this.ecwid.values("/products?categories=" + below, "sku")).containsExactly("MUG");
		assertThat(this.ecwid.values("/categories?productIds=" + id, "name")).containsExactly("Mugs");
		this.ecwid.client.delete("/categories/" + below);
		assertThat(this.ecwid.shop.product("MUG").orElseThrow().path("categoryIds").isEmpty()).isTrue();
	}

	@Test
	void knowsBrandsFromTheProducts() {
		this.ecwid.client.post("/products",
				"""
						{'sku': 'A', 'name': 'A', 'price': 1, 'attributes': [{'name': 'Brand', 'type': 'BRAND', 'value': 'Acme'}]}""");

		assertThat(this.ecwid.client.get("/brands").json())
			.hasToString("{\"total\":1,\"count\":1,\"offset\":0,\"limit\":0,\"items\":[{\"name\":\"Acme\"}]}");
	}

	@Test
	void refusesMoreThanThePlanHas() {
		this.ecwid.shop.plan(new EcwidPlan(1, 1, 1, 1));
		mug();

		Answer more = this.ecwid.client.post("/products", "{'sku': 'B', 'name': 'B', 'price': 1}");
		assertThat(more.status()).isEqualTo(402);
		assertThat(more.json().path("errorCode").asString()).isEqualTo("NOT_AVAILABLE_ON_CURRENT_PLAN");
		long id = this.ecwid.shop.product("MUG").orElseThrow().path("id").longValue();
		assertThat(this.ecwid.client
			.put("/products/" + id, "{'options': [{'type': 'SELECT', 'name': 'A'}, {'type': 'SELECT', 'name': 'B'}]}")
			.status()).isEqualTo(400);
		assertThat(this.ecwid.client.put("/products/" + id, "{'categoryIds': [1, 2]}").status()).isEqualTo(400);
		assertThat(
				this.ecwid.client.get("/profile").json().at("/account/limitsAndRestrictions/maxProductLimit").asInt())
			.isEqualTo(1);
	}

	@Test
	void leavesStockToTheTillThatItIsLinkedWith() {
		long id = mug();
		this.ecwid.shop.stockIsManagedElsewhere(true);

		Answer set = this.ecwid.client.put("/products/" + id, "{'quantity': 3}");

		assertThat(set.json().path("errorCode").asString()).isEqualTo("NOT_ALLOWED_TO_UPDATE_PARAMETER");
		assertThat(this.ecwid.client.put("/products/" + id + "/inventory", "{'quantityDelta': 1}").status())
			.isEqualTo(409);
		assertThat(this.ecwid.client.put("/products/" + id, "{'price': 3}").status()).isEqualTo(200);
		assertThat(this.ecwid.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void saysWhenSomethingChangedLast() {
		mug();
		this.clock.pass(Duration.ofHours(1));
		this.ecwid.shop.delete("MUG");

		JsonNode latest = this.ecwid.client.get("/latest-stats").json();

		assertThat(Json.text(latest, "productsUpdated")).isEqualTo("2026-03-01 11:00:00 +0000");
		assertThat(latest.path("productCount").asInt()).isZero();
	}

}
