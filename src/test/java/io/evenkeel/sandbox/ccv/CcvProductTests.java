package io.evenkeel.sandbox.ccv;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CcvProductTests {

	private static final String PRODUCTS = "/products/";

	private final AClock clock = new AClock();

	private final ACcv ccv = new ACcv(this.clock);

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private static String code(Answer answer) {
		return answer.json().path("code").asString("");
	}

	private JsonNode product(long id) {
		return this.ccv.get(PRODUCTS + id).json();
	}

	@Test
	void answersWithTheProductThatWasMade() {
		Answer made = this.ccv.post(PRODUCTS, ACcv.PRODUCT);

		assertThat(made.status()).isEqualTo(201);
		assertThat(made.json().path("productnumber").asString()).isEqualTo("MUG");
		assertThat(made.json().path("vatrate").intValue()).isEqualTo(21);
		assertThat(made.json().at("/package/id").intValue()).isEqualTo(1);
		assertThat(this.ccv.follow(made.json().path("href").asString())).isEqualTo(made.json());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'name': 'Mug', 'price': 1, 'discount': 0, 'taxtariff': 'normal'}",
			"{'name': 'Mug', 'price': 1, 'package_id': 1, 'taxtariff': 'normal'}",
			"{'name': 'Mug', 'price': 1, 'discount': 0, 'package_id': 1}",
			"{'name': 'Mug', 'price': '1', 'discount': 0, 'package_id': 1, 'taxtariff': 'normal'}",
			"{'name': 'Mug', 'price': 1, 'discount': 0, 'package_id': 1, 'taxtariff': 'high'}",
			"{'name': 'Mug', 'price': 1, 'discount': 0, 'package_id': 1, 'taxtariff': 'normal', 'sku': 'A'}",
			"{'name': null, 'price': 1, 'discount': 0, 'package_id': 1, 'taxtariff': 'normal'}" })
	void refusesABodyThatIsNotAsItTakesIt(String body) {
		assertThat(code(this.ccv.post(PRODUCTS, body))).isEqualTo("500.20");
		assertThat(this.ccv.shop.products()).isEmpty();
	}

	@Test
	void refusesAPackageThatIsNotThere() {
		assertThat(code(this.ccv.post(PRODUCTS, ACcv.PRODUCT.replace("'package_id': 1", "'package_id': 7"))))
			.isEqualTo("404.20");
	}

	@Test
	void changesOnlyWhatIsSent() {
		long id = this.ccv.made(PRODUCTS, ACcv.PRODUCT);

		Answer changed = this.ccv.patch(PRODUCTS + id, "{'active': false, 'stock': 2.5, 'taxtariff': 'low a'}");

		assertThat(changed.status()).isEqualTo(204);
		assertThat(changed.text()).isEmpty();
		JsonNode product = product(id);
		assertThat(product.path("is_active").asBoolean()).isFalse();
		assertThat(product.path("is_visible").asBoolean()).isFalse();
		assertThat(Json.number(product, "stock")).isEqualByComparingTo("2.5");
		assertThat(product.path("vatrate").intValue()).isEqualTo(9);
		assertThat(product.path("name").asString()).isEqualTo("Mug");
	}

	@Test
	void makesABrandThatIsNamedAndFindsItAgain() {
		long id = this.ccv.made(PRODUCTS, ACcv.PRODUCT);
		this.ccv.patch(PRODUCTS + id, "{'brand': 'Acme'}");

		long brand = product(id).at("/brand/id").asLong();

		assertThat(this.ccv.values("/brands/", "name")).containsExactly("Acme");
		assertThat(this.ccv.values("/brands/" + brand + "/products/", "productnumber")).containsExactly("MUG");
		assertThat(code(this.ccv.post("/brands/", "{'name': 'Acme'}"))).isEqualTo("500.40");
		this.ccv.delete("/brands/" + brand);
		assertThat(product(id).path("brand").isNull()).isTrue();
	}

	@Test
	void deletesAProductWithAllThatHangsOnIt() {
		long id = this.ccv.shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0);
		long variant = this.ccv.shop.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);

		assertThat(this.ccv.delete(PRODUCTS + id).status()).isEqualTo(204);

		assertThat(this.ccv.get(PRODUCTS + id).status()).isEqualTo(404);
		assertThat(this.ccv.get("/attributecombinations/" + variant).status()).isEqualTo(404);
	}

	@Test
	void refusesMoreProductsThanTheShopCanHave() {
		this.ccv.shop.productLimit(1);
		this.ccv.made(PRODUCTS, ACcv.PRODUCT);

		assertThat(code(this.ccv.post(PRODUCTS, ACcv.PRODUCT))).isEqualTo("500.60");
	}

	@Test
	void refusesAChangeThatChangesNothingWhenItIsTold() {
		long id = this.ccv.made(PRODUCTS, ACcv.PRODUCT);
		assertThat(this.ccv.patch(PRODUCTS + id, "{'price': 12.10}").status()).isEqualTo(204);
		this.ccv.shop.refuseSameValues(true);

		assertThat(code(this.ccv.patch(PRODUCTS + id, "{'price': 12.10}"))).isEqualTo("500.50");
		assertThat(this.ccv.patch(PRODUCTS + id, "{'price': 12.10, 'name': 'Cup'}").status()).isEqualTo(204);
	}

	@ParameterizedTest
	@CsvSource({ "productnumber=B, B", "eannumber=870, C", "productname=edium, B", "minstock=2, BC", "maxstock=1, A",
			"stock=2, B", "minprice=20, BC", "maxprice=10, A", "active=false, C", "active=true&minprice=20, B" })
	void filters(String query, String numbers) {
		this.ccv.shop.addProduct("A", "Small mug", new BigDecimal("10"), 1);
		this.ccv.shop.addProduct("B", "Medium mug", new BigDecimal("20"), 2);
		this.ccv.shop.addProduct("C", "Big mug", new BigDecimal("30"), 3);
		this.ccv.shop.edit("C", "active", "false");
		this.ccv.shop.edit("C", "eannumber", "870");

		assertThat(String.join("", this.ccv.values(PRODUCTS + "?" + query, "productnumber"))).isEqualTo(numbers);
	}

	@Test
	void ordersByWhenTheyWereChanged() {
		for (String number : List.of("A", "B", "C")) {
			this.ccv.shop.addProduct(number, "Mug " + number, BigDecimal.TEN, 1);
			this.clock.pass(Duration.ofMinutes(1));
		}
		this.ccv.shop.setStock("A", 5);

		assertThat(this.ccv.values(PRODUCTS + "?orderby=modifydate_desc", "productnumber")).containsExactly("A", "C",
				"B");
		assertThat(this.ccv.values(PRODUCTS + "?orderby=modifydate", "productnumber")).containsExactly("B", "C", "A");
		assertThat(this.ccv.values(PRODUCTS + "?orderby=id_desc", "productnumber")).containsExactly("C", "B", "A");
		assertThat(code(this.ccv.get(PRODUCTS + "?orderby=price"))).isEqualTo("400.10");
	}

	@Test
	void leadsFromPageToPage() {
		for (int i = 0; i < 5; i++) {
			this.ccv.shop.addProduct("P" + i, "Mug", BigDecimal.TEN, i);
		}

		JsonNode first = this.ccv.get(PRODUCTS + "?size=2&minstock=1").json();
		JsonNode second = this.ccv.follow(first.path("next").asString());

		assertThat(first.path("previous").isNull()).isTrue();
		assertThat(first.at("/items/0/productnumber").asString()).isEqualTo("P1");
		assertThat(second.at("/items/0/productnumber").asString()).isEqualTo("P3");
		assertThat(second.path("next").isNull()).isTrue();
		assertThat(this.ccv.follow(second.path("previous").asString()).path("items")).isEqualTo(first.path("items"));
	}

	@Test
	void leadsNowhereThatIsNotThere() {
		long id = this.ccv.made(PRODUCTS, ACcv.PRODUCT);

		for (JsonNode value : product(id)) {
			if (value.path("href").isString()) {
				assertThat(this.ccv.follow(value.path("href").asString()).path("code").isMissingNode())
					.as(value.path("href").asString())
					.isTrue();
			}
		}
	}

	@Test
	void givesAtMostTwoHundredAndFiftyAtOnce() {
		for (int i = 0; i < 251; i++) {
			this.ccv.shop.addProduct("P" + i, "Mug", BigDecimal.TEN, i);
		}

		assertThat(this.ccv.values(PRODUCTS, "id")).hasSize(25);
		assertThat(this.ccv.values(PRODUCTS + "?size=1000", "id")).hasSize(250);
	}

}
