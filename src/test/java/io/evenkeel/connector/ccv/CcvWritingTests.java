package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

class CcvWritingTests {

	private final AShop till = new AShop();

	@AfterEach
	void close() {
		this.till.close();
	}

	private static Money euro(String amount) {
		return Money.of(amount, "EUR");
	}

	private static Map<String, String> options(String... parts) {
		Map<String, String> options = new LinkedHashMap<>();
		for (int i = 0; i < parts.length; i += 2) {
			options.put(parts[i], parts[i + 1]);
		}
		return options;
	}

	@Test
	void createsAProductWithAllItsFields() {
		Map<String, String> origin = Map.of("Origin", "Assam", "Leaf", "Whole");
		String id = Outcomes.done(this.till.apply(this.till.create("TEA", set(RecordField.PRICE, null, euro("4.50")),
				set(RecordField.COMPARE_AT_PRICE, null, euro("5")), set(RecordField.SUPPLY_PRICE, null, euro("2")),
				set(RecordField.BRAND, null, "Leaf"), set(RecordField.SUPPLIER, null, "Garden"),
				set(RecordField.BARCODE, null, "4006381333931"), set(RecordField.WEIGHT, null, Weight.parse("250 g")),
				set(RecordField.TAX, null, "low a"), set(RecordField.STOCK, null, new BigDecimal("8")),
				set(RecordField.CATEGORIES, null, List.of("Drinks > Tea", "Gifts")),
				set(RecordField.CHARACTERISTICS, null, origin), new FieldChange("extra.unit", null, "bag"))));

		assertThat(this.till.field(id, RecordField.PRICE)).isEqualTo(euro("4.50"));
		assertThat(this.till.field(id, RecordField.COMPARE_AT_PRICE)).isEqualTo(euro("5"));
		assertThat(this.till.field(id, RecordField.SUPPLY_PRICE)).isEqualTo(euro("2"));
		assertThat(this.till.field(id, RecordField.BRAND)).isEqualTo("Leaf");
		assertThat(this.till.field(id, RecordField.SUPPLIER)).isEqualTo("Garden");
		assertThat(this.till.field(id, RecordField.WEIGHT)).isEqualTo(Weight.parse("250 g"));
		assertThat(this.till.field(id, RecordField.TAX)).isEqualTo("low a");
		assertThat(this.till.field(id, RecordField.STOCK)).isEqualTo(new BigDecimal("8"));
		assertThat(this.till.field(id, RecordField.CATEGORIES)).isEqualTo(List.of("Drinks > Tea", "Gifts"));
		assertThat(this.till.field(id, RecordField.CHARACTERISTICS)).isEqualTo(origin);
		assertThat(this.till.field(id, RecordField.ACTIVE)).isEqualTo(true);
		assertThat(this.till.item(id).record().extra("unit")).isEqualTo("bag");
	}

	@Test
	void switchesOffWhatHasNoPrice() {
		String id = Outcomes.done(this.till.apply(this.till.create("TEA")));

		assertThat(this.till.field(id, RecordField.ACTIVE)).isEqualTo(false);
	}

