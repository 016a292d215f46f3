package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import io.evenkeel.ledger.Run;
import io.evenkeel.sandbox.ecwid.EcwidPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.evenkeel.pairs.RetailAndEcwid.CATALOGUE;
import static io.evenkeel.pairs.RetailAndShop.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

/** EC-14, EC-15 and ES-1 to ES-14: the catalogue, led by Retail. */
class CatalogueRulesTests extends PairStory {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	@BeforeEach
	void fillTheShelves() {
		this.pair.sells("B-1", "12.10", 10);
	}

	@Test
	@Covers("ES-1")
	void sendsWhatCustomersSee() {
		this.pair.till.edit("B-1", "description", "<p>Warm</p>");
		this.pair.till.edit("B-1", "brand", "Acme");
		this.pair.till.edit("B-1", "weight", "1.5");
		this.pair.till.edit("B-1", "weight_unit", "KG");
		this.pair.till.edit("B-1", "images", "https://images.example.com/b-1.jpg");

		this.pair.run(CATALOGUE);

		JsonNode product = this.pair.product("B-1");
		assertThat(product.path("name").asString()).isEqualTo("Thing B-1");
		assertThat(product.path("description").asString()).isEqualTo("<p>Warm</p>");
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(product.path("quantity").asInt()).isEqualTo(10);
		assertThat(product.path("weight").decimalValue()).isEqualByComparingTo("1.5");
		assertThat(attribute(product, "BRAND")).isEqualTo("Acme");
		assertThat(this.pair.shop.images("B-1")).hasSize(1);
	}

	@Test
	@Covers("ES-1")
	void makesOptionsOfAttributes() {
		aFamily();

		this.pair.run(CATALOGUE);

		JsonNode family = this.pair.product("T-RED");
		assertThat(StreamSupport.stream(family.path("combinations").spliterator(), false)
			.map((row) -> row.path("sku").asString())).containsExactlyInAnyOrder("T-RED", "T-BLUE");
		assertThat(family.path("options").path(0).path("name").asString()).isEqualTo("Colour");
	}

	@Test
	@Covers("ES-2")
	void leavesInRetailWhatIsRetails() {
		this.pair.till.edit("B-1", "supply_price", "3.00");
		this.pair.till.edit("B-1", "supplier_code", "SUP-77");

		this.pair.run(CATALOGUE);

		assertThat(this.pair.product("B-1").toString()).doesNotContain("SUP-77");
		assertThat(this.pair.product("B-1").path("costPrice").asDouble(0)).isZero();
		assertThat(this.pair.product("B-1").path("categoryIds")).isEmpty();
	}

	@Test
	@Covers("ES-3")
	void neverOverwritesWhatIsTheShops() {
		this.pair.run(CATALOGUE);
		this.pair.shop.edit("B-1", "compareToPrice", number("20.00"));
		this.pair.shop.edit("B-1", "subtitle", "Back in stock");
		this.pair.till.edit("B-1", "price", "11.00");

		this.pair.run(CATALOGUE);

		JsonNode product = this.pair.product("B-1");
		assertThat(product.path("compareToPrice").decimalValue()).isEqualByComparingTo("20.00");
		assertThat(product.path("subtitle").asString()).isEqualTo("Back in stock");
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("11.00");
	}

	@Test
	@Covers("ES-4")
	void updatesTheShopAfterAnUpdateInRetail() {
		this.pair.run(CATALOGUE);
		this.pair.till.edit("B-1", "name", "Better thing");
		this.pair.till.edit("B-1", "description", "<p>Better</p>");
		this.pair.till.edit("B-1", "price", "13.31");
		this.pair.till.count("B-1", RetailAndShop.MAIN_STREET, 4);
		this.pair.till.edit("B-1", "sku", "B-1-NEW");

		this.pair.run(CATALOGUE);

		JsonNode product = this.pair.product("B-1-NEW");
		assertThat(product.path("name").asString()).isEqualTo("Better thing");
		assertThat(product.path("description").asString()).isEqualTo("<p>Better</p>");
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("13.31");
		assertThat(product.path("quantity").asInt()).isEqualTo(4);
	}

