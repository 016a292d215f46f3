package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Fields;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductMappingTests {

	private static final JsonNode TEAPOT = Json.of("""
			{"id": 7001, "sku": "POT", "name": "Teapot", "subtitle": "Holds a litre", "description": "<p>Cast iron</p>",
			 "price": 49.9, "costPrice": 21, "compareToPrice": 59.90, "quantity": 7, "unlimited": false,
			 "warningLimit": 2, "weight": 1.25, "dimensions": {"length": 20, "width": 15.5, "height": 18},
			 "enabled": true, "externalReferenceId": "c-1", "categoryIds": [11],
			 "attributes": [{"id": 1, "name": "Brand", "type": "BRAND", "value": "Iwachu"},
			  {"id": 2, "name": "UPC", "type": "UPC", "value": "4006381333931"},
			  {"id": 3, "name": "Origin", "type": "CUSTOM", "value": "Japan"},
			  {"id": 4, "name": "Gender", "type": "GENDER", "value": ""}],
			 "media": {"images": [
			  {"id": "8", "isMain": false, "orderBy": 2, "imageOriginalUrl": "https://cdn.example/c.jpg"},
			  {"id": "9", "isMain": false, "orderBy": 1, "imageOriginalUrl": "https://cdn.example/b.jpg"},
			  {"id": "0", "isMain": true, "orderBy": 0, "image160pxUrl": "https://cdn.example/a-160.jpg",
			   "imageOriginalUrl": "https://cdn.example/a.jpg"}]},
			 "options": [{"type": "RADIO", "name": "Colour", "choices": [
			  {"text": "Black", "priceModifier": 0, "priceModifierType": "ABSOLUTE"},
			  {"text": "Red", "priceModifier": 10, "priceModifierType": "PERCENT"}]},
			  {"type": "SELECT", "name": "Lid", "choices": [
			  {"text": "Wood", "priceModifier": 5, "priceModifierType": "ABSOLUTE"}]}],
			 "combinations": [
			  {"id": 71, "sku": "POT-B", "options": [{"name": "Colour", "value": "Black"}], "price": 45, "quantity": 3,
			   "unlimited": false, "weight": 1.5,
			   "attributes": [{"id": 5, "name": "UPC", "type": "UPC", "value": "4006381333948"}]},
			  {"id": 72, "options": [{"name": "Colour", "value": "Red"}, {"name": "Lid", "value": "Wood"}],
			   "unlimited": true}]}""");

	private final ProductMapping mapping = new ProductMapping(Json.EURO_STORE, (row) -> List.of("Kitchen > Tea"));

	private Product product(String json) {
		return this.mapping.product(Json.of(json));
	}

	@Test
	void readsAProductWithAllItsFields() {
		Product product = this.mapping.product(TEAPOT);

		assertThat(product.id()).isEqualTo("7001");
		assertThat(product.isVariant()).isFalse();
		assertThat(product.getSku()).isEqualTo("POT");
		assertThat(product.getName()).isEqualTo("Teapot");
		assertThat(product.getSubtitle()).isEqualTo("Holds a litre");
		assertThat(product.getDescription()).isEqualTo("<p>Cast iron</p>");
		assertThat(product.getBrand()).isEqualTo("Iwachu");
		assertThat(product.getBarcode()).isEqualTo("4006381333931");
		assertThat(product.getCharacteristics()).isEqualTo(Map.of("Origin", "Japan"));
		assertThat(product.getPrice()).isEqualTo(Money.of("49.90", "EUR"));
		assertThat(product.getSupplyPrice()).isEqualTo(Money.of("21", "EUR"));
		assertThat(product.getCompareAtPrice()).isEqualTo(Money.of("59.90", "EUR"));
		assertThat(product.getStock()).isEqualByComparingTo("7");
		assertThat(product.getStockTracked()).isTrue();
		assertThat(product.getLowStockThreshold()).isEqualByComparingTo("2");
		assertThat(product.getPublished()).isTrue();
		assertThat(product.getWeight()).isEqualTo(Weight.parse("1.25 kg"));
		assertThat(product.getWidth()).isEqualTo(Length.parse("15.5 cm"));
		assertThat(product.getCategories()).containsExactly("Kitchen > Tea");
		assertThat(product.extra("external-reference")).isEqualTo("c-1");
	}

	@Test
	void putsTheMainImageFirstAndTheOthersInTheirOrder() {
		assertThat(this.mapping.product(TEAPOT).getImages()).containsExactly("https://cdn.example/a.jpg",
				"https://cdn.example/b.jpg", "https://cdn.example/c.jpg");
	}

	@Test
	void readsAVariationBelowItsProduct() {
		Product black = this.mapping.variation(TEAPOT, TEAPOT.at("/combinations/0"));

		assertThat(black.id()).isEqualTo("7001-71");
		assertThat(black.getParent()).isEqualTo("7001");
		assertThat(black.getOptions()).isEqualTo(Map.of("Colour", "Black"));
		assertThat(black.getPrice()).isEqualTo(Money.of("45", "EUR"));
		assertThat(black.getStock()).isEqualByComparingTo("3");
		assertThat(black.getBarcode()).isEqualTo("4006381333948");
		assertThat(black.getPublished()).isNull();
	}

	@Test
	void leavesTheStockOfAVariationUnknownThatSharesItsProducts() {
		Product red = this.mapping.variation(TEAPOT, TEAPOT.at("/combinations/1"));

		assertThat(red.getSku()).isNull();
		assertThat(red.getStock()).isNull();
		assertThat(red.getStockTracked()).isNull();
	}

	@Test
	void worksOutThePriceOfAVariationFromItsChoices() {
		Product red = this.mapping.variation(TEAPOT, TEAPOT.at("/combinations/1"));

		assertThat(red.getPrice()).isEqualTo(Money.of("59.89", "EUR"));
	}

	@Test
	void saysThatAnUnlimitedProductIsNotCounted() {
		Product product = product("""
				{"id": 1, "sku": "A", "name": "A", "price": 1, "unlimited": true, "quantity": 0}""");

		assertThat(product.getStockTracked()).isFalse();
		assertThat(product.getStock()).isNull();
	}

	@Test
	void leavesUnknownWhatIsNotThere() {
		Product product = new ProductMapping(Json.EURO_STORE, (row) -> List.of()).product(Json.of("{\"id\": 1}"));

		assertThat(product).isEqualTo(Product.product("1").build());
	}

	@Test
	void readsWeightsAndSizesInTheUnitsOfTheStore() {
		StoreProfile carats = StoreProfile.of(Json.of("""
				{"formatsAndUnits": {"currency": "USD", "weightUnit": "CARAT", "dimensionsUnit": "YD"}}"""));

		assertThat(carats.weight(new BigDecimal("5"))).isEqualTo(Weight.parse("1 g"));
		assertThat(carats.length(new BigDecimal("1"))).isEqualTo(Length.parse("914.4 mm"));
		assertThat(carats.number(Weight.parse("1 g"))).isEqualByComparingTo("5");
		assertThat(carats.number(Length.parse("914.4 mm"))).isEqualByComparingTo("1");
	}

	@Test
	void namesTheFieldThatIsNoNumber() {
		assertThatThrownBy(() -> product("{\"id\": 1, \"price\": \"cheap\"}")).hasMessageContaining("'price'")
			.hasMessageContaining("'cheap'");
	}

	@Test
	void changesItsHashWithItsContentOnly() {
		long hash = hash("{\"id\": 1, \"price\": 10, \"favorites\": {\"count\": 1}, \"updated\": \"yesterday\"}");

		assertThat(hash("{\"updated\": \"today\", \"price\": 10.00, \"id\": 1}")).isEqualTo(hash);
		assertThat(hash("{\"id\": 1, \"price\": 10.01}")).isNotEqualTo(hash);
	}

	private static long hash(String json) {
		return ProductMapping.PRODUCTS.hash(Json.of(json), List.of());
	}

	@Test
	void asksForTheFieldsThatItReads() {
		assertThat(Fields.of(1, "id,media(images(isMain)),sku").toString()).isEqualTo("id,media(images(isMain)),sku");
		assertThat(ProductMapping.STOCK.toString()).doesNotContain("description").contains("quantity");
	}

}
