package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CcvCombinationTests {

	private final ACcv ccv = new ACcv(new AClock());

	private long shirt;

	private long size;

	private long colour;

	@BeforeEach
	void makeAShirt() {
		this.shirt = this.ccv.made("/products/", ACcv.PRODUCT.replace("MUG", "SHIRT"));
		this.ccv.patch("/products/" + this.shirt, "{'stocktype': 'attribute_combination'}");
		this.size = this.ccv.made("/attributes/", "{'name': 'Size', 'type': 'option_menu'}");
		this.colour = this.ccv.made("/attributes/", "{'name': 'Colour', 'type': 'option_menu'}");
	}

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private static String code(Answer answer) {
		return answer.json().path("code").asString("");
	}

	private long value(long attribute, String name) {
		return this.ccv.made("/attributes/" + attribute + "/attributevalues/",
				"{'name': '%s', 'default_price': 0}".formatted(name));
	}

	private long add(long value, String price, int stock) {
		return this.ccv.made("/products/" + this.shirt + "/productattributevalues/",
				"{'optionvalue': %s, 'price': %s, 'stock': %s}".formatted(value, price, stock));
	}

	private List<JsonNode> combinations() {
		return Json.items(this.ccv.get("/products/" + this.shirt + "/attributecombinations/").json(), "items");
	}

	private static String names(JsonNode combination) {
		return String.join("/",
				Json.items(combination, "combination")
					.stream()
					.map((part) -> part.at("/attribute_value/name").asString(""))
					.toList());
	}

	@Test
	void makesACombinationForEachValue() {
		add(value(this.size, "S"), "0", 3);
		add(value(this.size, "M"), "1.50", 4);

		List<JsonNode> combinations = combinations();

		assertThat(combinations).extracting(CcvCombinationTests::names).containsExactly("S", "M");
		assertThat(Json.number(combinations.get(1), "netto_extra_price")).isEqualByComparingTo("1.5");
		assertThat(Json.number(combinations.get(1), "stock")).isEqualByComparingTo("4");
		assertThat(Json.number(this.ccv.get("/products/" + this.shirt).json(), "stock")).isEqualByComparingTo("7");
	}

	@Test
	void keepsTheCombinationsThatAreStillWanted() {
		add(value(this.size, "S"), "0", 3);
		long first = Table.id(combinations().get(0));
		this.ccv.patch("/attributecombinations/" + first, "{'product_number': 'SHIRT-S'}");

		add(value(this.size, "M"), "0", 0);

		assertThat(Table.id(combinations().get(0))).isEqualTo(first);
		assertThat(combinations().get(0).path("product_number").asString()).isEqualTo("SHIRT-S");
	}

	@Test
	void combinesEachValueWithEachOther() {
		add(value(this.size, "S"), "0", 3);
		long before = Table.id(combinations().get(0));
		add(value(this.size, "M"), "0", 3);
		add(value(this.colour, "Red"), "0", 1);
		add(value(this.colour, "Blue"), "0", 2);

		assertThat(combinations()).extracting(CcvCombinationTests::names)
			.containsExactlyInAnyOrder("S/Red", "M/Red", "S/Blue", "M/Blue");
		assertThat(this.ccv.get("/attributecombinations/" + before).status()).isEqualTo(404);
		JsonNode sets = this.ccv.get("/products/" + this.shirt + "/productattributesets/").json();
		assertThat(sets.at("/items/1/attributename").asString()).isEqualTo("Colour");
		assertThat(sets.at("/items/1/items").size()).isEqualTo(2);
	}

	@Test
	void doesNotCombineWhatIsOnlyAskedFor() {
		long engraving = this.ccv.made("/attributes/", "{'name': 'Engraving', 'type': 'text'}");
		add(value(engraving, "Text"), "5", 0);

		assertThat(combinations()).isEmpty();
	}

	@Test
	void dropsTheCombinationsOfAValueThatGoes() {
		add(value(this.size, "S"), "0", 3);
		long medium = add(value(this.size, "M"), "0", 3);

		this.ccv.delete("/productattributevalues/" + medium);

		assertThat(combinations()).extracting(CcvCombinationTests::names).containsExactly("S");
		this.ccv.delete("/attributes/" + this.size);
		assertThat(combinations()).isEmpty();
	}

	@Test
	void refusesTheSameTwice() {
		long small = value(this.size, "S");
		add(small, "0", 3);

		assertThat(code(this.ccv.post("/products/" + this.shirt + "/productattributevalues/",
				"{'optionvalue': %s, 'price': 0}".formatted(small))))
			.isEqualTo("500.40");
		assertThat(code(
				this.ccv.post("/attributes/" + this.size + "/attributevalues/", "{'name': 'S', 'default_price': 0}")))
			.isEqualTo("500.40");
		assertThat(code(this.ccv.post("/attributes/", "{'name': 'Size', 'type': 'option_menu'}"))).isEqualTo("500.40");
		assertThat(combinations()).hasSize(1);
	}

	@Test
	void changesACombination() {
		add(value(this.size, "S"), "0", 3);
		String path = "/attributecombinations/" + Table.id(combinations().get(0));

		Answer changed = this.ccv.patch(path,
				"{'product_number': 'SHIRT-S', 'sku_number': 'SKU-1', 'ean_number': '871', 'stock': 9, 'active': false}");

		assertThat(changed.status()).isEqualTo(204);
		JsonNode combination = this.ccv.get(path).json();
		assertThat(combination.path("ean_number").asString()).isEqualTo("871");
		assertThat(combination.path("active").asBoolean()).isFalse();
		assertThat(this.ccv.shop.stock("SHIRT-S")).isEqualByComparingTo("9");
		assertThat(this.ccv.shop.stock("SKU-1")).isEqualByComparingTo("9");
		assertThat(this.ccv.shop.stock("SHIRT")).isEqualByComparingTo("9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'stock': '9'}", "{'price': 9}", "{'active': 1}" })
	void refusesAChangeThatIsNotAsItTakesIt(String body) {
		add(value(this.size, "S"), "0", 3);

		assertThat(code(this.ccv.patch("/attributecombinations/" + Table.id(combinations().get(0)), body)))
			.isEqualTo("500.20");
		assertThat(this.ccv.shop.stock("SHIRT")).isEqualByComparingTo(BigDecimal.valueOf(3));
	}

	@Test
	void leadsToAttributesAndValues() {
		add(value(this.size, "S"), "0", 3);

		JsonNode combination = combinations().get(0);

		assertThat(this.ccv.follow(combination.at("/attributes/href").asString()).at("/items/0/name").asString())
			.isEqualTo("Size");
		assertThat(this.ccv.follow(combination.at("/attributevalues/href").asString()).at("/items/0/name").asString())
			.isEqualTo("S");
		assertThat(this.ccv.follow(combination.at("/combination/0/attribute/href").asString()).path("name").asString())
			.isEqualTo("Size");
	}

	@Test
	void changesATypeOnlyBetweenRequiredAndNot() {
		assertThat(this.ccv.patch("/attributes/" + this.size, "{'type': 'option_menu_required'}").status())
			.isEqualTo(204);
		assertThat(code(this.ccv.patch("/attributes/" + this.size, "{'type': 'text'}"))).isEqualTo("500.20");
	}

}
