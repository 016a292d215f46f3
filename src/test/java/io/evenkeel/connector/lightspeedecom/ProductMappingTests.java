package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Urgency;
import io.evenkeel.sandbox.web.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ProductMappingTests {

	private static final String VARIANT = "{'id': 36, 'isDefault': true, 'articleCode': 'A-1', 'ean': '', 'sku': 'TEA',"
			+ " 'priceExcl': 10, 'priceIncl': 12.1, 'priceCost': 0, 'oldPriceIncl': 15.5, 'stockTracking': 'indicator',"
			+ " 'stockLevel': -2, 'stockAlert': 5, 'weightValue': '0.250', 'weightUnit': 'kg', 'title': 'Default',"
			+ " 'tax': false, 'options': []}";

	private final ProductMapping mapping = new ProductMapping(Json.EURO_SHOP, Json.SETTINGS, RecordKind.PRODUCTS);

	private static JsonNode product(String variants, String more) {
		return Json.of("{'id': 20, 'visibility': 'auto', 'isVisible': false, 'hasMatrix': false, 'title': 'Tea',"
				+ " 'fulltitle': 'Tea', 'description': 'Short', 'content': '<p>Long</p>', 'data01': '', 'set': false,"
				+ " 'data03': 'evenkeel 1', 'variants': " + variants + more + "}");
	}

	@Test
	void readsAProductOfOneVariant() {
		Product product = this.mapping.product(product("[" + VARIANT + "]", ""));

		assertThat(product.getSku()).isEqualTo("TEA");
		assertThat(product.getPrice()).isEqualTo(Money.of("12.10", "EUR"));
		assertThat(product.getPriceWithoutTax()).isEqualTo(Money.of("10", "EUR"));
		assertThat(product.getCompareAtPrice()).isEqualTo(Money.of("15.50", "EUR"));
		assertThat(product.getSupplyPrice()).isNull();
		assertThat(product.getStock()).isEqualTo(new BigDecimal("-2"));
		assertThat(product.getStockTracked()).isTrue();
		assertThat(product.getLowStockThreshold()).isEqualTo(new BigDecimal("5"));
		assertThat(product.getWeight()).isEqualTo(Weight.parse("0.25 kg"));
		assertThat(product.getPublished()).isTrue();
		assertThat(product.getShortDescription()).isEqualTo("Short");
		assertThat(product.getDescription()).isEqualTo("<p>Long</p>");
		assertThat(product.getBarcode()).isNull();
		assertThat(product.getExtra()).containsEntry("article-code", "A-1")
			.containsEntry("visibility", "auto")
			.doesNotContainKeys("data03", "data01", "sku");
	}

	@Test
	void readsTheCatalogueWithObjectsUnderTheirIds() {
		ObjectNode row = (ObjectNode) product("{'36': " + VARIANT + "}",
				", 'brand': {'id': 7, 'title': 'Leaf'}, 'categories': [], 'supplier': false, 'type': false");
		try (EcomApi api = new EcomApi(Json.SETTINGS, Patience.usual(), Urgency.PRODUCTS)) {
			row.set("variants", Json.of("[" + VARIANT + "]"));
			new Details(api, new Titles(api), new CategoryTree(api)).complete(List.of(row), Details.ALL);
		}

		Product product = this.mapping.product(row);

		assertThat(product.getBrand()).isEqualTo("Leaf");
		assertThat(product.getCategories()).isEmpty();
		assertThat(product.getSupplier()).isNull();
	}

	@Test
	void theReferenceIsNoPartOfTheContent() {
		ObjectNode row = (ObjectNode) product("[" + VARIANT + "]", "");
		long before = this.mapping.hash(row);
		row.put("data03", "something else");

		assertThat(this.mapping.hash(row)).isEqualTo(before);
		assertThat(this.mapping.hash(row.put("data01", "x"))).isNotEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Size: M, Colour: Red | {Size=M, Colour=Red}
			Size: 1,5 l          | {Size=1,5 l}
			Kind: Green, loose   | {Kind=Green, loose}
			M / Red              | {Title=M / Red}
			Default              | {Title=Default}
			""")
	void readsOptionsFromATitle(String title, String options) {
		ObjectNode variant = (ObjectNode) Json.of(VARIANT);
		variant.put("title", title);

		assertThat(Options.of(product("[]", ""), variant)).hasToString(options);
	}

	@Test
	void readsOptionsFromTheSetOfTheProduct() {
		ObjectNode product = (ObjectNode) product("[]", "");
		product.set("set", Json.of("{'id': 1, 'options': [{'id': 4, 'name': 'Size', 'values': [{'id': 14, 'name': 'S'},"
				+ " {'id': 15, 'name': 'M'}]}, {'id': 5, 'name': 'Colour', 'values': [{'id': 16, 'name': 'Red'}]}]}"));
		ObjectNode variant = (ObjectNode) Json.of(VARIANT);

		variant.put("title", "M / Red");
		assertThat(Options.of(product, variant)).isEqualTo(Map.of("Size", "M", "Colour", "Red"));

		variant.set("options",
				Json.of("[{'option': 4, 'value': 14}, {'option': {'name': 'Colour'}, 'value': {'name': 'Red'}}]"));
		assertThat(Options.of(product, variant)).isEqualTo(Map.of("Size", "S", "Colour", "Red"));
	}

	@Test
	void readsTheExamplesOfTheService() {
		ObjectNode row = (ObjectNode) Facts.example("lightspeed-ecom-c/product.json").path("product");
		JsonNode variant = Facts.example("lightspeed-ecom-c/variant.json").path("variant");
		row.set("variants", Json.of("[]").asArray().add(variant));
		try (EcomApi api = new EcomApi(Json.SETTINGS, Patience.usual(), Urgency.PRODUCTS)) {
			new Details(api, new Titles(api), new CategoryTree(api)).complete(List.of(row), Set.of());
		}

		Product product = this.mapping.product(row);
		Product below = this.mapping.variant(row, variant);

		assertThat(product.getName()).isEqualTo("Lookin' Sharp T-Shirt");
		assertThat(product.getPublished()).isTrue();
		assertThat(product.getStock()).as("its variants have it").isNull();
		assertThat(ProductMapping.variants(row)).hasSize(1);
		assertThat(below.getParent()).isEqualTo("20967267");
		assertThat(below.getStock()).isEqualTo(new BigDecimal("100"));
		assertThat(below.getWeight()).isNull();
		assertThat(below.getCompareAtPrice()).isEqualTo(Money.of("23", "EUR"));
	}

}
