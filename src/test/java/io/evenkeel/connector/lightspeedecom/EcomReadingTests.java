package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EcomReadingTests {

	private final AShop shop = new AShop();

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Test
	void readsAProductWithItsDefaultVariantAsOneRecord() {
		String tea = this.shop.product("TEA", "4.50", 3);

		Product product = (Product) this.shop.item(tea).record();

		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(1);
		assertThat(product.getSku()).isEqualTo("TEA");
		assertThat(product.getName()).isEqualTo("Product TEA");
		assertThat(product.getPrice()).isEqualTo(Money.of("4.50", "EUR"));
		assertThat(product.getPriceWithoutTax()).isNotNull();
		assertThat(product.getStock()).isEqualByComparingTo("3");
		assertThat(product.getStockTracking()).isEqualTo("enabled");
		assertThat(product.getStockTracked()).isTrue();
	}

	@Test
	void readsVariantsBelowTheirProductWhichHasNoStockOfItsOwn() {
		String tea = this.shop.product("TEA", "4.50", 0);
		this.shop.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);
		this.shop.shop.addVariant("TEA-G", "TEA-B", Map.of("Kind", "Black"), 2);

		List<Item> items = this.shop.read(RecordKind.PRODUCTS);

		assertThat(items).hasSize(3);
		assertThat(((Product) items.get(0).record()).getStock()).isNull();
		assertThat(((Product) items.get(0).record()).getSku()).isNull();
		Product green = (Product) items.get(1).record();
		assertThat(green.getParent()).isEqualTo(tea);
		assertThat(green.getSku()).isEqualTo("TEA-G");
		assertThat(green.getOptions()).isEqualTo(Map.of("Kind", "Green"));
		assertThat(green.getStock()).isEqualByComparingTo("8");
	}

	@Test
	void readsCategoriesAsPathsAndCharacteristicsByName() {
		String tea = this.shop.product("TEA", "4.50", 3);
		Outcomes.done(this.shop
			.apply(this.shop.update(tea, set(RecordField.CATEGORIES, null, List.of("Drinks", "Drinks > Tea")),
					set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "India")),
					set(RecordField.BRAND, null, "Leaf"))));

		Product product = (Product) this.shop.item(tea).record();

		assertThat(product.getCategories()).containsExactly("Drinks", "Drinks > Tea");
		assertThat(product.getCharacteristics()).isEqualTo(Map.of("Origin", "India"));
		assertThat(product.getBrand()).isEqualTo("Leaf");
		assertThat(product.getExtra()).containsEntry("type", "Characteristics");
	}

	@Test
	void readsOnlyStockForStock() {
		String tea = this.shop.product("TEA", "4.50", 3);

		Product product = (Product) this.shop.byId(RecordKind.STOCK).get(tea).record();

		assertThat(product.getStock()).isEqualByComparingTo("3");
		assertThat(product.getSku()).isEqualTo("TEA");
		assertThat(product.getPrice()).isNull();
	}

	@Test
	void readsTheFieldThatIsTheArticleNumber() {
		String tea = this.shop.product("TEA", "4.50", 3);
		this.shop.shop.edit("TEA", "articleCode", "A-1");
		Connection byCode = this.shop.connectionTo("sku-field", "article-code");

		try (PageSource source = this.shop.connector.source(byCode, RecordKind.PRODUCTS, null)) {
			assertThat(source.read(null).items()).singleElement().satisfies((item) -> {
				assertThat(item.id()).isEqualTo(tea);
				assertThat(item.record().get(RecordField.SKU)).isEqualTo("A-1");
				assertThat(item.record().extra("sku")).isEqualTo("TEA");
			});
		}
	}

	@Test
	void takesOneCallForAPageOfProductsWithTheirVariants() {
		for (int i = 0; i < 300; i++) {
			this.shop.product("P-" + i, "10", 5);
		}
		this.shop.shop.clearCalls();

		AShop.Read read = this.shop.read(RecordKind.STOCK, null);

		assertThat(read.items()).hasSize(300);
		assertThat(this.shop.calls("GET", "/catalog")).isEqualTo(2);
		assertThat(this.shop.shop.calls().count()).as("with the profile and the count").isEqualTo(4);
	}

	@Test
	void asksForThreeListsWhenNothingChanged() {
		this.shop.product("TEA", "4.50", 3);
		String later = Long.toString(java.time.Instant.now().getEpochSecond() + 60);
		this.shop.shop.clearCalls();

		AShop.Read read = this.shop.read(RecordKind.PRODUCTS, later);

		assertThat(read.items()).isEmpty();
		assertThat(read.isIncremental()).isTrue();
		assertThat(this.shop.shop.calls().count()).as("with the profile").isEqualTo(4);
	}

	@Test
	void readsWhatChangedByTheDateOfAVariantToo() {
		String tea = this.shop.product("TEA", "4.50", 3);
		String mark = this.shop.read(RecordKind.PRODUCTS, null).mark();
		this.shop.shop.setStock("TEA", 9);

		AShop.Read read = this.shop.read(RecordKind.PRODUCTS, mark);

		assertThat(read.ids()).containsExactly(tea);
		assertThat(read.items().get(0).record().get(RecordField.STOCK)).isEqualTo(new BigDecimal("9"));
		assertThat(this.shop.calls("GET", "/catalog/*")).isEqualTo(1);
	}

	@Test
	void walksThroughAllWhereThatTakesFewerCallsThanToAskForEach() {
		for (int i = 0; i < 20; i++) {
			this.shop.product("P-" + i, "10", 5);
		}
		String mark = this.shop.read(RecordKind.PRODUCTS, null).mark();
		this.shop.shop.clearCalls();

		AShop.Read read = this.shop.read(RecordKind.PRODUCTS, mark);

		assertThat(read.items()).hasSize(20);
		assertThat(this.shop.calls("GET", "/catalog/*")).as("the count").isLessThanOrEqualTo(1);
		assertThat(this.shop.calls("GET", "/catalog")).isEqualTo(1);
	}

	@Test
	void readsTheSameHashAgainAndAnotherWhenSomethingChanged() {
		String tea = this.shop.product("TEA", "4.50", 3);
		String cup = this.shop.product("CUP", "3", 1);
		Map<String, Item> before = this.shop.byId(RecordKind.PRODUCTS);
		this.shop.shop.edit("TEA", "priceIncl", "5.5");

		Map<String, Item> after = this.shop.byId(RecordKind.PRODUCTS);

		assertThat(after.get(cup).hash()).isEqualTo(before.get(cup).hash());
		assertThat(after.get(tea).hash()).isNotEqualTo(before.get(tea).hash());
	}

	@Test
	void tellsWhichVariantsAreStillThere() {
		String tea = this.shop.product("TEA", "4.50", 0);
		long green = this.shop.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);
		long black = this.shop.shop.addVariant("TEA-G", "TEA-B", Map.of("Kind", "Black"), 2);
		this.shop.shop.delete("TEA-B");

		try (PageSource source = this.shop.connector.source(this.shop.connection, RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(Set.of(tea, tea + "-" + green, tea + "-" + black, "99999", "no id")))
				.containsExactlyInAnyOrder(tea, tea + "-" + green);
		}
	}

	@Test
	void goesOnWhereAPageFailedForAWhile() {
		this.shop.product("TEA", "4.50", 3);
		this.shop.fail(Fault.Kind.BAD_GATEWAY, "GET", "/catalog");

		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(1);
	}

	@Test
	void givesUpForNowWhereThePagesGoOnFailing() {
		this.shop.product("TEA", "4.50", 3);
		this.shop.shop.faults().add(Fault.of(Fault.Kind.BAD_GATEWAY).on("GET", "/catalog"));

		assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> this.shop.read(RecordKind.PRODUCTS));
	}

	@Test
	void stopsWithoutAccess() {
		this.shop.shop.faults().add(Fault.of(Fault.Kind.EXPIRED_TOKEN).on("GET", "/catalog"));

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> this.shop.read(RecordKind.PRODUCTS))
			.withMessageContaining("webshop");
	}

}
