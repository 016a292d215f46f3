package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.SalesPosAndCSeries.PRODUCTS;
import static io.evenkeel.pairs.SalesPosAndCSeries.PRODUCTS_BACK;
import static io.evenkeel.pairs.SalesPosAndCSeries.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** CV-13 to CV-20 and IP-6: products of SalesPOS and of a C-Series shop, both ways. */
class SalesPosProductTests {

	private SalesPosAndCSeries pair;

	@BeforeEach
	void open(@TempDir Path folder) {
		this.pair = new SalesPosAndCSeries(folder);
	}

	@AfterEach
	void close() {
		this.pair.close();
	}

	private JsonNode inShop(String sku) {
		return this.pair.shop.product(sku).orElseThrow();
	}

	private JsonNode atTill(String number) {
		return this.pair.till.product(number).orElseThrow();
	}

	@Test
	@Covers({ "CV-13", "CV-19" })
	void productsGoFromTheTillToTheShopBySku() {
		this.pair.sells("B-1", "12.10", 7);
		this.pair.till.edit("B-1", "eannumber", "8712345678906");
		this.pair.till.edit("B-1", "description", "Long");
		this.pair.till.edit("B-1", "shortdescription", "Short");
		this.pair.run(PRODUCTS);

		JsonNode product = inShop("B-1");
		assertThat(product.path("title").asString()).isEqualTo("Thing B-1");
		assertThat(product.path("description").asString()).isEqualTo("Short");
		assertThat(product.path("content").asString()).isEqualTo("Long");
		JsonNode variant = this.pair.variant("B-1");
		assertThat(variant.path("priceIncl").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(variant.path("ean").asString()).isEqualTo("8712345678906");
		assertThat(variant.path("stockLevel").asInt()).isEqualTo(7);

		this.pair.till.edit("B-1", "name", "New name");
		this.pair.run(PRODUCTS);
		assertThat(this.pair.shop.products()).hasSize(1);
		assertThat(inShop("B-1").path("title").asString()).isEqualTo("New name");
	}

	@Test
	@Covers({ "CV-13", "CV-19" })
	void productsGoFromTheShopToTheTillBySku() {
		this.pair.shop.addProduct("B-1", "Boot", new BigDecimal("12.10"), 7);
		this.pair.shop.edit("B-1", "ean", "8712345678906");
		this.pair.run(PRODUCTS_BACK);

		JsonNode product = atTill("B-1");
		assertThat(product.path("name").asString()).isEqualTo("Boot");
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(product.path("eannumber").asString()).isEqualTo("8712345678906");
		assertThat(this.pair.atTill("B-1")).isEqualTo(7);

		this.pair.shop.edit("B-1", "title", "New name");
		this.pair.run(PRODUCTS_BACK);
		assertThat(this.pair.till.products()).hasSize(1);
		assertThat(atTill("B-1").path("name").asString()).isEqualTo("New name");
	}

	@Test
	@Covers("CV-13")
	void aProductOfTheSameNumberIsUpdatedAndNotMadeAgain() {
		this.pair.sells("B-1", "12.10", 7);
		this.pair.shop.addProduct("B-1", "Another name", new BigDecimal("11.00"), 7);

		this.pair.run(PRODUCTS);

		assertThat(this.pair.shop.products()).hasSize(1);
		assertThat(inShop("B-1").path("title").asString()).isEqualTo("Thing B-1");
	}

	@Test
	@Covers("CV-14")
	void aDescriptionThatWasEnrichedIsNotOverwritten() {
		this.pair.sells("B-1", "12.10", 7);
		this.pair.till.edit("B-1", "description", "Long");
		this.pair.run(PRODUCTS);
		this.pair.shop.edit("B-1", "content", "Enriched by hand");
		this.pair.till.edit("B-1", "description", "Longer");
		this.pair.till.edit("B-1", "price", "13.31");

		this.pair.run(PRODUCTS);

		assertThat(inShop("B-1").path("content").asString()).isEqualTo("Enriched by hand");
		assertThat(this.pair.variant("B-1").path("priceIncl").decimalValue()).isEqualByComparingTo("13.31");
	}

	@Test
	@Covers("CV-15")
	void configurableProductsGoToTheShopWithTheirVariants() {
		this.pair.sells("SHIRT", "24.20", 0);
		this.pair.till.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);
		this.pair.till.addVariant("SHIRT", "SHIRT-M", Map.of("Size", "M"), 5);

		this.pair.run(PRODUCTS);
		this.pair.run(STOCK);

		assertThat(this.pair.shop.products()).hasSize(1);
		assertThat(this.pair.shop.products().get(0).path("variants"))
			.extracting((variant) -> variant.path("sku").asString())
			.containsExactlyInAnyOrder("SHIRT-S", "SHIRT-M");
		assertThat(this.pair.variant("SHIRT-S").path("priceIncl").decimalValue()).isEqualByComparingTo("24.20");
		assertThat(this.pair.inShop("SHIRT-M")).isEqualTo(5);
		assertThat(this.pair.changes(this.pair.run(PRODUCTS))).isEmpty();
	}