	@Test
	void writesOnlyWhatAChangeNames() {
		String id = this.till.product("TEA", "4.50", 8);
		this.till.shop.edit("TEA", "description", "Long");

		Outcomes.done(this.till.apply(this.till.update(id, set(RecordField.NAME, "Product TEA", "Tea"),
				set(RecordField.CATEGORIES, null, List.of("Drinks")))));
		Outcomes.done(this.till
			.apply(this.till.update(id, set(RecordField.CATEGORIES, List.of("Drinks"), List.of("Gifts > Small")),
					set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "Assam")))));

		assertThat(this.till.field(id, RecordField.NAME)).isEqualTo("Tea");
		assertThat(this.till.field(id, RecordField.DESCRIPTION)).isEqualTo("Long");
		assertThat(this.till.field(id, RecordField.CATEGORIES)).isEqualTo(List.of("Gifts > Small"));
		assertThat(this.till.shop.stock("TEA")).isEqualByComparingTo("8");
	}

	@Test
	void refusesAPriceInTheWrongTaxMode() {
		String id = this.till.product("TEA", "4.50", 8);

		Outcome outcome = this.till.apply(this.till.update(id, set(RecordField.PRICE_WITHOUT_TAX, null, euro("4"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("entered with tax").contains("let the rules write 'price'");
	}

	@Test
	void refusesAnArticleNumberThatIsTaken() {
		this.till.shop.addProduct("TEA", "Another", new BigDecimal("4.50"), 8);

		Outcome outcome = this.till.apply(this.till.create("TEA"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("article number 'TEA' already");
		assertThat(this.till.shop.products()).hasSize(1);
	}

	@Test
	void refusesWhatGoesBeyondTheLimitOfProductsAndWritesTheRest() {
		String id = this.till.product("TEA", "4.50", 8);
		this.till.shop.productLimit(1);

		List<Outcome> outcomes = this.till.apply(RecordKind.PRODUCTS,
				List.of(this.till.create("CUP"), this.till.update(id, set(RecordField.NAME, "Product TEA", "Tea"))));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.REFUSED, Outcome.Kind.DONE);
		assertThat(outcomes.get(0).message()).contains("500.60");
	}

	@Test
	void makesVariantsAndSwitchesOffCombinationsThatNobodyAskedFor() {
		String shirt = this.till.product("SHIRT", "20", 0);
		List<Change> changes = new ArrayList<>();
		changes.add(this.till.createBelow(shirt, "S-RED",
				set(RecordField.OPTIONS, null, options("Size", "S", "Colour", "Red")),
				set(RecordField.STOCK, null, new BigDecimal("3"))));
		changes.add(this.till.createBelow(shirt, "M-BLUE",
				set(RecordField.OPTIONS, null, options("Size", "M", "Colour", "Blue")),
				set(RecordField.STOCK, null, new BigDecimal("4"))));

		assertThat(this.till.apply(RecordKind.PRODUCTS, changes)).allSatisfy(Outcomes::done);

		assertThat(this.till.read(RecordKind.PRODUCTS)).extracting((item) -> item.record().key())
			.containsExactlyInAnyOrder("SHIRT", "S-RED", "M-BLUE");
		assertThat(this.till.shop.stock("S-RED")).isEqualByComparingTo("3");
		assertThat(this.till.shop.stock("M-BLUE")).isEqualByComparingTo("4");
		Outcomes.done(this.till.apply(this.till.createBelow(shirt, "S-BLUE",
				set(RecordField.OPTIONS, null, options("Size", "S", "Colour", "Blue")))));
		assertThat(this.till.read(RecordKind.PRODUCTS)).hasSize(4);
	}

	@Test
	void takesAVariantAway() {
		String tea = this.till.product("TEA", "4.50", 0);
		String green = Outcomes.done(this.till
			.apply(this.till.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green")))));

		Outcomes.done(this.till.apply(this.till.change(Change.Action.DELETE, green)));

		assertThat(this.till.read(RecordKind.PRODUCTS)).extracting(Item::id).containsExactly(tea);
		Outcomes.done(this.till.apply(this.till.change(Change.Action.DELETE, green)));
	}

	@Test
	void givesAVariantOfOneOptionItsPrice() {
		String tea = this.till.product("TEA", "4.50", 0);
		String green = Outcomes.done(this.till.apply(this.till.createBelow(tea, "TEA-G",
				set(RecordField.OPTIONS, null, Map.of("Kind", "Green")), set(RecordField.PRICE, null, euro("5.25")))));

		assertThat(this.till.field(green, RecordField.PRICE)).isEqualTo(euro("5.25"));
		assertThat(this.till.field(tea, RecordField.PRICE)).as("a product above variants has none").isNull();
		assertThat(this.till.shop.product("TEA").orElseThrow().path("price").decimalValue())
			.isEqualByComparingTo("4.50");
	}

	@Test
	void refusesAVariantWithOtherOptionsThanItsSiblings() {
		String tea = this.till.product("TEA", "4.50", 0);
		Outcomes.done(this.till
			.apply(this.till.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green")))));

		Outcome outcome = this.till
			.apply(this.till.createBelow(tea, "TEA-L", set(RecordField.OPTIONS, null, Map.of("Size", "L"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("give it the same options as its siblings");
		assertThat(this.till.shop.stock("TEA-G")).isNotNull();
	}

	@Test
	void writesStockAndLeavesWhatWasSoldMeanwhile() {
		String tea = this.till.product("TEA", "4.50", 8);
		String cup = this.till.product("CUP", "2", 5);
		this.till.shop.sell("CUP", 1);

		List<Outcome> outcomes = this.till.apply(RecordKind.STOCK,
				List.of(this.till.update(tea, set(RecordField.STOCK, new BigDecimal("8"), new BigDecimal("6.5"))),
						this.till.update(cup, set(RecordField.STOCK, new BigDecimal("5"), new BigDecimal("9")))));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.DONE, Outcome.Kind.STALE);
		assertThat(this.till.shop.stock("TEA")).isEqualByComparingTo("6.5");
		assertThat(this.till.shop.stock("CUP")).isEqualByComparingTo("4");
	}

	@Test
	void writesTheStockOfVariants() {
		this.till.product("TEA", "4.50", 0);
		this.till.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 5);
		String green = this.till.read(RecordKind.STOCK)
			.stream()
			.map(Item::id)
			.filter((id) -> id.contains("-"))
			.findFirst()
			.orElseThrow();
		Change change = this.till.update(green, set(RecordField.STOCK, new BigDecimal("5"), new BigDecimal("2")));

		Outcomes.done(this.till.apply(RecordKind.STOCK, List.of(change)).get(0));
		this.till.shop.refuseSameValues(true);

		Outcomes.done(this.till.apply(RecordKind.STOCK, List.of(change)).get(0));
		assertThat(this.till.shop.stock("TEA-G")).isEqualByComparingTo("2");
	}

	@Test
	void showsAndHidesAProduct() {
		String tea = this.till.product("TEA", "4.50", 8);

		Outcomes.done(this.till.apply(this.till.change(Change.Action.UNPUBLISH, tea)));

		assertThat(this.till.field(tea, RecordField.PUBLISHED)).isEqualTo(false);
		Outcomes.done(this.till.apply(this.till.change(Change.Action.PUBLISH, tea)));
		assertThat(this.till.field(tea, RecordField.PUBLISHED)).isEqualTo(true);
	}

}