	@Test
	@Covers("ES-5")
	void putsRetailsValueBackAndReportsTheDrift() {
		this.pair.run(CATALOGUE);
		this.pair.shop.edit("B-1", "price", number("99.00"));

		this.pair.run(CATALOGUE);

		assertThat(this.pair.product("B-1").path("price").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(this.pair.till.product("B-1").orElseThrow().path("price_including_tax").decimalValue())
			.isEqualByComparingTo("12.10");
		assertThat(this.pair.findings(CATALOGUE))
			.anySatisfy((finding) -> assertThat(finding.kind()).isEqualTo("drift"));
	}

	@Test
	@Covers("ES-6")
	void sendsImagesOneWay() {
		this.pair.till.edit("B-1", "images", "https://images.example.com/1.jpg");
		this.pair.run(CATALOGUE);

		this.pair.till.edit("B-1", "images", "https://images.example.com/1.jpg|https://images.example.com/2.jpg");
		this.pair.run(CATALOGUE);

		assertThat(this.pair.shop.images("B-1")).hasSize(2);
		assertThat(this.pair.till.product("B-1").orElseThrow().path("images")).hasSize(2);
	}

	@Test
	@Covers("ES-7")
	void addsAVariantOfRetailAndReportsOneOfTheShop() {
		aFamily();
		this.pair.run(CATALOGUE);

		this.pair.till.addVariant("T-RED", "T-GREEN", Map.of("Colour", "Green"));
		this.pair.run(CATALOGUE);

		assertThat(this.pair.shop.product("T-GREEN")).isPresent();
		assertThat(this.pair.till.products()).hasSize(4);
	}

	@Test
	@Covers("ES-7")
	void reportsWhatOnlyTheShopHas() {
		this.pair.shop.addProduct("S-1", "Only online", new BigDecimal("5.00"), 3);

		this.pair.run(CATALOGUE);

		assertThat(this.pair.till.product("S-1")).isEmpty();
		assertThat(this.pair.findings(CATALOGUE)).anySatisfy((finding) -> {
			assertThat(finding.kind()).isEqualTo("unlinked");
			assertThat(finding.key()).isEqualTo("S-1");
		});
	}

	@Test
	@Covers({ "ES-8", "ES-9" })
	void followsActivationAndDeactivationInRetailOnly() {
		this.pair.till.deactivate("B-1");
		this.pair.run(CATALOGUE);
		assertThat(isOnSale("B-1")).isFalse();

		this.pair.till.activate("B-1");
		this.pair.run(CATALOGUE);
		assertThat(isOnSale("B-1")).isTrue();

		this.pair.till.deactivate("B-1");
		this.pair.run(CATALOGUE);
		assertThat(isOnSale("B-1")).isFalse();

		this.pair.shop.edit("B-1", "enabled", flag(true));
		this.pair.run(CATALOGUE);
		assertThat(this.pair.till.product("B-1").orElseThrow().path("is_active").asBoolean()).isFalse();
	}

	@Test
	@Covers("ES-10")
	void deletesInTheShopWhatIsDeletedInRetail() {
		this.pair.sells("B-2", "5.00", 1);
		this.pair.run(CATALOGUE);

		this.pair.till.delete("B-2");
		this.pair.run(CATALOGUE);

		assertThat(this.pair.shop.product("B-2")).isEmpty();
		assertThat(this.pair.shop.product("B-1")).isPresent();
	}

	@Test
	@Covers("ES-10")
	void listsWhatIsGoneInTheShopAndMakesItAgainWhereTheJobSaysSo() {
		this.pair.sells("B-2", "5.00", 1);
		this.pair.run(CATALOGUE);
		this.pair.shop.delete("B-2");

		this.pair.run(CATALOGUE);
		assertThat(this.pair.till.product("B-2")).isPresent();
		assertThat(this.pair.shop.product("B-2")).isEmpty();
		assertThat(this.pair.findings(CATALOGUE))
			.anySatisfy((finding) -> assertThat(finding.kind()).isEqualTo("missing"));

		this.pair.set(CATALOGUE, "create-missing", "on");
		this.pair.run(CATALOGUE);
		assertThat(this.pair.shop.product("B-2")).isPresent();
	}

	@Test
	@Covers("ES-11")
	void takesWhatIsSoldInStoreOnlyOffSaleAndDeletesNothing() {
		this.pair.set(CATALOGUE, "publish-new", "on");
		this.pair.till.edit("B-1", "channels", channels("store", "online"));
		this.pair.run(CATALOGUE);
		assertThat(isOnSale("B-1")).isTrue();

		this.pair.till.edit("B-1", "channels", channels("store"));
		this.pair.run(CATALOGUE);

		assertThat(isOnSale("B-1")).isFalse();
	}

	@Test
	@Covers("ES-12")
	void showsTheStockOfTheChosenOutlets() {
		this.pair.till.count("B-1", HARBOUR, 5);
		this.pair.set(CATALOGUE, "outlets", "[Main Street, Harbour]");

		this.pair.run(CATALOGUE);

		assertThat(this.pair.inShop("B-1")).isEqualTo(15);
	}

	@Test
	@Covers("ES-13")
	void bringsEveryProductAndPutsNoneOnSaleByItself() {
		this.pair.sells("B-2", "5.00", 1);

		this.pair.run(CATALOGUE);

		assertThat(isOnSale("B-1")).isFalse();
		assertThat(isOnSale("B-2")).isFalse();
	}

	@Test
	@Covers("ES-13")
	void putsNewProductsOnSaleWhereTheJobSaysSo() {
		this.pair.set(CATALOGUE, "publish-new", "on");

		this.pair.run(CATALOGUE);

		assertThat(isOnSale("B-1")).isTrue();
	}

	@Test
	@Covers("ES-14")
	void takesDescriptionAndImagesOnTheFirstSyncOnlyInOlderStores() {
		this.pair.set(CATALOGUE, "generation", "before-2022");
		this.pair.till.edit("B-1", "description", "<p>First</p>");
		this.pair.run(CATALOGUE);

		this.pair.till.edit("B-1", "description", "<p>Second</p>");
		this.pair.till.edit("B-1", "name", "New name");
		this.pair.run(CATALOGUE);

		assertThat(this.pair.product("B-1").path("description").asString()).isEqualTo("<p>First</p>");
		assertThat(this.pair.product("B-1").path("name").asString()).isEqualTo("New name");
	}

	@Test
	@Covers("EC-14")
	void doesNotSyncAnArticleNumberThatStandsTwice() {
		this.pair.till.addProduct("TWICE", "One", new BigDecimal("1.00"));
		this.pair.till.addProduct("TWICE", "Other", new BigDecimal("2.00"));

		this.pair.run(CATALOGUE);

		assertThat(this.pair.shop.product("TWICE")).isEmpty();
		assertThat(this.pair.findings(CATALOGUE)).filteredOn((finding) -> finding.kind().equals("conflict"))
			.hasSize(2)
			.allSatisfy((finding) -> assertThat(finding.text()).contains("the sku 'TWICE' stands 2 times at pos"));
	}

	@Test
	@Covers("EC-15")
	void listsWhatDoesNotFitIntoTheStoreWithTheLimit() {
		aFamily();
		this.pair.shop.plan(new EcwidPlan(1_000, 50, 1, 100));

		Run run = this.pair.run(CATALOGUE);

		assertThat(this.pair.settled(run)).anySatisfy((settled) -> {
			assertThat(settled.state().word()).isEqualTo("refused");
			assertThat(settled.message()).contains("1");
		});
		assertThat(this.pair.shop.product("B-1")).isPresent();
	}

	@Test
	void theSecondNightWritesNothing() {
		aFamily();
		this.pair.run(CATALOGUE);
		this.pair.run(CATALOGUE);
		this.pair.shop.clearCalls();

		Run run = this.pair.run(CATALOGUE);

		assertThat(this.pair.settled(run)).isEmpty();
		for (String method : List.of("POST", "PUT", "DELETE")) {
			assertThat(this.pair.shop.calls().matching(method, "**")).isEmpty();
		}
	}

	private void aFamily() {
		this.pair.till.addProduct("T-RED", "Shirt", new BigDecimal("30.00"));
		this.pair.till.addVariant("T-RED", "T-BLUE", Map.of("Colour", "Blue"));
		this.pair.till.edit("T-RED", "variant_options", options("Colour", "Red"));
		this.pair.till.edit("T-RED", "has_variants", flag(true));
	}

	private static JsonNode options(String name, String value) {
		return JSON.arrayNode()
			.add(JSON.objectNode().put("id", "attribute-" + name).put("name", name).put("value", value));
	}

	private static JsonNode channels(String... names) {
		ArrayNode channels = JSON.arrayNode();
		List.of(names).forEach(channels::add);
		return channels;
	}

	private static JsonNode number(String amount) {
		return JSON.numberNode(new BigDecimal(amount));
	}

	private static JsonNode flag(boolean value) {
		return JSON.booleanNode(value);
	}

	private boolean isOnSale(String sku) {
		return this.pair.product(sku).path("enabled").asBoolean();
	}

	private static String attribute(JsonNode product, String type) {
		return StreamSupport.stream(product.path("attributes").spliterator(), false)
			.filter((attribute) -> attribute.path("type").asString().equals(type))
			.map((attribute) -> attribute.path("value").asString())
			.findFirst()
			.orElse("none");
	}

}