	@Test
	@Covers("CV-15")
	void configurableProductsGoToTheTillWithTheirVariants() {
		this.pair.shop.addProduct("SHIRT-S", "Shirt", new BigDecimal("24.20"), 4);
		this.pair.shop.addVariant("SHIRT-S", "SHIRT-S", Map.of("Size", "S"), 4);
		this.pair.shop.addVariant("SHIRT-S", "SHIRT-M", Map.of("Size", "M"), 5);

		this.pair.run(PRODUCTS_BACK);

		assertThat(this.pair.till.products()).hasSize(1);
		assertThat(this.pair.atTill("SHIRT-S")).isEqualTo(4);
		assertThat(this.pair.atTill("SHIRT-M")).isEqualTo(5);
		assertThat(this.pair.changes(this.pair.run(PRODUCTS_BACK))).isEmpty();
	}

	@Test
	@Covers("CV-16")
	void attributesAreMappedByHandInTheirTable() {
		this.pair.home.file("rules/products-ccv-to-c-series/attributes.csv", "from,to\nSize,Maat\n");
		this.pair.sells("SHIRT", "24.20", 0);
		this.pair.till.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);
		this.pair.till.addVariant("SHIRT", "SHIRT-M", Map.of("Size", "M"), 5);

		this.pair.run(PRODUCTS);

		assertThat(this.pair.variant("SHIRT-S").path("title").asString()).isEqualTo("Maat: S");
	}

	@Test
	@Covers("CV-17")
	void categoriesAreMadeAndUpdatedAtTheTill() {
		this.pair.shop.addProduct("B-1", "Boot", new BigDecimal("12.10"), 7);
		this.pair.shop.putInto("B-1", "Shoes/Boots");
		this.pair.run(PRODUCTS_BACK);
		assertThat(categories()).containsExactly("Boots");

		this.pair.shop.putInto("B-1", "Shoes/Winter");
		this.pair.run(PRODUCTS_BACK);
		assertThat(categories()).containsExactly("Winter");
	}

	/** The names of the categories that the product stands in. */
	private List<String> categories() {
		return atTill("B-1").path("producttocategories")
			.valueStream()
			.map((category) -> category.path("name").asString(""))
			.toList();
	}

	@Test
	@Covers("CV-18")
	void imagesStayWhereTheyAre() {
		this.pair.sells("B-1", "12.10", 7);
		this.pair.run(PRODUCTS);

		assertThat(this.pair.till.calls().all()).noneMatch((call) -> call.path().contains("photos"));
		assertThat(this.pair.shop.calls().all()).noneMatch((call) -> call.path().contains("images"));
	}

	@Test
	@Covers("CV-19")
	void thePriceWithoutTaxWhereTheJobSaysSo() {
		this.pair.till.pricesIncludeVat(false);
		this.pair.sells("B-1", "10.00", 7);
		this.pair.set(PRODUCTS, "price", "without-tax");

		this.pair.run(PRODUCTS);

		assertThat(this.pair.variant("B-1").path("priceExcl").decimalValue()).isEqualByComparingTo("10.00");
		assertThat(this.pair.variant("B-1").path("priceIncl").decimalValue()).isEqualByComparingTo("12.10");
	}

	@Test
	@Covers("CV-20")
	void anyFurtherFieldGoesThroughTheTableWithAConversion() {
		String table = "rules/products-ccv-to-c-series/fields.csv";
		this.pair.home.file(table, this.pair.home.text(table)
			.replaceFirst("(?m)^.*,extra\\.data01,extra\\.memo,.*$",
					"The memo goes along,extra.data01,extra.memo,pos,copy,copy,trim then upper case,CV-20: a further field"));
		this.pair.sells("B-1", "12.10", 7);
		this.pair.till.edit("B-1", "memo", " second shelf ");

		this.pair.run(PRODUCTS);

		assertThat(inShop("B-1").path("data01").asString()).isEqualTo("SECOND SHELF");
	}

	@Test
	@Covers("IP-6")
	void flowsBothWaysLiveSideBySideForTheSamePair() {
		this.pair.sells("B-1", "12.10", 7);
		this.pair.run(PRODUCTS);
		this.pair.shop.addProduct("ONLINE-1", "Only online", new BigDecimal("6.05"), 5);
		this.pair.run(PRODUCTS_BACK);
		this.pair.run(PRODUCTS);
		this.pair.run(STOCK);

		List<Run> runs = List.of(this.pair.run(PRODUCTS), this.pair.run(PRODUCTS_BACK), this.pair.run(STOCK));

		assertThat(runs).allSatisfy((run) -> assertThat(this.pair.changes(run)).isEmpty());
		assertThat(this.pair.till.products()).hasSize(2);
		assertThat(this.pair.shop.products()).hasSize(2);
	}

}
