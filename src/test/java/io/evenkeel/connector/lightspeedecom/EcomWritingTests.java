package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.connector.Outcomes.done;
import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EcomWritingTests {

	private final AShop shop = new AShop();

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Test
	void createsAProductWithAllItsFields() {
		Change change = this.shop.create("TEA", set(RecordField.PRICE, null, Money.of("4.50", "EUR")),
				set(RecordField.DESCRIPTION, null, "<p>Long</p>"), set(RecordField.SHORT_DESCRIPTION, null, "Short"),
				set(RecordField.BRAND, null, "Leaf"), set(RecordField.BARCODE, null, "8710000000012"),
				set(RecordField.STOCK, null, new BigDecimal("7")), set(RecordField.STOCK_TRACKING, null, "indicator"),
				set(RecordField.WEIGHT, null, Weight.parse("0.25 kg")),
				set(RecordField.CATEGORIES, null, List.of("Drinks > Tea")),
				set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "India")),
				set(RecordField.PUBLISHED, null, true), new FieldChange("extra.article-code", null, "A-1"));

		String id = done(this.shop.apply(change));

		Product product = (Product) this.shop.item(id).record();
		assertThat(change.isDone(product)).as(product.toString()).isTrue();
		assertThat(product.getExtra()).containsEntry("fulltitle", "Product TEA");
	}

	@Test
	void keepsANewProductHiddenThatNobodyPublished() {
		String id = done(this.shop.apply(this.shop.create("TEA")));

		assertThat(this.shop.field(id, RecordField.PUBLISHED)).isEqualTo(false);
	}

	@Test
	void findsTheVariantsOfManyNewProductsInAPage() {
		List<Change> changes = Stream.of("TEA", "POT", "CUP", "CAN", "TIN")
			.map((sku) -> this.shop.create(sku, set(RecordField.STOCK, null, new BigDecimal("7"))))
			.toList();

		List<Outcome> outcomes = this.shop.apply(RecordKind.PRODUCTS, changes);

		assertThat(outcomes).allSatisfy(Outcomes::done);
		assertThat(this.shop.calls("GET", "/variants")).as("the first, and a page from there on").isEqualTo(2);
		for (int i = 0; i < changes.size(); i++) {
			assertThat(changes.get(i).isDone(this.shop.item(done(outcomes.get(i))).record())).isTrue();
		}
	}

	@Test
	void leavesOneProductWhenACreationIsSentAgain() {
		Change change = this.shop.create("TEA", set(RecordField.STOCK, null, new BigDecimal("7")));
		String id = done(this.shop.apply(change));

		assertThat(done(this.shop.apply(change))).isEqualTo(id);
		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(1);
	}

	@Test
	void completesAProductThatAnEarlierTryLeftHalfMade() {
		Change change = this.shop.create("TEA", set(RecordField.STOCK, null, new BigDecimal("7")),
				set(RecordField.CATEGORIES, null, List.of("Drinks")), set(RecordField.PUBLISHED, null, true));
		this.shop.shop.faults()
			.add(io.evenkeel.sandbox.web.Fault.of(io.evenkeel.sandbox.web.Fault.Kind.BAD_GATEWAY)
				.on("PUT", "/variants/*"));
		assertThat(this.shop.apply(change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);
		this.shop.shop.faults().clear();

		assertThat(this.shop.probe(RecordKind.PRODUCTS, change).kind()).isEqualTo(Outcome.Kind.UNSENT);
		String id = done(this.shop.apply(change));

		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(1);
		assertThat(change.isDone(this.shop.item(id).record())).isTrue();
	}

	@Test
	void twoProductsOfTheSameNameAreTwoProducts() {
		Change one = this.shop.create("TEA");
		Change other = new Change("another", Action.CREATE, null, null, "TEA-2",
				List.of(set(RecordField.SKU, null, "TEA-2"), set(RecordField.NAME, null, "Product TEA")));

		assertThat(done(this.shop.apply(one))).isNotEqualTo(done(this.shop.apply(other)));
		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(2);
	}

	@Test
	void makesVariantsBelowANewProductTheFirstInPlaceOfTheDefault() {
		String tea = done(this.shop.apply(
				new Change("family", Action.CREATE, null, null, "Tea", List.of(set(RecordField.NAME, null, "Tea")))));
		List<Change> variants = List.of(
				this.shop.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green")),
						set(RecordField.STOCK, null, new BigDecimal("3"))),
				this.shop.createBelow(tea, "TEA-B", set(RecordField.OPTIONS, null, Map.of("Kind", "Black")),
						set(RecordField.PRICE, null, Money.of("5.00", "EUR"))));

		List<Outcome> outcomes = this.shop.apply(RecordKind.PRODUCTS, variants);
		List<Outcome> again = this.shop.apply(RecordKind.PRODUCTS, variants);

		assertThat(outcomes).allSatisfy(Outcomes::done);
		assertThat(again).extracting(Outcomes::done)
			.containsExactlyElementsOf(outcomes.stream().map(Outcomes::done).toList());
		assertThat(this.shop.byId(RecordKind.PRODUCTS)).hasSize(3).containsKey(outcomes.get(0).targetId());
		assertThat(this.shop.field(done(outcomes.get(0)), RecordField.OPTIONS)).isEqualTo(Map.of("Kind", "Green"));
		assertThat(this.shop.field(done(outcomes.get(1)), RecordField.PRICE)).isEqualTo(Money.of("5.00", "EUR"));
	}

	@Test
	void aSingleVariantIsARecordOfItsOwn() {
		String tea = done(this.shop.apply(
				new Change("family", Action.CREATE, null, null, "Tea", List.of(set(RecordField.NAME, null, "Tea")))));

		String green = done(this.shop.apply(
				this.shop.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green, loose")))));

		assertThat(this.shop.byId(RecordKind.PRODUCTS)).containsOnlyKeys(tea, green);
		assertThat(this.shop.field(green, RecordField.OPTIONS)).isEqualTo(Map.of("Kind", "Green, loose"));
	}

	@Test
	void choosesFromTheSetOfAProductThatHasOne() {
		this.shop.product("TEA", "4.50", 0);
		this.shop.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);
		long black = this.shop.shop.addVariant("TEA-G", "TEA-B", Map.of("Kind", "Black"), 8);
		String tea = this.shop.read(RecordKind.PRODUCTS).get(0).id();

		done(this.shop.apply(this.shop.update(tea + "-" + black,
				set(RecordField.OPTIONS, Map.of("Kind", "Black"), Map.of("Kind", "Green")))));

		JsonNode variant = this.shop.shop.product("TEA-B").orElseThrow().path("variants").path(1);
		assertThat(variant.path("options").toString()).contains("Green");
	}

	@Test
	void writesOnlyTheFieldsOfAChange() {
		String tea = this.shop.product("TEA", "4.50", 3);
		this.shop.shop.edit("TEA", "content", "<p>Enriched</p>");

		done(this.shop.apply(this.shop.update(tea, set(RecordField.NAME, "Product TEA", "Tea"),
				set(RecordField.PRICE, Money.of("4.50", "EUR"), Money.of("5.00", "EUR")))));

		assertThat(this.shop.field(tea, RecordField.NAME)).isEqualTo("Tea");
		assertThat(this.shop.field(tea, RecordField.DESCRIPTION)).isEqualTo("<p>Enriched</p>");
		assertThat(this.shop.field(tea, RecordField.PRICE)).isEqualTo(Money.of("5.00", "EUR"));
		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("3");
	}

	@Test
	void writesThePriceWithoutTaxWhereTheChangeHasThatOne() {
		String tea = this.shop.product("TEA", "12.10", 3);
		Object before = this.shop.field(tea, RecordField.PRICE_WITHOUT_TAX);

		done(this.shop
			.apply(this.shop.update(tea, set(RecordField.PRICE_WITHOUT_TAX, before, Money.of("20.00", "EUR")))));

		assertThat(this.shop.field(tea, RecordField.PRICE_WITHOUT_TAX)).isEqualTo(Money.of("20.00", "EUR"));
		assertThat(this.shop.field(tea, RecordField.PRICE)).isNotEqualTo(Money.of("12.10", "EUR"));
	}

	@Test
	void publishesAndHides() {
		String tea = this.shop.product("TEA", "4.50", 3);

		done(this.shop.apply(this.shop.change(Action.UNPUBLISH, tea)));
		assertThat(this.shop.field(tea, RecordField.PUBLISHED)).isEqualTo(false);

		done(this.shop.apply(this.shop.change(Action.PUBLISH, tea)));
		assertThat(this.shop.field(tea, RecordField.PUBLISHED)).isEqualTo(true);
	}

	@Test
	void leavesAProductThatShowsItselfWithItsStockAsItIs() {
		String tea = this.shop.product("TEA", "4.50", 3);
		this.shop.shop.edit("TEA", "visibility", "auto");

		done(this.shop.apply(this.shop.update(tea, set(RecordField.PUBLISHED, false, true))));

		assertThat(this.shop.item(tea).record().extra("visibility")).isEqualTo("auto");
	}

	@Test
	void takesAProductOutOfCategoriesThatAreNotWantedAnyMore() {
		String tea = this.shop.product("TEA", "4.50", 3);
		done(this.shop
			.apply(this.shop.update(tea, set(RecordField.CATEGORIES, null, List.of("Sale", "Drinks > Tea")))));

		done(this.shop.apply(this.shop.update(tea,
				set(RecordField.CATEGORIES, List.of("Sale", "Drinks > Tea"), List.of("Drinks > Tea", "Gifts")))));

		assertThat(this.shop.field(tea, RecordField.CATEGORIES)).isEqualTo(List.of("Drinks > Tea", "Gifts"));
		assertThat(this.shop.shop.categories()).hasSize(4);
	}

	@Test
	void emptiesACharacteristicThatIsNotWantedAnyMore() {
		String tea = this.shop.product("TEA", "4.50", 3);
		Map<String, String> both = Map.of("Origin", "India", "Harvest", "May");
		done(this.shop.apply(this.shop.update(tea, set(RecordField.CHARACTERISTICS, null, both))));

		done(this.shop.apply(this.shop.update(tea, set(RecordField.CHARACTERISTICS, both, Map.of("Origin", "Nepal")))));

		assertThat(this.shop.field(tea, RecordField.CHARACTERISTICS)).isEqualTo(Map.of("Origin", "Nepal"));
		assertThat(this.shop.calls("POST", "/attributes")).isEqualTo(2);
		assertThat(this.shop.calls("POST", "/types")).isEqualTo(1);
	}

	@Test
	void makesABrandOnceForAllWhoNeedIt() {
		List<Change> changes = List.of(this.shop.create("TEA", set(RecordField.BRAND, null, "Leaf")),
				this.shop.create("CUP", set(RecordField.BRAND, null, "LEAF")));

		assertThat(this.shop.apply(RecordKind.PRODUCTS, changes)).allSatisfy(Outcomes::done);

		assertThat(this.shop.calls("POST", "/brands")).isEqualTo(1);
	}

	@Test
	void oneBadRecordDoesNotTakeTheOthersAlong() {
		String tea = this.shop.product("TEA", "4.50", 3);
		String cup = this.shop.product("CUP", "3", 1);
		Money price = Money.of("5.00", "EUR");
		List<Change> changes = List.of(this.shop.update(tea, set(RecordField.PRICE, Money.of("4.50", "EUR"), price)),
				this.shop.update(cup, set(RecordField.PRICE, Money.of("3.00", "EUR"), Money.of("-5.00", "EUR"))),
				this.shop.create("POT", set(RecordField.SUPPLIER, null, "Nobody")), this.shop.create("JUG"));

		List<Outcome> outcomes = this.shop.apply(RecordKind.PRODUCTS, changes);

		assertThat(outcomes).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.DONE, Outcome.Kind.REFUSED, Outcome.Kind.REFUSED, Outcome.Kind.DONE);
		assertThat(outcomes.get(1).message()).contains("negative");
		assertThat(outcomes.get(2).message()).contains("no 'Nobody' among its suppliers");
		assertThat(this.shop.field(tea, RecordField.PRICE)).isEqualTo(price);
		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(3);
	}

	@Test
	void refusesWhatTheServiceDoesNotHave() {
		String tea = this.shop.product("TEA", "4.50", 3);

		assertThat(this.shop.apply(this.shop.update(tea, set(RecordField.IMAGES, null, List.of("http://x/y.jpg")))))
			.satisfies((outcome) -> {
				assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
				assertThat(outcome.message()).contains("images");
			});
		assertThat(this.shop
			.apply(this.shop.update(tea, set(RecordField.PRICE, Money.of("4.50", "EUR"), Money.of("5.00", "USD"))))
			.message()).contains("USD", "EUR");
	}

	@Test
	void saysWhereStockAndPricesAreOfAProductWithVariants() {
		String tea = this.shop.product("TEA", "4.50", 0);
		this.shop.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);

		Outcome outcome = this.shop.apply(this.shop.update(tea, set(RecordField.STOCK, null, BigDecimal.TEN)));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("variants'");
	}

	@Test
	void deletesAVariantAndAProduct() {
		String tea = this.shop.product("TEA", "4.50", 0);
		long green = this.shop.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);
		this.shop.shop.addVariant("TEA-G", "TEA-B", Map.of("Kind", "Black"), 8);

		done(this.shop.apply(this.shop.change(Action.DELETE, tea + "-" + green)));
		assertThat(this.shop.byId(RecordKind.PRODUCTS)).hasSize(2);

		done(this.shop.apply(this.shop.change(Action.DELETE, tea)));
		assertThat(this.shop.read(RecordKind.PRODUCTS)).isEmpty();
	}

	@Test
	void takesNoOrders() {
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.shop.connector.target(this.shop.connection, RecordKind.ORDERS))
			.withMessageContaining("takes no orders");
	}

}
